import { expect, test } from 'vitest'
import { kinds, kindsFor, template } from './kinds'

const viewer = (role: 'ANALYSIS_GROUP' | 'MUNICIPALITY_COORDINATOR' | 'MUNICIPALITY_LEADER' | 'HOSPITAL_COORDINATOR') =>
  kindsFor({ name: '', roles: [{ role, organisation: null }] }).map(({ kind }) => kind)

test('a role is offered what it delivers, and a leader nothing', () => {
  expect(viewer('MUNICIPALITY_COORDINATOR')).toEqual(['short-stays'])
  expect(viewer('HOSPITAL_COORDINATOR')).toEqual(['ukp-stays', 'short-stays'])
  expect(viewer('ANALYSIS_GROUP')).toEqual(kinds.map(({ kind }) => kind))
  expect(viewer('MUNICIPALITY_LEADER')).toEqual([])
})

test('a template is one line that Excel reads as UTF-8', async () => {
  const bytes = new Uint8Array(await template(['stay_key', 'cfs']).arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toBe('stay_key;cfs\r\n')
})
