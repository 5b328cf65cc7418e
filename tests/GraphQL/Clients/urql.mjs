import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { check, equal, url, webSocketUrl } from './check.mjs';

const sockets = createClient({ url: webSocketUrl, webSocketImpl: WebSocket });
const client = new Client({
  url,
  preferGetMethod: false,
  exchanges: [
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: ({ query, variables }) => ({ subscribe: (sink) => ({ unsubscribe: sockets.subscribe({ query, variables }, sink) }) }),
    }),
  ],
});
await check('query', async () => {
  const { data, error } = await client.query('query ($name: String!) { greeting(name: $name) }', { name: 'Per' }).toPromise();
  equal(error, undefined);
  equal(data, { greeting: 'Hei, Per!' });
});
await check('query by GET', async () => {
  const { data } = await client.query('{ greeting(name: "Kari") }', {}, { preferGetMethod: 'force' }).toPromise();
  equal(data, { greeting: 'Hei, Kari!' });
});
await check('mutation', async () => {
  const { data } = await client.mutation('mutation { add(input: { a: 1, b: 1 }) { addition { sum } } }', {}).toPromise();
  equal(data.add.addition.sum, 2);
});
await check('validation error', async () => {
  const { error } = await client.query('{ nothing }', {}).toPromise();
  equal(error.graphQLErrors[0].message.startsWith('Cannot query field "nothing" on type "Query".'), true);
});
await check('subscription', async () => {
  const seen = [];
  await new Promise((done, failed) => {
    const subscription = client.subscription('subscription { countdown(from: 3) }', {}).subscribe((result) => {
      if (result.error) failed(result.error);
      seen.push(result.data.countdown);
      if (seen.length === 3) { subscription?.unsubscribe(); done(); }
    });
  });
  equal(seen, [3, 2, 1]);
});
await sockets.dispose();
