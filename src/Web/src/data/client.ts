import type { TypedDocumentString } from '../generated'

/** Nobody is signed in, or the session has ended. */
export class SignedOut extends Error {}

/** The viewer's roles do not give what was asked for. */
export class Refused extends Error {}

interface Answer<Result> {
  data?: Result | null
  errors?: { message: string, extensions?: { code?: string } }[]
}

/** Asks the server, with the cookie of this site. Half an answer counts as none: a figure is shown whole or not at all. */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>, variables: Variables, signal?: AbortSignal): Promise<Result> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: document.toString(), variables }),
    ...(signal && { signal }),
  })
  const answer = await response.json() as Answer<Result>
  const codes = answer.errors?.map(error => error.extensions?.code) ?? []
  if (codes.includes('AUTH_NOT_AUTHENTICATED')) throw new SignedOut()
  if (codes.includes('AUTH_NOT_AUTHORIZED')) throw new Refused()
  if (answer.errors || !answer.data) throw new Error(answer.errors?.[0]?.message ?? `HTTP ${response.status}`)
  return answer.data
}
