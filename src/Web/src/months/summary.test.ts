import { expect, test } from 'vitest'
import type { ClosingFragment } from '../generated'
import { closedFor, delivered } from './summary'

test('a month’s deliveries are counted, the good ones first, and what there is none of is not said', () => {
  const months = (['OVERDUE', 'IN_TIME', 'LATE', 'IN_TIME'] as const).map(timeliness => ({ timeliness }))
  expect(delivered(months)).toBe('2 i tide, 1 for sent, 1 mangler')
  expect(delivered([{ timeliness: 'NOT_DUE' }])).toBe('1 har fristen foran seg')
  expect(delivered([])).toBe('Ingen leveranser du har innsyn i.')
})

test('a month is open until somebody has closed it, for all or for their own', () => {
  const closed = (organisation: ClosingFragment['organisation'], openedAt: string | null = null): ClosingFragment =>
    ({ id: '', month: '2024-12', step: 'SENDER', closedByName: '', closedAt: '', comment: null, openedByName: null, openedAt, reason: null, organisation })
  const melhus = { code: '5028', name: 'Melhus' }
  expect(closedFor([])).toEqual(['Åpen'])
  expect(closedFor([closed(melhus, '2025-01-20T00:00:00Z')])).toEqual(['Åpen'])
  expect(closedFor([closed(melhus)])).toEqual(['Melhus: lukket av den som leverer'])
  expect(closedFor([closed(null), closed(melhus)])).toEqual(['Lukket av den som leverer', 'Melhus: lukket av den som leverer'])
})
