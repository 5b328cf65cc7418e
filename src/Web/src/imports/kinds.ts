import type { Viewer } from '../shell/session'
import type { texts } from '../texts'

export type Kind = keyof typeof texts.imports.kinds
type Role = Viewer['roles'][number]['role']

/** What can be loaded, and by whom (domain.md, who may do what). The server decides; this only keeps the list short. */
export const kinds: { kind: Kind, roles: Role[] }[] = [
  { kind: 'ukp-stays', roles: ['ANALYSIS_GROUP', 'HOSPITAL_COORDINATOR'] },
  { kind: 'short-stays', roles: ['ANALYSIS_GROUP', 'HOSPITAL_COORDINATOR', 'MUNICIPALITY_COORDINATOR'] },
  { kind: 'targets', roles: ['ANALYSIS_GROUP'] },
  { kind: 'indicator-values', roles: ['ANALYSIS_GROUP'] },
]

export const kindsFor = (viewer: Viewer): Kind[] =>
  kinds.filter(({ roles }) => viewer.roles.some(held => roles.includes(held.role))).map(({ kind }) => kind)
