import { expect, test } from 'vitest'
import { comparable, endOf, latestYear, signed } from './periods'

test('the latest full year is this one only when it has ended', () => {
  expect(latestYear('2024-12')).toBe(2024)
  expect(latestYear('2024-11')).toBe(2023)
  expect(latestYear('2025-01')).toBe(2024)
})

test('a day counts to its end, where the reader is', () => {
  const end = new Date(endOf('2024-03-31'))
  expect([end.getFullYear(), end.getMonth(), end.getDate(), end.getHours(), end.getMinutes()]).toEqual([2024, 2, 31, 23, 59])
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
