import type { Fetcher } from '@graphiql/toolkit'
import { getOperationAST, parse } from 'graphql'
import { createClient, type RequestParams } from 'graphql-sse'

const url = '/graphql'
const subscriptions = createClient({ url, retryAttempts: 0 })

/** Queries and mutations as one POST, subscriptions over server-sent events; both with the cookie of this site only. */
export const fetcher: Fetcher = async (params, options) => {
  // The text that is sent decides: what GraphiQL has parsed may be of what stood there before.
  const operation = getOperationAST(parse(params.query), params.operationName)
  if (operation?.operation === 'subscription') return subscriptions.iterate(params as RequestParams)
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...options?.headers, 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify(params),
  })
  return response.json()
}
