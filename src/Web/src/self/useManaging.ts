import { useContext, useState } from 'react'
import { SignedOut } from '../data/client'
import { SessionContext } from '../shell/session'
import { texts } from '../texts'

/** Runs what is sent about one's own account, and says where it could not be sent. A session that has ended leads to the sign-in page. */
export function useManaging() {
  const { onSignedOut } = useContext(SessionContext)
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string>()
  const run = async <Answer>(send: () => Promise<Answer>): Promise<Answer | undefined> => {
    setBusy(true)
    setFault(undefined)
    try {
      return await send()
    }
    catch (error) {
      if (error instanceof SignedOut) onSignedOut()
      else setFault(texts.forms.failed)
      return undefined
    }
    finally {
      setBusy(false)
    }
  }
  return { busy, fault, run }
}
