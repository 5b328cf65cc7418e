import { describe, expect, test } from 'vitest'
import { read, write, type Route } from './route'

describe('the address', () => {
  test.each<[string, Route]>([
    ['/', { page: 'overview' }],
    ['/?organisasjon=5033&maaned=2024-12&periode=24', { page: 'overview', organisation: '5033', month: '2024-12', length: 24 }],
    ['/?indikator=kpi6&organisasjon=5001&sted=%C3%98ya+helsehus', { page: 'indicator', indicator: 'kpi6', organisation: '5001', unit: 'Øya helsehus' }],
    ['/?side=import', { page: 'imports' }],
    ['/?side=kontoer', { page: 'accounts' }],
    ['/?side=maaneder&data=short-stays&maaned=2024-12', { page: 'months', kind: 'short-stays', month: '2024-12' }],
    ['/?side=maaneder&data=ukp-stays&aar=2023', { page: 'months', kind: 'ukp-stays', year: 2023 }],
    ['/?side=min-konto', { page: 'self' }],
    ['/?side=kontoer&konto=ny', { page: 'accounts', account: 'ny' }],
  ])('%s says what is shown, and is what is written for it', (address, route) => {
    expect(read(address.slice(1))).toEqual(route)
    expect(write(route)).toBe(address)
  })

  test('what is no known page, month or length is left out', () => {
    expect(read('?side=annet&maaned=2024-13&periode=7&aar=23')).toEqual({ page: 'overview' })
  })
})
