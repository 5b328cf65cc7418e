import { expect, test } from 'vitest'
import { texts } from '../texts'
import { Refused } from './client'
import { faultOf, unsent } from './fault'

test('what was done has no fault, and what was not has the first that the payload names', () => {
  expect(faultOf({ closeAccount: { errors: null } })).toBeUndefined()
  expect(faultOf({ createService: {} })).toBeUndefined()
  expect(faultOf({ giveRole: { errors: [{ __typename: 'RolePeriodError', message: 'Slutt før start.' }, { __typename: 'AccountNotFoundError', message: '' }] } }))
    .toEqual({ type: 'RolePeriodError', message: 'Slutt før start.' })
})

test('a role that is not held is told from a line that is down', () => {
  expect(unsent(new Refused())).toEqual({ message: texts.forms.refused })
  expect(unsent(new TypeError('fetch failed'))).toEqual({ message: texts.forms.failed })
})
