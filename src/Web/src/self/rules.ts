import { texts } from '../texts'

const words = texts.self.password

/** What a new password lacks, said before it is sent: the server holds to the same, and says less. */
export function lacking(fresh: string, again: string): { fresh?: string, again?: string } {
  if (fresh.length < 12) return { fresh: words.short }
  if (new Set(fresh).size < 5) return { fresh: words.plain }
  return fresh === again ? {} : { again: words.different }
}

/** A key as people copy it by hand: "abcd efgh ijkl" */
export const inFours = (key: string): string => key.match(/.{1,4}/g)?.join(' ') ?? ''

/** A code as people type it from a telephone, with or without a space in its middle. */
export const digits = (code: string): string => code.replace(/\s/g, '')
