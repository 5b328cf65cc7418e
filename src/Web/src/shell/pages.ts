import { kindsFor } from '../imports/kinds'
import { closableKinds } from '../months/steps'
import type { Route } from './route'
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

/** What the bare address shows: an administrator who holds no other role has no figures to see, and begins with the accounts. */
export const startOf = (viewer: Viewer): 'overview' | 'accounts' =>
  viewer.roles.length > 0 && viewer.roles.every(held => held.role === 'ADMINISTRATOR') ? 'accounts' : 'overview'

/** The page that an address leads this viewer to. */
export const placed = (route: Route, viewer: Viewer): Route => route.page === 'overview' ? { ...route, page: startOf(viewer) } : route
