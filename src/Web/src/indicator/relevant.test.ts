import { expect, test } from 'vitest'
import type { TargetFieldsFragment } from '../generated'
import { relevantTargets, wardsWithTargets } from './relevant'

const target = (id: string, organisation: string | null, unit: string | null, change: Partial<TargetFieldsFragment> = {}): TargetFieldsFragment => ({
  id, organisation: organisation === null ? null : { code: organisation, name: organisation }, unit, value: 20, from: '2024-01-01', period: 'MONTH',
  source: 'strategi 2024', decidedBy: null, evaluated: true, acceptedAt: '2024-01-01T00:00:00.000Z', ...change,
})
const targets = [
  target('common', null, null),
  target('melhus', '5028', null),
  target('ward', '5001', 'Øya helsehus'),
  target('older', '5001', 'Trondheim helsehus', { evaluated: false }),
  target('proposed', '5001', 'Zion', { acceptedAt: null }),
]
const ids = (organisation: string | null) => relevantTargets(targets, organisation).map(({ id }) => id)

test('everybody sees the common targets, and each its own', () => {
  expect(ids('5028')).toEqual(['common', 'melhus'])
  expect(ids('5001')).toEqual(['common', 'ward', 'older'])
  expect(ids(null)).toEqual(['common', 'ward', 'older'])
})

test('a ward can be chosen where its own organisation is shown and its target is evaluated', () => {
  expect(wardsWithTargets(targets, '5001')).toEqual(['Øya helsehus'])
  expect(wardsWithTargets(targets, '5028')).toEqual([])
  expect(wardsWithTargets(targets, null)).toEqual([])
})
