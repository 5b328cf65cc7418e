import type { ControlChartFieldsFragment } from '../generated'
import { monthName } from '../format/month'
import { figureWithUnit, limit } from '../format/figure'
import { texts } from '../texts'

export type Chart = ControlChartFieldsFragment
export type Point = Chart['points'][number]

/** What a point says of itself, in words: what is withheld or missing is said, and never a blank. */
export function pointWords(point: Point, unit: string): string {
  if (point.withheld) return texts.figures.withheld
  if (point.value == null) return texts.chart.noValue
  const words = [figureWithUnit(point.value, unit)]
  if (point.provisional) words.push(texts.figures.provisional)
  else if (point.signal !== 'NONE') words.push(`${texts.trend[point.kind].toLowerCase()}: ${texts.signal[point.signal]}`)
  return words.join(', ')
}

/** The chart in a sentence or two, for those who do not see it. */
export function chartWords(chart: Chart, title: string, unit: string): string {
  const first = chart.points[0]
  const last = chart.points.at(-1)
  const group = chart.groups.at(-1)
  if (!first || !last || !group) return texts.chart.empty
  const words = [texts.chart.summary(title, monthName(first.month), monthName(last.month))]
  if (group.lower != null && group.upper != null)
    words.push(texts.chart.expected(limit(group.lower, unit), limit(group.upper, unit)))
  words.push(`${texts.trend[chart.variation]}.`)
  return words.join(' ')
}
