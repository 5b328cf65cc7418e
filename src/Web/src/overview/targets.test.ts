import { expect, test } from 'vitest'
import { chartTarget, targetWords } from './targets'

const indicator = (direction: 'HIGHER' | 'LOWER' | 'HOLD' | 'NEUTRAL', target: number | null, unit = 'share', withheld = false) =>
  ({ direction, unit, attainment: { target, withheld }, controlChart: { assurance: null } })
const plain = (text: string) => text.replace(/\u00a0/g, ' ')

test.each([
  [indicator('HIGHER', 0.9), 'minst 90 %'],
  [indicator('LOWER', 1767, 'bed-days'), 'høyst 1 767 døgn'],
  [indicator('HOLD', 0.16), 'holde seg på 16 %'],
  [indicator('NEUTRAL', null), 'ikke satt'],
  [indicator('HIGHER', null, 'share', true), 'holdt tilbake'],
])('%o is said as "%s"', (given, expected) => expect(plain(targetWords(given))).toBe(expected))

test('a target for twelve months is not drawn among months', () => {
  const given = indicator('LOWER', 1767, 'bed-days')
  expect(chartTarget(given)).toBeNull()
  expect(chartTarget({ ...given, controlChart: { assurance: 'PASS' } })).toBe(1767)
})
