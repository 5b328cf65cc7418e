import { expect, test } from 'vitest'
import { chartWords, pointWords, type Chart, type Point } from './words'

const point = (change: Partial<Point>): Point =>
  ({ month: '2024-03', value: 12, signal: 'NONE', kind: 'COMMON_CAUSE', provisional: false, withheld: false, ...change })
const plain = (text: string) => text.replace(/\u00a0/g, ' ')

test.each<[Partial<Point>, string]>([
  [{}, '12 døgn'],
  [{ value: null, withheld: true }, 'holdt tilbake'],
  [{ value: null }, 'uten tall'],
  [{ provisional: true }, '12 døgn, foreløpig'],
  [{ signal: 'SHIFT', kind: 'IMPROVEMENT' }, '12 døgn, tegn til forbedring: sju på rad på samme side av snittet'],
])('a point %o is said as "%s"', (change, expected) => expect(plain(pointWords(point(change), 'bed-days'))).toBe(expected))

test('a chart is told in sentences', () => {
  const chart: Chart = {
    points: [point({ month: '2022-01' }), point({ month: '2024-12' })],
    groups: [{ from: '2022-01', n: 36, mean: 12, lower: 4, upper: 20, short: false }],
    variation: 'CONCERN',
    assurance: null,
  }
  expect(plain(chartWords(chart, 'Antall UKP-døgn', 'bed-days'))).toBe(
    'Antall UKP-døgn, måned for måned fra januar 2022 til desember 2024. Vanlige svingninger ligger mellom 4,0 døgn og 20,0 døgn. Tegn til forverring.')
  expect(chartWords({ ...chart, groups: [] }, 'x', 'share')).toBe('Ingen måneder i perioden har tall som kan vises.')
})
