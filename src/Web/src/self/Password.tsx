import { type FormEvent, useContext, useState } from 'react'
import { Field } from '../form/Field'
import { Said } from '../form/Said'
import { SessionContext } from '../shell/session'
import { texts } from '../texts'
import { changePassword } from './manage'
import { lacking } from './rules'
import { useManaging } from './useManaging'

const words = texts.self.password

/** Changes the password, which ends every session: whoever had stolen one is out. */
export function Password() {
  const { onSignedOut } = useContext(SessionContext)
  const [faults, setFaults] = useState<{ old?: string, fresh?: string, again?: string }>({})
  const { busy, fault, run } = useManaging()
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [old, fresh, again] = ['old', 'fresh', 'again'].map(name => String(form.get(name))) as [string, string, string]
    const faults = lacking(fresh, again)
    setFaults(faults)
    if (faults.fresh || faults.again) return
    const done = await run(() => changePassword(old, fresh))
    if (done) onSignedOut(words.done)
    else if (done === false) setFaults({ old: words.wrong })
  }
  return (
    <section aria-labelledby="passord">
      <h2 id="passord">{words.title}</h2>
      <p>{words.lead}</p>
      <form className="sheet" onSubmit={submit}>
        <Said text={fault} bad />
        <Field label={words.old} fault={faults.old}>{attributes => <input {...attributes} name="old" type="password" autoComplete="current-password" required />}</Field>
        <Field label={words.fresh} help={words.help} fault={faults.fresh}>
          {attributes => <input {...attributes} name="fresh" type="password" autoComplete="new-password" required />}
        </Field>
        <Field label={words.again} fault={faults.again}>{attributes => <input {...attributes} name="again" type="password" autoComplete="new-password" required />}</Field>
        <button className="primary" disabled={busy}>{words.submit}</button>
      </form>
    </section>
  )
}
