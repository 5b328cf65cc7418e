import { useContext, useEffect, useState } from 'react'
import type { TypedDocumentString } from '../generated'
import { SessionContext } from '../shell/session'
import { ask, SignedOut } from './client'

export interface Asked<Result> {
  /** The newest answer; the previous one while the next is awaited, so that the page does not blink. */
  data: Result | undefined
  error: Error | undefined
  loading: boolean
  again: () => void
}

/** The answer to a question, asked anew when its variables change. A session that has ended leads to the sign-in page. */
export function useAnswer<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables): Asked<Result> {
  const { onSignedOut } = useContext(SessionContext)
  const [state, setState] = useState<{ data?: Result, error?: Error, loading: boolean }>({ loading: true })
  const [attempt, setAttempt] = useState(0)
  const key = JSON.stringify(variables)

  useEffect(() => {
    const leaving = new AbortController()
    setState(previous => ({ ...previous, loading: true }))
    ask(document, JSON.parse(key) as Variables, leaving.signal).then(
      data => setState({ data, loading: false }),
      (error: Error) => {
        if (leaving.signal.aborted) return
        if (error instanceof SignedOut) onSignedOut()
        else setState({ error, loading: false })
      })
    return () => leaving.abort()
  }, [document, key, attempt, onSignedOut])

  return { data: state.data, error: state.error, loading: state.loading, again: () => setAttempt(attempt + 1) }
}
