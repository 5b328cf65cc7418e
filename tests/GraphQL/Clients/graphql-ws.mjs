import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { check, equal, webSocketUrl } from './check.mjs';

const client = createClient({ url: webSocketUrl, webSocketImpl: WebSocket, keepAlive: 100, retryAttempts: 0 });
const all = async (query, variables) => {
  const results = [];
  for await (const result of client.iterate({ query, variables })) results.push(result);
  return results;
};
await check('subscription', async () =>
  equal((await all('subscription ($n: Int!) { countdown(from: $n) }', { n: 4 })).map((r) => r.data.countdown), [4, 3, 2, 1]));
await check('query and mutation over the socket', async () => {
  equal(await all('{ greeting(name: "Liv") }'), [{ data: { greeting: 'Hei, Liv!' } }]);
  equal(await all('mutation { add(input: { a: 1, b: 2 }) { addition { sum } } }'), [{ data: { add: { addition: { sum: 3 } } } }]);
});
await check('a request error is an error message', async () => {
  const error = await all('{ nothing }').catch((e) => e);
  equal(error[0].message.startsWith('Cannot query field "nothing" on type "Query".'), true);
});
await check('a subscription ends when the client leaves it', async () => {
  for await (const result of client.iterate({ query: 'subscription { endless }' })) {
    equal(result.data.endless, 0);
    break;
  }
  equal(await all('{ running }'), [{ data: { running: 0 } }]);
});
await check('many at once', async () => {
  const results = await Promise.all(Array.from({ length: 40 }, (_, n) => all('subscription ($n: Int!) { countdown(from: $n) }', { n: n + 1 })));
  equal(results.map((r) => r.length), Array.from({ length: 40 }, (_, n) => n + 1));
});
await client.dispose();

// What a client that breaks the protocol is told, by a socket of its own.
const closing = (protocol, ...messages) => new Promise((done) => {
  const socket = new WebSocket(webSocketUrl, protocol);
  socket.on('open', () => messages.forEach((message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message))));
  socket.on('close', (code) => done(code));
  socket.on('unexpected-response', (request, response) => { request.destroy(); done(response.statusCode); });
  socket.on('error', () => {});
});
const init = { type: 'connection_init' };
const endless = { id: '1', type: 'subscribe', payload: { query: 'subscription { endless }' } };
await check('another protocol', async () => equal(await closing('graphql-ws'), 400));
await check('no JSON', async () => equal(await closing('graphql-transport-ws', '{'), 4400));
await check('an unknown message', async () => equal(await closing('graphql-transport-ws', { type: 'start' }), 4400));
await check('subscribe before init', async () => equal(await closing('graphql-transport-ws', endless), 4401));
await check('two inits', async () => equal(await closing('graphql-transport-ws', init, init), 4429));
await check('the same id twice', async () => equal(await closing('graphql-transport-ws', init, endless, endless), 4409));
await check('no init', async () => equal(await closing('graphql-transport-ws'), 4408));
await check('a message too large', async () => equal(await closing('graphql-transport-ws', init, 'x'.repeat(300_000)), 1009));
