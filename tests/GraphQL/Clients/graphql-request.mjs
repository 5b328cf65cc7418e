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
