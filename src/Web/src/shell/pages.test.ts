import { expect, test } from 'vitest'
import { pagesFor } from './pages'
import type { Viewer } from './session'

const offered = (...roles: Viewer['roles'][number]['role'][]) => pagesFor({ name: '', roles: roles.map(role => ({ role, organisation: null })) })

test('the menu offers what a role is for, and several roles all of theirs', () => {
  expect(offered('ADMINISTRATOR')).toEqual(['accounts'])
  expect(offered('HOSPITAL_COORDINATOR')).toEqual(['imports', 'months'])
  expect(offered('PSU')).toEqual([])
  expect(offered('PSU', 'ADMINISTRATOR', 'ANALYSIS_GROUP')).toEqual(['imports', 'months', 'accounts'])
})
