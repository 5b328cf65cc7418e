import { describe, expect, test } from 'vitest'
import { addMonths, isMonth, monthName, monthOf, monthRange, monthsBetween } from './month'

describe('months', () => {
  test.each([
    ['2024-01', -1, '2023-12'],
    ['2024-12', 1, '2025-01'],
    ['2024-03', -36, '2021-03'],
    ['2024-11', 14, '2026-01'],
  ])('%s and %i months is %s', (month, count, expected) => {
    expect(addMonths(month, count)).toBe(expected)
    expect(monthsBetween(month, expected)).toBe(count)
  })

  test('a range holds both ends, and nothing where it runs backwards', () => {
    expect(monthRange('2023-11', '2024-02')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02'])
    expect(monthRange('2024-02', '2024-02')).toEqual(['2024-02'])
    expect(monthRange('2024-02', '2024-01')).toEqual([])
  })

  test('the month of a moment is Norway’s', () => {
    expect(monthOf(new Date('2024-02-29T22:59:59Z'))).toBe('2024-02')
    expect(monthOf(new Date('2024-02-29T23:00:00Z'))).toBe('2024-03')
    expect(monthOf(new Date('2024-06-30T22:00:00Z'))).toBe('2024-07')
  })

  test('only real months are months', () => {
    expect(['2024-01', '2024-12', '2024-00', '2024-13', '2024-1', 'x'].map(isMonth)).toEqual([true, true, false, false, false, false])
  })

  test('are named in Norwegian', () => {
    expect(monthName('2024-03')).toBe('mars 2024')
  })
})
