import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Progress } from './Progress'
import { type ImportProgress, sentence, share } from './watch'

const at = (change: Partial<ImportProgress>): ImportProgress => ({ phase: 'READING', rows: 1234, bytes: 50, length: 200, ...change })

test.each<[Partial<ImportProgress>, string | null]>([
  [{ phase: 'RECEIVING', rows: 0 }, 'Tar imot filen …'],
  [{}, 'Leser filen: 1 234 linjer'],
  [{ phase: 'CHECKING' }, 'Sammenlikner 1 234 linjer med det som gjelder nå …'],
  [{ phase: 'COUNTING' }, 'Regner ut tallene av 1 234 linjer …'],
  [{ phase: 'DONE' }, null],
  [{ phase: 'INTERRUPTED' }, null],
])('%o is said as %s', (change, words) => expect(sentence(at(change))?.replaceAll('\u00a0', ' ') ?? null).toBe(words))

test('a share is of what arrives, and only where the length is known', () => {
  expect(share(at({}))).toBe(0.25)
  expect(share(at({ phase: 'RECEIVING', bytes: 200 }))).toBe(1)
  expect(share(at({ length: null }))).toBeNull()
  expect(share(at({ phase: 'CHECKING' }))).toBeNull()
})

test('the bar says what it is, and is without a value where none is known', () => {
  expect(renderToStaticMarkup(createElement(Progress, { progress: at({}) }))).toContain('<progress aria-label="Fremdrift" value="0.25">')
  expect(renderToStaticMarkup(createElement(Progress, { progress: at({ phase: 'COUNTING' }) }))).toContain('<progress aria-label="Fremdrift">')
  expect(renderToStaticMarkup(createElement(Progress, { progress: at({ phase: 'DONE' }) }))).toBe('')
})
