import { expect, test } from 'vitest'
import { kinds, kindsFor } from './kinds'

const offered = (role: 'ANALYSIS_GROUP' | 'MUNICIPALITY_COORDINATOR' | 'MUNICIPALITY_LEADER' | 'HOSPITAL_COORDINATOR') =>
  kindsFor({ name: '', roles: [{ role, organisation: null }] })

test('a role is offered what it delivers, and a leader nothing', () => {
  expect(offered('MUNICIPALITY_COORDINATOR')).toEqual(['short-stays'])
  expect(offered('HOSPITAL_COORDINATOR')).toEqual(['ukp-stays', 'short-stays'])
  expect(offered('ANALYSIS_GROUP')).toEqual(kinds.map(({ kind }) => kind))
  expect(offered('MUNICIPALITY_LEADER')).toEqual([])
})
