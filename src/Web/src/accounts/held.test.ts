import { expect, test } from 'vitest'
import { isOver, organisationsFor, period, roleName } from './held'

const melhus = { code: '5028', name: 'Melhus', kind: 'MUNICIPALITY' as const }
const hospital = { code: 'stolav', name: 'St. Olavs hospital', kind: 'HOSPITAL' as const }

test('a role is given where it can be held, and a body’s nowhere', () => {
  expect(organisationsFor('MUNICIPALITY_LEADER', [hospital, melhus])).toEqual([melhus])
  expect(organisationsFor('HOSPITAL_COORDINATOR', [hospital, melhus])).toEqual([hospital])
  expect(organisationsFor('GP', [hospital, melhus])).toEqual([])
  expect(organisationsFor('AU', [hospital, melhus])).toBeNull()
})

test('a role is said with where and when', () => {
  expect(roleName({ role: 'MUNICIPALITY_LEADER', organisation: melhus })).toBe('Leder i kommune, Melhus')
  expect(roleName({ role: 'AU', organisation: null })).toBe('AU (arbeidsutvalg)')
  expect(period({ from: '2024-01-01', until: null })).toBe('fra 01.01.2024')
  expect(period({ from: '2024-01-01', until: '2024-12-31' })).toBe('01.01.2024–31.12.2024')
})

test('the last day of a role belongs to it', () => {
  expect(isOver({ until: '2024-12-31' }, '2024-12-31')).toBe(false)
  expect(isOver({ until: '2024-12-31' }, '2025-01-01')).toBe(true)
  expect(isOver({ until: null }, '2025-01-01')).toBe(false)
})
