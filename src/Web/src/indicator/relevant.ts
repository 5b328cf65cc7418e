import type { TargetFieldsFragment } from '../generated'

/** The accepted targets that concern whoever is shown: the common ones, its own, and for the whole fellowship those of wards, which stand for all. */
export const relevantTargets = (targets: TargetFieldsFragment[], organisation: string | null): TargetFieldsFragment[] => targets
  .filter(target => target.acceptedAt !== null)
  .filter(target => !target.organisation || target.organisation.code === organisation || (organisation === null && target.unit !== null))

/** The wards of the organisation that have targets of their own, and so can be looked at by themselves. */
export const wardsWithTargets = (targets: TargetFieldsFragment[], organisation: string | null): string[] =>
  [...new Set(relevantTargets(targets, organisation).filter(target => target.organisation?.code === organisation && target.evaluated).flatMap(target => target.unit ?? []))]
