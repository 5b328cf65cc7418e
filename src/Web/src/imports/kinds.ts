import type { Viewer } from '../shell/session'
import type { texts } from '../texts'

export type Kind = keyof typeof texts.imports.kinds
type Role = Viewer['roles'][number]['role']

interface Description { kind: Kind, columns: string[], roles: Role[] }

/** What can be loaded, by whom (domain.md, who may do what), and its first line. The server decides; this only keeps the list short. */
export const kinds: Description[] = [
  {
    kind: 'ukp-stays',
    columns: ['stay_key', 'municipality_no', 'age_group', 'admitted_at', 'ready_at', 'discharged_at', 'destination', 'readmitted_at', 'cfs'],
    roles: ['ANALYSIS_GROUP', 'HOSPITAL_COORDINATOR'],
  },
  {
    kind: 'short-stays',
    columns: ['stay_key', 'municipality_no', 'unit', 'admitted_on', 'discharged_on'],
    roles: ['ANALYSIS_GROUP', 'HOSPITAL_COORDINATOR', 'MUNICIPALITY_COORDINATOR'],
  },
  {
    kind: 'targets',
    columns: ['indicator', 'organisation', 'unit', 'from', 'value', 'period', 'source', 'decided_by'],
    roles: ['ANALYSIS_GROUP'],
  },
  {
    kind: 'indicator-values',
    columns: ['indicator', 'organisation', 'month', 'numerator', 'denominator'],
    roles: ['ANALYSIS_GROUP'],
  },
]

export const kindsFor = (viewer: Viewer): Description[] => kinds.filter(kind => viewer.roles.some(held => kind.roles.includes(held.role)))

/** An empty file to fill in: the first line only, with the mark that makes Excel read it as UTF-8. */
export const template = (columns: string[]): Blob => new Blob(['\ufeff', columns.join(';'), '\r\n'], { type: 'text/csv;charset=utf-8' })
