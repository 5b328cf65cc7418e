import { describe, expect, test } from 'vitest'
import { figure, figureWithUnit, limit, target } from './figure'

// Intl writes a no-break space between thousands, and its own minus sign.
const plain = (text: string) => text.replace(/\u00a0/g, ' ')

describe('figures', () => {
  test.each([
    [0.8767, 'share', '87,7 %'],
    [0, 'share', '0,0 %'],
    [1, 'share', '100,0 %'],
    [2.3207, 'days', '2,3 dager'],
    [1767, 'bed-days', '1 767 døgn'],
    [0, 'bed-days', '0 døgn'],
    [-1.5, 'poeng', '−1,5 poeng'],
  ])('%f %s is written %s', (value, unit, expected) => expect(plain(figureWithUnit(value, unit))).toBe(expected))

  test('the figure stands alone where the unit is written elsewhere', () => expect(figure(0.25, 'share')).toBe('25,0'))

  test.each([[0.9, 'share', '90 %'], [20, 'days', '20 dager'], [1767, 'bed-days', '1 767 døgn']])(
    'a target of %f %s is said as %s', (value, unit, expected) => expect(plain(target(value, unit))).toBe(expected))

  test.each([[498.184, 'bed-days', '498 døgn'], [12.345, 'bed-days', '12,3 døgn'], [0.8123, 'share', '81,2 %']])(
    'a limit of %f %s is said as %s', (value, unit, expected) => expect(plain(limit(value, unit))).toBe(expected))
})
