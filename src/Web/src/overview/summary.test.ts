import { expect, test } from 'vitest'
import { summary } from './summary'

type Indicator = Parameters<typeof summary>[0][number]
type Status = Indicator['attainment']['status']

const indicator = (title: string, status: Status, variation: Indicator['controlChart']['variation'] = 'COMMON_CAUSE', provisional = false): Indicator => ({
  code: title, title, unit: 'share', direction: 'LOWER',
  month: [{ month: '2024-12', numerator: 1, denominator: 2, value: 0.5, provisional, withheld: false }],
  year: { month: '2024-12', numerator: 1, denominator: 2, value: 0.5, provisional, withheld: false },
  attainment: { withheld: false, target: 1, status, explanation: '' },
  controlChart: { groups: [], points: [], variation, assurance: null },
})

test('names what is not on track and what has really changed', () => expect(summary([
  indicator('A', 'REACHED', 'IMPROVEMENT'),
  indicator('B', 'AHEAD_OF_PATH'),
  indicator('C', 'FAR_BEHIND_PATH', 'CONCERN', true),
  indicator('D', 'NOT_REACHED'),
  indicator('E', 'NOT_ASSESSED', 'NEUTRAL_HIGH'),
])).toEqual([
  '2 av 4 mål er nådd eller foran banen.',
  'Ikke i rute: C, D.',
  'Tegn til forverring: C.',
  'Tegn til forbedring: A.',
  'Foreløpige tall: C.',
]))

test('a verdict that is withheld counts neither way', () => {
  const hidden = indicator('A', 'NOT_ASSESSED')
  hidden.attainment.withheld = true
  expect(summary([hidden])).toEqual(['Ingen mål kan vurderes denne måneden.'])
})
