import { expect, test } from 'vitest'
import { comparable, latestYear, signed } from './periods'

test('the latest full year is this one only when it has ended', () => {
  expect(latestYear('2024-12')).toBe(2024)
  expect(latestYear('2024-11')).toBe(2023)
  expect(latestYear('2025-01')).toBe(2024)
})

test('only others in the same unit can stand beside an indicator', () => {
  const indicators = [{ code: 'kpi1', unit: 'bed-days' }, { code: 'kpi5', unit: 'share' }, { code: 'kpi5_national', unit: 'share' }]
  expect(comparable(indicators, indicators[1]!).map(each => each.code)).toEqual(['kpi5_national'])
})

test('a difference has its sign, and none where it is nothing', () => {
  expect(signed(3, 'bed-days')).toBe('+3')
  expect(signed(-0.015, 'share')).toBe('−1,5')
  expect(signed(0, 'share')).toBe('0,0')
  expect(signed(-0.0001, 'share')).toBe('0,0')
})
