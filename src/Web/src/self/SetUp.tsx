import { useEffect, useRef, useState } from 'react'
import { Said } from '../form/Said'
import { texts } from '../texts'
import { CodeField } from './CodeField'
import type { TwoFactor } from './manage'
import { inFours } from './rules'

const words = texts.self.twoFactor

interface Props {
  state: TwoFactor
  busy: boolean
  fault: string | undefined
  wrong: string | undefined
  onCode: (form: FormData) => Promise<boolean>
}

/** The key goes to the telephone, and a code comes back: only then is the second factor on. */
export function SetUp({ state, busy, fault, wrong, onCode }: Props) {
  const [begun, setBegun] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.focus(), [begun])
  if (!begun) return <p><button className="primary" onClick={() => setBegun(true)}>{words.begin}</button></p>
  return (
    <form ref={form} className="sheet" tabIndex={-1} aria-label={words.begin} onSubmit={event => {
      event.preventDefault()
      void onCode(new FormData(event.currentTarget))
    }}>
      <Said text={fault} bad />
      <p>{words.app}</p>
      <p className="key"><span className="unseen">{words.key}: </span><code>{inFours(state.sharedKey)}</code></p>
      <p><a href={state.authenticatorUri}>{words.link}</a></p>
      <CodeField fault={wrong} />
      <button className="primary" disabled={busy}>{words.confirm}</button>
    </form>
  )
}
