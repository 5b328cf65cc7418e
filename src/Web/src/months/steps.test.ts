import { describe, expect, test } from 'vitest'
import type { ClosingFragment, ClosingStep } from '../generated'
import type { Viewer } from '../shell/session'
import { closableKinds, closedForOthers, nextOf, scopesOf, stateOf } from './steps'

const melhus = { code: '5028', name: 'Melhus' }
const held = (role: Viewer['roles'][number]['role'], code?: string): Viewer =>
  ({ name: '', roles: [{ role, organisation: code ? { code, kind: 'MUNICIPALITY' } : null }] })
const closed = (step: ClosingStep, organisation: typeof melhus | null = null, openedAt: string | null = null): ClosingFragment =>
  ({ id: step, month: '2024-12', step, closedByName: '', closedAt: '', comment: null, openedByName: null, openedAt, reason: null, organisation })

test('a month is closed by who delivers it, for what it delivers', () => {
  expect(closableKinds(held('ANALYSIS_GROUP'))).toEqual(['ukp-stays', 'short-stays', 'indicator-values'])
  expect(closableKinds(held('MUNICIPALITY_COORDINATOR', '5028'))).toEqual(['short-stays'])
  expect(closableKinds(held('SECRETARIAT'))).toEqual([])
})

test('a municipality closes its own, the hospital everybody’s, and the analysis group both', () => {
  const closings = [closed('SENDER', melhus), closed('SENDER', { code: '5001', name: 'Trondheim' }, '2025-01-20T00:00:00Z')]
  expect(scopesOf(held('MUNICIPALITY_COORDINATOR', '5028'), closings)).toEqual(['5028'])
  expect(scopesOf(held('HOSPITAL_COORDINATOR', 'stolav'), closings)).toEqual([null])
  expect(scopesOf(held('ANALYSIS_GROUP'), closings)).toEqual([null, '5028'])
})

test('a municipality is told that the hospital has closed for all', () => {
  const melhusHolds = held('MUNICIPALITY_COORDINATOR', '5028')
  expect(closedForOthers(melhusHolds, [closed('SENDER')])).toBe('SENDER')
  expect(closedForOthers(melhusHolds, [closed('SENDER', melhus)])).toBeNull()
  expect(closedForOthers(held('ANALYSIS_GROUP'), [closed('SENDER')])).toBeNull()
})

describe('a month', () => {
  test('is as closed as its last closing that holds', () => {
    expect(stateOf([], null)).toBe('open')
    expect(stateOf([closed('SENDER')], null)).toBe('SENDER')
    expect(stateOf([closed('SENDER'), closed('ANALYSIS_GROUP')], null)).toBe('ANALYSIS_GROUP')
    expect(stateOf([closed('SENDER'), closed('ANALYSIS_GROUP', null, '2025-01-20T00:00:00Z')], null)).toBe('SENDER')
    expect(stateOf([closed('SENDER', melhus)], null)).toBe('open')
    expect(stateOf([closed('SENDER', melhus)], '5028')).toBe('SENDER')
  })

  test.each<[ClosingStep | 'open', ClosingStep, ReturnType<typeof nextOf>]>([
    ['open', 'SENDER', 'close'],
    ['open', 'ANALYSIS_GROUP', 'close'],
    ['SENDER', 'SENDER', 'open'],
    ['SENDER', 'ANALYSIS_GROUP', 'close'],
    ['ANALYSIS_GROUP', 'SENDER', null],
    ['ANALYSIS_GROUP', 'ANALYSIS_GROUP', 'open'],
  ])('that is %s can by %s be: %s', (state, step, next) => expect(nextOf(state, step)).toBe(next))
})
