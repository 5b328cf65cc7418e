import { createClient } from 'graphql-sse';
import { check, equal, url } from './check.mjs';

const client = createClient({ url, retryAttempts: 0 });
const all = async (query, variables) => {
  const results = [];
  for await (const result of client.iterate({ query, variables })) results.push(result);
  return results;
};
await check('subscription', async () =>
  equal((await all('subscription ($n: Int!) { countdown(from: $n) }', { n: 3 })).map((r) => r.data.countdown), [3, 2, 1]));
await check('query', async () => equal(await all('{ greeting(name: "Liv") }'), [{ data: { greeting: 'Hei, Liv!' } }]));
await check('a request error is an event', async () => {
  const [result] = await all('{ nothing }');
  equal(result.errors[0].message.startsWith('Cannot query field "nothing" on type "Query".'), true);
});
await check('a subscription ends when the client leaves it', async () => {
  for await (const result of client.iterate({ query: 'subscription { endless }' })) {
    equal(result.data.endless, 0);
    break;
  }
  for (let attempt = 0; attempt < 50; attempt++) {
    const [{ data }] = await all('{ running }');
    if (data.running === 0) return;
    await new Promise((later) => setTimeout(later, 20));
  }
  throw new Error('The subscription still runs.');
});
client.dispose();

// It has a mode that reserves one stream for many operations. We offer a stream for each, and say so at the first word.
await check('single connection mode is refused', async () => {
  const single = createClient({ url, singleConnection: true, retryAttempts: 0 });
  const error = await new Promise((done) => single.subscribe({ query: '{ running }' }, { next: done, error: done, complete: () => done('complete') }));
  equal([error.response?.status, error.response?.headers.get('allow')], [405, 'GET, HEAD, POST']);
  single.dispose();
});
