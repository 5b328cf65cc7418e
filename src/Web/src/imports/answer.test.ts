import { expect, test } from 'vitest'
import { type ImportAnswer, verdict } from './answer'

const fault = (code: string) => ({ row: null, column: null, code, message: '' })
const answer = (change: Partial<ImportAnswer>): ImportAnswer => ({
  importId: null, kind: 'ukp-stays', mode: 'check', rows: 2, accepted: 2, replaced: 0, removed: 0, from: '2024-03', to: '2024-03', months: null, sha256: '',
  warnings: [], moreWarnings: 0, errors: [], moreErrors: 0, ...change,
})

test.each<[Partial<ImportAnswer>, string]>([
  [{}, 'ready'],
  [{ mode: 'load' }, 'loaded'],
  [{ mode: 'load', warnings: [fault('unchanged')] }, 'unchanged'],
  [{ warnings: [fault('unchanged')] }, 'unchanged'],
  [{ errors: [fault('removes_more_than_half')] }, 'confirm'],
  [{ errors: [fault('removes_more_than_half'), fault('invalid_time')] }, 'refused'],
  [{ mode: 'load', errors: [fault('month_closed')] }, 'refused'],
])('%o is %s', (change, expected) => expect(verdict(answer(change))).toBe(expected))
