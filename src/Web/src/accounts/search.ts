import type { AccountFilterInput } from '../generated'

/** What a search asks the server for. It compares letter by letter, so the words go as written, in small letters, and as names begin. */
export function filterOf(words: string, closedToo: boolean): AccountFilterInput {
  const text = words.trim()
  const small = text.toLocaleLowerCase('nb')
  const named = small.replace(/(^|[\s-])\p{L}/gu, letter => letter.toLocaleUpperCase('nb'))
  const spellings = [...new Set([text, small, named])]
  return {
    ...!closedToo && { closedAt: { eq: null } },
    ...text && { or: spellings.flatMap(spelling => [{ name: { contains: spelling } }, { email: { contains: spelling } }]) },
  }
}
