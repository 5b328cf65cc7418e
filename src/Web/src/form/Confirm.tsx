import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { texts } from '../texts'
import { Said } from './Said'

interface Props {
  /** What the button says that begins it. */
  action: string
  /** What it is done to, where several buttons say the same; for those who listen to them one by one. */
  about?: string
  question: string
  /** What the button says that does it. */
  yes: string
  busy: boolean
  fault?: string | undefined
  /** Does it; what the fields hold is given. True where it was done. */
  onYes: (form: FormData) => Promise<boolean>
  onLeave?: () => void
  /** Fields, where something is to be said with it. */
  children?: ReactNode
}

/** A step that cannot be taken back asks once, where it stands. Enter pressed twice does nothing: the question is read first. */
export function Confirm({ action, about, question, yes, busy, fault, onYes, onLeave, children }: Props) {
  const [asking, setAsking] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => form.current?.focus(), [asking])
  if (!asking) return <button ref={button} type="button" className="quiet" onClick={() => setAsking(true)}>{action}{about && <span className="unseen"> {about}</span>}</button>

  const leave = () => {
    setAsking(false)
    onLeave?.()
    // The button is back when React has drawn it.
    requestAnimationFrame(() => button.current?.focus())
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (await onYes(new FormData(event.currentTarget))) setAsking(false)
  }
  return (
    <form ref={form} className="confirm" tabIndex={-1} aria-label={question} onSubmit={submit} onKeyDown={event => event.key === 'Escape' && leave()}>
      <p>{question}</p>
      {children}
      <Said text={fault} bad />
      <div className="buttons">
        <button className="primary" disabled={busy}>{yes}</button>
        <button type="button" className="quiet" onClick={leave}>{texts.forms.cancel}</button>
      </div>
    </form>
  )
}
