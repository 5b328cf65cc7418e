import { type Frame, reach, scale, ticks } from './geometry'
import type { Chart, Point } from './words'

export interface Mark { point: Point, x: number, y: number | null }

/** The limits of one group of points, over the points that it holds. */
export interface Band { left: number, right: number, mean: number, lower: number | null, upper: number | null }

export interface Layout {
  marks: Mark[]
  bands: Band[]
  axis: { value: number, y: number }[]
  /** The months that a year begins with, or the first. */
  years: { year: string, x: number }[]
  target: number | null
}

const numbers = (...values: (number | null | undefined)[]) => values.filter(value => value != null)

/** Places everything that a chart shows. All that is drawn lies within the frame, limits and target too. */
export function layout(chart: Chart, target: number | null, frame: Frame, about: number): Layout | null {
  const values = [
    ...numbers(...chart.points.map(point => point.value)),
    ...chart.groups.flatMap(group => numbers(group.mean, group.lower, group.upper)),
    ...numbers(target),
  ]
  if (!chart.points.some(point => point.value != null)) return null
  const [lowest, highest] = reach(values)
  const y = scale(lowest, highest, frame.height - frame.bottom, frame.top)
  const last = chart.points.length - 1
  const x = scale(0, last, frame.left, frame.width - frame.right)
  const at = (value: number | null | undefined) => value == null ? null : y(value)
  const starts = chart.groups.map(group => Math.max(0, chart.points.findIndex(point => point.month >= group.from)))

  return {
    marks: chart.points.map((point, index) => ({ point, x: x(index), y: at(point.value) })),
    bands: chart.groups.map((group, index) => ({
      left: x(starts[index]!),
      right: x(index + 1 < starts.length ? starts[index + 1]! - 1 : last),
      mean: y(group.mean),
      lower: at(group.lower),
      upper: at(group.upper),
    })),
    axis: ticks(lowest, highest, about).map(value => ({ value, y: y(value) })),
    years: chart.points.flatMap(({ month }, index) => month.endsWith('-01') ? [{ year: month.slice(0, 4), x: x(index) }] : []),
    target: at(target),
  }
}
