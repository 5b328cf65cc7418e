import { expect, test } from 'vitest'
import { at, elsewhere } from './faults'

test('a fault is shown at one place: its field, or the form where no field answers for it', () => {
  const period = { type: 'RolePeriodError', message: 'Perioden slutter før den begynner.' }
  expect([at(period, 'RolePeriodError'), elsewhere(period, 'RolePeriodError', 'RoleOrganisationError')]).toEqual([period.message, undefined])
  expect([at(period, 'RoleOrganisationError'), elsewhere(period, 'RoleOrganisationError')]).toEqual([undefined, period.message])
  expect([at({ message: 'Nede' }, 'RolePeriodError'), elsewhere({ message: 'Nede' }, 'RolePeriodError')]).toEqual([undefined, 'Nede'])
  expect([at(undefined), elsewhere(undefined)]).toEqual([undefined, undefined])
})
