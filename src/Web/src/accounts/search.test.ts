import { expect, test } from 'vitest'
import { filterOf } from './search'

const asked = (words: string) => [...new Set(filterOf(words, true).or?.map(each => each.name?.contains ?? each.email?.contains))]

test('a name is found however its letters were written', () => {
  expect(asked(' kari øster-ås ')).toEqual(['kari øster-ås', 'Kari Øster-Ås'])
  expect(asked('MELHUS')).toEqual(['MELHUS', 'melhus', 'Melhus'])
  expect(filterOf('au', true).or).toHaveLength(4)
})

test('without words all are asked for, and closed ones only on demand', () => {
  expect(filterOf('  ', true)).toEqual({})
  expect(filterOf('', false)).toEqual({ closedAt: { eq: null } })
})
