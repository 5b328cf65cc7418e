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
await check('partial data beside an error', async () => {
  const { data, error } = await client.query('query ($n: Int!) { failing books(first: $n) { nodes { title } } }', { n: 1 }).toPromise();
  equal(data, { failing: null, books: { nodes: [{ title: 'Title 1' }] } });
  equal(error.graphQLErrors.map(({ path, extensions }) => [path, extensions.code]), [[['failing'], 'TEAPOT']]);
});
await check('query by GET, with variables', async () => {
  const { data } = await client.query('query ($where: VolumeFilterInput) { books(where: $where) { totalCount } }', { where: { title: { in: ['Title 1', 'Title &+%'] } } }, { preferGetMethod: 'force' }).toPromise();
  equal(data, { books: { totalCount: 1 } });
});
await check('a mutation is never sent by GET', async () => {
  const { data } = await client.mutation('mutation ($input: AddInput!) { add(input: $input) { addition { sum } } }', { input: { a: 3, b: 4 } }, { preferGetMethod: 'force' }).toPromise();
  equal(data, { add: { addition: { sum: 7 } } });
});
await check('a subscription that fails', async () => {
  const { error } = await new Promise((done) => client.subscription('subscription { nothing }', {}).subscribe(done));
  equal(error.graphQLErrors[0].message.startsWith('Cannot query field "nothing" on type "Subscription".'), true);
});
await sockets.dispose();
