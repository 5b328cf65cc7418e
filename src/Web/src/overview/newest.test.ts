import { expect, test } from 'vitest'
import { newestMonth } from './newest'

const month = (month: string, value: number | null, provisional = false) => ({ month, value, provisional })
const answer = (...series: ReturnType<typeof month>[]) => ({ indicator: { series } })

test('the newest whole month is shown first', () =>
  expect(newestMonth(answer(month('2024-11', 4), month('2024-12', 0), month('2025-01', 1, true), month('2025-02', null, true)))).toBe('2024-12'))
test('a provisional one where there is no whole one', () => expect(newestMonth(answer(month('2025-01', 1, true)))).toBe('2025-01'))
test('none where nothing has been loaded', () => {
  expect(newestMonth(answer(month('2025-01', null, true)))).toBeNull()
  expect(newestMonth({ indicator: null })).toBeNull()
})
