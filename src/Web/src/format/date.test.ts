import { expect, test } from 'vitest'
import { date, dayName, dayOf, endOf, timeName } from './date'

test('days are written as Norwegians write them', () => {
  expect(date('2024-01-31')).toBe('31.01.2024')
  expect(dayName('2024-06-30T22:00:00Z')).toBe('01.07.2024')
  expect(timeName('2024-06-30T22:05:00Z')).toBe('01.07.2024 kl. 00:05')
})

test('the day of a moment is Norway’s', () => {
  expect(dayOf(new Date('2024-02-29T22:59:59Z'))).toBe('2024-02-29')
  expect(dayOf(new Date('2024-02-29T23:00:00Z'))).toBe('2024-03-01')
})

test('a day counts to its end, where the reader is', () => {
  const end = new Date(endOf('2024-03-31'))
  expect([end.getFullYear(), end.getMonth(), end.getDate(), end.getHours(), end.getMinutes()]).toEqual([2024, 2, 31, 23, 59])
})
