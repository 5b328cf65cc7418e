import { expect, test } from 'vitest'
import { pagesFor, placed } from './pages'
import type { Viewer } from './session'

type Role = Viewer['roles'][number]['role']
const holding = (roles: Role[]): Viewer => ({ name: '', roles: roles.map(role => ({ role, organisation: null })) })
const offered = (...roles: Role[]) => pagesFor(holding(roles))

test('the menu offers what a role is for, and several roles all of theirs', () => {
  expect(offered('ADMINISTRATOR')).toEqual(['accounts'])
  expect(offered('HOSPITAL_COORDINATOR')).toEqual(['imports', 'months'])
  expect(offered('PSU')).toEqual([])
  expect(offered('PSU', 'ADMINISTRATOR', 'ANALYSIS_GROUP')).toEqual(['imports', 'months', 'accounts'])
})

test.each<[Role[], string]>([[['ADMINISTRATOR'], 'accounts'], [['ADMINISTRATOR', 'AU'], 'overview'], [['PSU'], 'overview'], [[], 'overview']])(
  'the bare address leads %s to the %s', (roles, page) => {
    expect(placed({ page: 'overview' }, holding(roles))).toEqual({ page })
    expect(placed({ page: 'self' }, holding(roles))).toEqual({ page: 'self' })
  })
