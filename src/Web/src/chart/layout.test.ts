import { describe, expect, test } from 'vitest'
import { layout } from './layout'
import type { Chart } from './words'

const frame = { width: 300, height: 120, top: 10, right: 20, bottom: 20, left: 40 }
const values = [5, null, 9, 12, 7, 8]
const chart: Chart = {
  points: values.map((value, index) => (
    { month: `2023-${String(index + 10).padStart(2, '0')}`.replace('2023-13', '2024-01').replace('2023-14', '2024-02').replace('2023-15', '2024-03'),
      value, signal: 'NONE', kind: 'COMMON_CAUSE', provisional: false, withheld: value == null })),
  groups: [
    { from: '2023-10', n: 3, mean: 8, lower: -2, upper: 18, short: true },
    { from: '2024-01', n: 3, mean: 7.5, lower: null, upper: null, short: true },
  ],
  variation: 'COMMON_CAUSE',
  assurance: null,
}

describe('a control chart', () => {
  const placed = layout(chart, 25, frame, 4)!

  test('has a mark for each month from edge to edge, without a height where there is no value', () => {
    expect(placed.marks.map(mark => mark.x)).toEqual([40, 88, 136, 184, 232, 280])
    expect(placed.marks.map(mark => mark.y == null)).toEqual([false, true, false, false, false, false])
  })

  test('keeps limits and target inside its frame, negative limits too', () => {
    for (const y of [placed.target, placed.bands[0]!.upper, placed.bands[0]!.lower, ...placed.axis.map(({ y }) => y)]) {
      expect(y).toBeGreaterThanOrEqual(frame.top)
      expect(y).toBeLessThanOrEqual(frame.height - frame.bottom)
    }
  })

  test('draws each group’s limits over its own months only', () => {
    expect(placed.bands.map(band => [band.left, band.right])).toEqual([[40, 136], [184, 280]])
    expect(placed.bands[1]!.upper).toBeNull()
  })

  test('names the year where it begins', () => expect(placed.years).toEqual([{ year: '2024', x: 184 }]))
})

test('a chart in which nothing has a value is no chart', () =>
  expect(layout({ ...chart, points: chart.points.map(point => ({ ...point, value: null })) }, 3, frame, 4)).toBeNull())
