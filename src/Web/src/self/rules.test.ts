import { expect, test } from 'vitest'
import { texts } from '../texts'
import { digits, inFours, lacking } from './rules'

const words = texts.self.password

test.each([
  ['elleve tegn', 'elleve tegn', { fresh: words.short }],
  ['ababababababab', 'ababababababab', { fresh: words.plain }],
  ['blå elver renner', 'blå elver rener', { again: words.different }],
  ['blå elver renner', 'blå elver renner', {}],
])('of %s and %s is said what is lacking', (fresh, again, fault) => expect(lacking(fresh, again)).toEqual(fault))

test('keys are read in fours, and codes however they are typed', () => {
  expect(inFours('JBSWY3DPEHPK3PXPAB')).toBe('JBSW Y3DP EHPK 3PXP AB')
  expect(inFours('')).toBe('')
  expect(digits(' 123 456')).toBe('123456')
})
