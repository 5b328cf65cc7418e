import { useDeed } from '../data/useDeed'
import { at, elsewhere } from '../form/faults'
import { Confirm } from '../form/Confirm'
import { Field } from '../form/Field'
import { date, dayOf } from '../format/date'
import { EndRoleDocument, type HeldRoleFragment } from '../generated'
import { texts } from '../texts'
import type { Part } from './AccountPage'
import { isOver, period, roleName } from './held'

const words = texts.accounts.held

/** The roles of an account, those that are over last. */
export function Roles({ account, onChanged }: Part) {
  const today = dayOf(new Date())
  const roles = [...account.roles.filter(role => !isOver(role, today)), ...account.roles.filter(role => isOver(role, today))]
  return (
    <section aria-labelledby="roller">
      <h2 id="roller">{words.title}</h2>
      {roles.length === 0 ? <p>{words.none}</p> : (
        <ul className="rows">
          {roles.map(role => <Held key={role.id} role={role} over={isOver(role, today)} fixed={account.closedAt !== null} onChanged={onChanged} />)}
        </ul>
      )}
    </section>
  )
}

interface Props { role: HeldRoleFragment, over: boolean, fixed: boolean, onChanged: Part['onChanged'] }

function Held({ role, over, fixed, onChanged }: Props) {
  const end = useDeed(EndRoleDocument)
  const name = roleName(role)
  const withdraw = async (form: FormData) => {
    const lastDay = String(form.get('lastDay')) || null
    if (!await end.run({ input: { roleId: role.id, lastDay } })) return false
    onChanged(lastDay ? words.ends(name, date(lastDay)) : words.withdrawn(name))
    return true
  }
  return (
    <li>
      <span className="name">{name}</span>
      <span>{period(role)}{over && <span className="tag">{words.over}</span>}</span>
      {role.fromProvider && <span className="help">{words.provider}</span>}
      {!over && !fixed && !role.fromProvider && (
        <Confirm action={words.withdraw} about={name} question={words.question(name)} yes={words.yes} busy={end.busy} fault={elsewhere(end.fault, 'RolePeriodError')} onYes={withdraw} onLeave={end.forget}>
          <Field label={words.lastDay} fault={at(end.fault, 'RolePeriodError')}>{attributes => <input {...attributes} type="date" name="lastDay" />}</Field>
        </Confirm>
      )}
    </li>
  )
}
