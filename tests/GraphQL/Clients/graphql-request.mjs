import { GraphQLClient } from 'graphql-request';
import { check, equal, url } from './check.mjs';

const client = new GraphQLClient(url);
await check('query with variables', async () =>
  equal(await client.request('query ($name: String!) { greeting(name: $name) }', { name: 'Åse' }), { greeting: 'Hei, Åse!' }));
await check('mutation', async () =>
  equal(await client.request('mutation ($input: AddInput!) { add(input: $input) { addition { sum } } }', { input: { a: 2, b: 3 } }), { add: { addition: { sum: 5 } } }));
await check('an error carries its code and path', async () => {
  const error = await client.request('{ failing }').catch((e) => e);
  equal(error.response.errors[0].extensions.code, 'TEAPOT');
  equal(error.response.errors[0].path, ['failing']);
});
await check('partial data beside an error', async () => {
  const { data, errors } = await new GraphQLClient(url, { errorPolicy: 'all' }).rawRequest('query ($n: Int!) { failing running books(first: $n) { nodes { id pages } } }', { n: 3 });
  equal(data, { failing: null, running: 0, books: { nodes: [{ id: 1, pages: 10 }, { id: 2, pages: 20 }, { id: 3, pages: null }] } });
  equal(errors.map(({ path }) => path), [['failing']]);
});
await check('query by GET', async () => {
  const byGet = new GraphQLClient(url, { method: 'GET', jsonSerializer: JSON });
  equal(await byGet.request('query Q($mood: Mood!) { mood(mood: $mood) }', { mood: 'BUSY' }), { mood: 'BUSY' });
});
await check('a request error is thrown, and the next request answered', async () => {
  const error = await client.request('query ($name: String!) { greeting(name: $name) }', { name: 7 }).catch((e) => e);
  equal(error.response.errors[0].message, 'Variable "$name" got invalid value 7; String cannot represent a non string value: 7');
  equal(error.response.data, undefined);
  equal(await client.request('{ mood(mood: CALM) }'), { mood: 'CALM' });
});
