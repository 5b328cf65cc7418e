import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type ImportAnswer, type ImportMonth, verdict } from './answer'
import { Outcome } from './Outcome'

const shown = (months: ImportMonth[] | null) => {
  const answer: ImportAnswer = {
    importId: null, kind: 'ukp-stays', mode: 'check', rows: 2, accepted: 2, replaced: 0, removed: 0, from: '2024-03', to: '2024-04', months, sha256: '',
    warnings: [], moreWarnings: 0, errors: [], moreErrors: 0,
  }
  return renderToStaticMarkup(createElement(Outcome, { answer, state: verdict(answer) }))
}
const cells = (markup: string) => [...markup.matchAll(/<t[hd]\b[^>]*>([^<]*)</g)].map(match => match[1])

test('each month is a row of what would change, under headings that say what', () => {
  const markup = shown([{ month: '2024-03', new: 1, changed: 2, gone: 3, unchanged: 4 }, { month: '2024-04', new: 0, changed: 0, gone: 0, unchanged: 5 }])

  expect(cells(markup)).toEqual(['Måned', 'Nye', 'Endret', 'Blir borte', 'Som før', 'mars 2024', '1', '2', '3', '4', 'april 2024', '0', '0', '0', '5'])
  expect(markup).toContain('<th scope="row">mars 2024</th>')
})

test('a kind of file that is not told by month has no table', () => expect(shown(null)).not.toContain('<table'))
