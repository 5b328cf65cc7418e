import { texts } from '../texts'
import type { Kind } from './kinds'

export interface Fault { row: number | null, column: string | null, code: string, message: string }

/** How many stays a file would change in a month, by what would become of them. */
export interface ImportMonth { month: string, new: number, changed: number, gone: number, unchanged: number }

/** What became of a file (contract.md, imports). */
export interface ImportAnswer {
  importId: number | null
  kind: string
  mode: 'check' | 'load'
  rows: number
  accepted: number
  replaced: number
  removed: number
  from: string | null
  to: string | null
  /** Told of a check of stays only. */
  months: ImportMonth[] | null
  sha256: string
  warnings: Fault[]
  moreWarnings: number
  errors: Fault[]
  moreErrors: number
}

/** Where a file stands: it must be mended, it may be loaded, or only with a further yes, it is loaded, or was before. */
export type Verdict = 'refused' | 'confirm' | 'ready' | 'loaded' | 'unchanged'

const removesTooMuch = 'removes_more_than_half'

export function verdict(answer: ImportAnswer): Verdict {
  if (answer.errors.length > 0) return answer.errors.every(error => error.code === removesTooMuch) ? 'confirm' : 'refused'
  if (answer.warnings.some(warning => warning.code === 'unchanged')) return 'unchanged'
  return answer.mode === 'check' ? 'ready' : 'loaded'
}

/** Sends a file to be looked at or loaded; throws a sentence for the user where there is no answer to show. */
export async function send(kind: Kind, file: File, mode: ImportAnswer['mode'], confirm: boolean, progress?: string): Promise<ImportAnswer> {
  const query = new URLSearchParams({ mode, file: file.name, ...(confirm && { confirm: 'true' }), ...(progress && { progress }) })
  const response = await fetch(`/imports/${kind}?${query}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file })
    .catch(() => null)
  if (response?.status === 200 || response?.status === 422) return response.json()
  if (response?.status === 403) throw new Error(texts.imports.forbidden)
  if (response?.status === 413) throw new Error(texts.imports.tooLarge)
  throw new Error(texts.imports.failed)
}
