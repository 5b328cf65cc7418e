import { type FormEvent, useContext, useState } from 'react'
import { useDeed } from '../data/useDeed'
import { at, elsewhere } from '../form/faults'
import { Field } from '../form/Field'
import { Said } from '../form/Said'
import { GiveRoleDocument } from '../generated'
import { SessionContext } from '../shell/session'
import { texts } from '../texts'
import type { Part } from './AccountPage'
import { allRoles, organisationsFor, type Role, roleName } from './held'

const words = texts.accounts.give

/** Gives a role, where and for as long as it is to be held. The organisation is asked for only where the role has one. */
export function GiveRole({ account, onChanged }: Part) {
  const { organisations } = useContext(SessionContext)
  const [role, setRole] = useState<Role | ''>('')
  const give = useDeed(GiveRoleDocument)
  const choices = role ? organisationsFor(role, organisations) : null

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!role) return
    const form = event.currentTarget
    const text = (name: string) => new FormData(form).get(name)?.toString() || null
    const organisation = text('organisation')
    if (!await give.run({ input: { accountId: account.id, role, organisation, from: text('from'), until: text('until') } })) return
    form.reset()
    setRole('')
    onChanged(words.done(account.name, roleName({ role, organisation: organisations.find(each => each.code === organisation) ?? null })))
  }

  return (
    <section aria-labelledby="gi-rolle">
      <h2 id="gi-rolle">{words.title}</h2>
      <form className="sheet" onSubmit={submit}>
        <Said text={elsewhere(give.fault, 'RoleOrganisationError', 'RolePeriodError')} bad />
        <Field label={words.role} fault={choices ? undefined : at(give.fault, 'RoleOrganisationError')}>
          {attributes => (
            <select {...attributes} required value={role} onChange={event => {
              setRole(event.target.value as Role | '')
              give.forget()
            }}>
              <option value="">{words.choose}</option>
              {allRoles.map(each => <option key={each} value={each}>{texts.roles[each]}</option>)}
            </select>
          )}
        </Field>
        {choices && (
          <Field label={words.organisation} fault={at(give.fault, 'RoleOrganisationError')}>
            {attributes => (
              <select key={role} {...attributes} name="organisation" required>
                {choices.length !== 1 && <option value="">{words.choose}</option>}
                {choices.map(each => <option key={each.code} value={each.code}>{each.name}</option>)}
              </select>
            )}
          </Field>
        )}
        <div className="pair">
          <Field label={words.from}>{attributes => <input {...attributes} type="date" name="from" />}</Field>
          <Field label={words.until} fault={at(give.fault, 'RolePeriodError')}>{attributes => <input {...attributes} type="date" name="until" />}</Field>
        </div>
        <button className="primary" disabled={give.busy}>{words.submit}</button>
      </form>
    </section>
  )
}
