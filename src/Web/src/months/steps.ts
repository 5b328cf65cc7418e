import type { ClosingFragment, ClosingStep } from '../generated'
import { type Kind, kindsFor } from '../imports/kinds'
import type { Viewer } from '../shell/session'

/** What a month can be closed for, and by whom: who loads stays or figures vouches for them (domain.md, corrections). Targets have no months. */
export const closableKinds = (viewer: Viewer): Kind[] => kindsFor(viewer).filter(kind => kind !== 'targets')

/** As which of the two the viewer closes. */
export const stepOf = (viewer: Viewer): ClosingStep => viewer.roles.some(held => held.role === 'ANALYSIS_GROUP') ? 'ANALYSIS_GROUP' : 'SENDER'

/** Whose rows of a month the viewer closes: null is everybody's. Municipalities close their own short stays, and the analysis group after them. */
export function scopesOf(viewer: Viewer, closings: ClosingFragment[]): (string | null)[] {
  if (stepOf(viewer) === 'ANALYSIS_GROUP')
    return [null, ...new Set(closings.filter(each => each.organisation && !each.openedAt).map(each => each.organisation!.code))]
  if (viewer.roles.some(held => held.role === 'HOSPITAL_COORDINATOR')) return [null]
  return viewer.roles.filter(held => held.role === 'MUNICIPALITY_COORDINATOR' && held.organisation).map(held => held.organisation!.code)
}

/** How far a month is closed: by nobody, by who delivers, or by the analysis group, which thereby publishes it. */
export function stateOf(closings: ClosingFragment[], organisation: string | null): ClosingStep | 'open' {
  const steps = closings.filter(each => !each.openedAt && (each.organisation?.code ?? null) === organisation).map(each => each.step)
  return steps.includes('ANALYSIS_GROUP') ? 'ANALYSIS_GROUP' : steps.includes('SENDER') ? 'SENDER' : 'open'
}

/** What a viewer can do next: what was closed last is opened by whoever closed it, and the analysis group closes after the others. */
export function nextOf(state: ClosingStep | 'open', step: ClosingStep): 'close' | 'open' | null {
  if (state === step) return 'open'
  return state === 'ANALYSIS_GROUP' ? null : 'close'
}

/** How far a month is closed for everybody, where that is not the viewer's to do; null where it is open. */
export function closedForOthers(viewer: Viewer, closings: ClosingFragment[]): ClosingStep | null {
  const state = stateOf(closings, null)
  return state === 'open' || scopesOf(viewer, closings).includes(null) ? null : state
}
