import { useContext, useState } from 'react'
import type { TypedDocumentString } from '../generated'
import { SessionContext } from '../shell/session'
import { ask, SignedOut } from './client'
import { type Fault, faultOf, unsent } from './fault'

export interface Deed<Result, Variables> {
  busy: boolean
  fault: Fault | undefined
  /** The answer where it was done; nothing where it was not, and then there is a fault. */
  run: (variables: Variables) => Promise<Result | undefined>
  forget: () => void
}

/** Something that the viewer can have done: a mutation, and what became of it the last time. */
export function useDeed<Result extends object, Variables>(document: TypedDocumentString<Result, Variables>): Deed<Result, Variables> {
  const { onSignedOut } = useContext(SessionContext)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<Fault>()

  const run = async (variables: Variables) => {
    setBusy(true)
    setFault(undefined)
    try {
      const result = await ask(document, variables)
      const fault = faultOf(result)
      setFault(fault)
      return fault ? undefined : result
    }
    catch (error) {
      if (error instanceof SignedOut) onSignedOut()
      else setFault(unsent(error))
      return undefined
    }
    finally {
      setBusy(false)
    }
  }
  return { busy, fault, run, forget: () => setFault(undefined) }
}
