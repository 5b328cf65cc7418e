import type { ClosingFragment, Timeliness } from '../generated'
import { texts } from '../texts'
import { stateOf } from './steps'

const order: Timeliness[] = ['IN_TIME', 'LATE', 'OVERDUE', 'NOT_DUE']

/** "17 i tide, 1 for sent, 1 mangler" */
export function delivered(months: { timeliness: Timeliness }[]): string {
  const counts = order.map(state => [state, months.filter(each => each.timeliness === state).length] as const)
  return counts.filter(([, count]) => count > 0).map(([state, count]) => texts.months.counts[state](count)).join(', ') || texts.months.nobody
}

/** How far a month is closed for all and, where some have closed their own, for each of them. */
export function closedFor(closings: ClosingFragment[]): string[] {
  const { states, stateOf: said } = texts.months
  const owners = new Map(closings.flatMap(each => each.organisation ? [[each.organisation.code, each.organisation.name] as const] : []))
  const parts = [...owners].map(([code, name]) => [name, stateOf(closings, code)] as const)
    .filter(([, state]) => state !== 'open').map(([name, state]) => said(name, states[state]))
  const all = stateOf(closings, null)
  return all === 'open' && parts.length > 0 ? parts : [states[all], ...parts]
}
