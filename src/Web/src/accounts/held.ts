import { date } from '../format/date'
import type { HeldRoleFragment } from '../generated'
import type { Organisation, Viewer } from '../shell/session'
import { texts } from '../texts'

export type Role = Viewer['roles'][number]['role']

export const allRoles = Object.keys(texts.roles) as Role[]

/** Where a role can be held; a role that is not here is a body's, and is held at no organisation. */
const heldAt: Partial<Record<Role, Organisation['kind']>> = {
  MUNICIPALITY_COORDINATOR: 'MUNICIPALITY',
  MUNICIPALITY_LEADER: 'MUNICIPALITY',
  HOSPITAL_COORDINATOR: 'HOSPITAL',
  HOSPITAL_LEADER: 'HOSPITAL',
  GP: 'GP',
  USER_REPRESENTATIVE: 'USER_REPRESENTATIVE',
}

/** The organisations to choose from for a role; null where it is held at none. */
export const organisationsFor = (role: Role, organisations: Organisation[]): Organisation[] | null =>
  heldAt[role] ? organisations.filter(each => each.kind === heldAt[role]) : null

/** "Koordinator i kommune, Melhus" */
export const roleName = ({ role, organisation }: Pick<HeldRoleFragment, 'role' | 'organisation'>): string =>
  [texts.roles[role], organisation?.name].filter(Boolean).join(', ')

/** "fra 01.01.2024", "01.01.2024–31.12.2024" */
export const period = ({ from, until }: Pick<HeldRoleFragment, 'from' | 'until'>): string =>
  until ? texts.accounts.held.period(date(from), date(until)) : texts.accounts.held.from(date(from))

/** Whether the role's last day lies before the given one. */
export const isOver = ({ until }: Pick<HeldRoleFragment, 'until'>, today: string): boolean => until != null && until < today
