import type { Fault } from '../data/fault'

/** The fault's words where it concerns a field: of one of the types that the field answers for. */
export const at = (fault: Fault | undefined, ...types: string[]): string | undefined =>
  fault?.type && types.includes(fault.type) ? fault.message : undefined

/** The fault's words where no field answers for it. */
export const elsewhere = (fault: Fault | undefined, ...types: string[]): string | undefined =>
  fault && !at(fault, ...types) ? fault.message : undefined
