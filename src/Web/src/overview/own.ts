import type { Viewer } from '../shell/session'

/** The municipality that the viewer works for; none for the hospital and the bodies, whose figures are everybody's. */
export const ownMunicipality = (viewer: Viewer): string | undefined =>
  viewer.roles.find(held => held.organisation?.kind === 'MUNICIPALITY')?.organisation?.code
