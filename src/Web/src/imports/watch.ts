import { createClient } from 'graphql-sse'
import { count } from '../format/figure'
import { ImportProgressDocument, type ImportProgressSubscription } from '../generated'
import { texts } from '../texts'

export type ImportProgress = ImportProgressSubscription['importProgress']

const subscriptions = createClient({ url: '/graphql', retryAttempts: 0 })

/** Tells how far an import has come, until its end or until the answer's caller has enough. Without progress a file is loaded just the same, so nothing is thrown. */
export function watch(id: string, tell: (progress: ImportProgress) => void): () => void {
  return subscriptions.subscribe<ImportProgressSubscription>({ query: ImportProgressDocument.toString(), variables: { id } }, {
    next: ({ data }) => data && tell(data.importProgress),
    error: () => {},
    complete: () => {},
  })
}

/** What is being done, in words; null where there is nothing to wait for. */
export function sentence({ phase, rows }: ImportProgress): string | null {
  const { phases } = texts.imports
  switch (phase) {
    case 'RECEIVING': return phases.receiving
    case 'READING': return phases.reading(count(rows))
    case 'CHECKING': return phases.checking(count(rows))
    case 'COUNTING': return phases.counting(count(rows))
    case 'DONE': case 'INTERRUPTED': return null
  }
}

/** How much of the file has arrived, from 0 to 1; null where that is not known, or no longer what is waited for. */
export function share({ phase, bytes, length }: ImportProgress): number | null {
  return (phase === 'RECEIVING' || phase === 'READING') && length ? Math.min(1, bytes / length) : null
}
