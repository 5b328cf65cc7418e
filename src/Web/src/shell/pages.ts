import { kindsFor } from '../imports/kinds'
import { closableKinds } from '../months/steps'
import type { Viewer } from './session'

/** The pages that the menu offers beside the overview. The server decides what they may show; this only keeps the menu short. */
export function pagesFor(viewer: Viewer): ('imports' | 'months' | 'accounts')[] {
  const holds = (role: Viewer['roles'][number]['role']) => viewer.roles.some(held => held.role === role)
  return [
    ...kindsFor(viewer).length > 0 ? ['imports' as const] : [],
    ...closableKinds(viewer).length > 0 ? ['months' as const] : [],
    ...holds('ADMINISTRATOR') ? ['accounts' as const] : [],
  ]
}
