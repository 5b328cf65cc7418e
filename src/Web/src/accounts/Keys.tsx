import { type FormEvent, useState } from 'react'
import { useDeed } from '../data/useDeed'
import { at, elsewhere } from '../form/faults'
import { Confirm } from '../form/Confirm'
import { Field } from '../form/Field'
import { Once } from '../form/Once'
import { Said } from '../form/Said'
import { dayName, dayOf, endOf } from '../format/date'
import { CreateKeyDocument, RevokeKeyDocument } from '../generated'
import { texts } from '../texts'
import type { Account, Part } from './AccountPage'

const words = texts.accounts.keys

/** What a program signs in with. */
export function Keys({ account, onChanged }: Part) {
  const [secret, setSecret] = useState<string>()
  const create = useDeed(CreateKeyDocument)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const made = await create.run({ input: { accountId: account.id, expiresAt: endOf(String(new FormData(form).get('expires'))) } })
    if (!made) return
    form.reset()
    setSecret(made.createKey.keyWithSecret?.secret)
    onChanged()
  }
  return (
    <section aria-labelledby="nokler">
      <h2 id="nokler">{words.title}</h2>
      {secret && <Once title={words.once} label={words.label} help={words.help} secret={secret} />}
      {account.keys.length === 0 ? <p>{words.none}</p> : <ul className="rows">{account.keys.map(key => <Key key={key.id} held={key} onChanged={onChanged} />)}</ul>}
      {account.closedAt === null && (
        <form className="sheet" onSubmit={submit}>
          <Said text={elsewhere(create.fault, 'KeyRefusedError')} bad />
          <Field label={words.expires} help={words.expiresHelp} fault={at(create.fault, 'KeyRefusedError')}>
            {attributes => <input {...attributes} type="date" name="expires" required min={dayOf(new Date())} />}
          </Field>
          <button className="primary" disabled={create.busy}>{words.submit}</button>
        </form>
      )}
    </section>
  )
}

function Key({ held, onChanged }: { held: Account['keys'][number], onChanged: Part['onChanged'] }) {
  const revoke = useDeed(RevokeKeyDocument)
  const isOver = new Date(held.expiresAt) < new Date()
  const state = held.revokedAt ? words.revoked(dayName(held.revokedAt)) : (isOver ? words.over : words.valid)(dayName(held.expiresAt))
  const run = async () => {
    const done = await revoke.run({ input: { keyId: held.id } })
    if (done) onChanged(words.done(held.prefix))
    return done !== undefined
  }
  return (
    <li>
      <code className="name">{held.prefix}…</code>
      <span>{state}</span>
      {!held.revokedAt && !isOver && (
        <Confirm action={words.revoke} about={held.prefix} question={words.question(held.prefix)} yes={words.yes} busy={revoke.busy} fault={revoke.fault?.message} onYes={run} onLeave={revoke.forget} />
      )}
    </li>
  )
}
