import { useContext } from 'react'
import { useDeed } from '../data/useDeed'
import { Confirm } from '../form/Confirm'
import { at, elsewhere } from '../form/faults'
import { Field } from '../form/Field'
import { type Month, monthName } from '../format/month'
import { CloseMonthDocument, type ClosingFragment, ReopenMonthDocument } from '../generated'
import type { Kind } from '../imports/kinds'
import { SessionContext } from '../shell/session'
import { texts } from '../texts'
import { nextOf, stateOf, stepOf } from './steps'

const words = texts.months

interface Props { kind: Kind, month: Month, scope: string | null, closings: ClosingFragment[], onChanged: (text: string) => void }

/** How far a month is closed for one organisation or for all, and the next step where it is the viewer's. */
export function Closing({ kind, month, scope, closings, onChanged }: Props) {
  const { viewer, organisations } = useContext(SessionContext)
  const close = useDeed(CloseMonthDocument)
  const reopen = useDeed(ReopenMonthDocument)
  const step = stepOf(viewer)
  const state = stateOf(closings, scope)
  const next = nextOf(state, step)
  const whose = scope && (organisations.find(each => each.code === scope)?.name ?? scope)
  const what = `${monthName(month)}${whose ? words.of(whose) : ''}`
  const told = what[0]!.toUpperCase() + what.slice(1)
  const input = { kind, month, organisation: scope }

  const closeIt = async (form: FormData) => {
    const done = await close.run({ input: { ...input, comment: String(form.get('comment')).trim() || null } })
    if (done) onChanged(words.close.done(told))
    return done !== undefined
  }
  const openIt = async (form: FormData) => {
    const done = await reopen.run({ input: { ...input, reason: String(form.get('reason')) } })
    if (done) onChanged(words.open.done(told))
    return done !== undefined
  }
  return (
    <div className="step">
      <p><strong>{whose ? words.stateOf(whose, words.states[state]) : words.states[state]}</strong></p>
      {next === 'close' && (
        <Confirm key="close" action={words.close.action} {...whose && { about: whose }} question={words.close[step](what)} yes={words.close.yes} busy={close.busy} fault={close.fault?.message} onYes={closeIt} onLeave={close.forget}>
          <Field label={texts.forms.optional(words.close.comment)}>{attributes => <textarea {...attributes} name="comment" rows={2} />}</Field>
        </Confirm>
      )}
      {next === 'open' && (
        <Confirm key="open" action={words.open.action} {...whose && { about: whose }} question={words.open[step](what)} yes={words.open.yes} busy={reopen.busy}
          fault={elsewhere(reopen.fault, 'ReasonMissingError')} onYes={openIt} onLeave={reopen.forget}>
          <Field label={words.open.reason} fault={at(reopen.fault, 'ReasonMissingError')}>{attributes => <textarea {...attributes} name="reason" rows={2} />}</Field>
        </Confirm>
      )}
    </div>
  )
}
