import type { NewestQuery } from '../generated'
import type { Month } from '../format/month'

/** The newest month with figures, preferably one that is not provisional; null where nothing has been loaded. */
export function newestMonth(answer: NewestQuery): Month | null {
  const months = answer.indicator?.series.filter(value => value.value != null) ?? []
  return (months.findLast(value => !value.provisional) ?? months.at(-1))?.month ?? null
}
