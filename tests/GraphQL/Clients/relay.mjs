// relay-compiler reads our schema and compiles a list that grows page by page; relay-runtime asks for its pages. Both know what Relay takes a connection to be.
// Arguments: the endpoint, the folder to compile into, and "trusted" where that has been done and documents are to be named by their hash.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import relayCompiler from 'relay-compiler';
import { commitMutation, createOperationDescriptor, Environment, fetchQuery, getSingularSelector, Network, RecordSource, Store } from 'relay-runtime';
import { check, equal, url } from './check.mjs';

const [folder, mode] = process.argv.slice(3);

const source = `
import { graphql } from 'relay-runtime';
graphql\`
  query BooksQuery($count: Int!, $name: String!) { greeting(name: $name) ...Books_list @arguments(count: $count) }
\`;
graphql\`
  fragment Books_list on Query @refetchable(queryName: "BooksPageQuery") @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" }, where: { type: "VolumeFilterInput" }) {
    books(first: $count, after: $cursor, where: $where, order: [{ id: ASC }]) @connection(key: "Books_books") { totalCount edges { node { ...Books_volume } } }
  }
\`;
graphql\`
  fragment Books_volume on Volume { title pages }
\`;
graphql\`
  mutation BooksAddMutation($input: AddInput!) { add(input: $input) { addition { sum } } }
\`;
`;

if (mode !== 'trusted') await check('relay-compiler accepts the schema', async () => {
  for (const below of ['source/__generated__', 'documents']) mkdirSync(join(folder, below), { recursive: true });
  writeFileSync(join(folder, 'schema.graphql'), await (await fetch(`${url}/schema`)).text());
  writeFileSync(join(folder, 'source/Books.js'), source);
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify({
    src: './source', schema: './schema.graphql', language: 'javascript', artifactDirectory: './source/__generated__', eagerEsModules: false,
    persistConfig: { file: './documents/relay.json', algorithm: 'SHA256', include_query_text: true },
  }));
  writeFileSync(join(folder, 'documents/relay.json'), '{}');
  execFileSync(relayCompiler, ['relay.config.json'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
});

const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
const post = async (request) => (await fetch(url, { method: 'POST', headers, body: JSON.stringify(request) })).json();
const artifact = (name) => createRequire(join(folder, 'source/'))(`./__generated__/${name}.graphql.js`);
const environment = new Environment({
  store: new Store(new RecordSource()),
  network: Network.create(({ id, text }, variables) => post({ ...(mode === 'trusted' ? { documentId: id } : { query: text }), variables })),
});
const ask = (name, variables) => fetchQuery(environment, artifact(name), variables).toPromise();

/** What the list's fragment reads of the store for these variables. */
const list = (variables) => {
  const operation = createOperationDescriptor(artifact('BooksPageQuery'), variables);
  environment.retain(operation);
  return environment.lookup(getSingularSelector(artifact('Books_list'), environment.lookup(operation.fragment).data)).data.books;
};
const titles = ({ edges }) => edges.map(({ node }) => environment.lookup(getSingularSelector(artifact('Books_volume'), node)).data.title);

await check('a query with a fragment', async () => {
  const { greeting } = await ask('BooksQuery', { count: 12, name: 'Åse' });
  equal([greeting, titles(list({ count: 12 })).length], ['Hei, Åse!', 12]);
});
await check('the store puts the pages of a connection together', async () => {
  let pages = 1;
  for (; list({ count: 12 }).pageInfo.hasNextPage; pages++) await ask('BooksPageQuery', { count: 12, cursor: list({ count: 12 }).pageInfo.endCursor });
  const books = list({ count: 12 });
  equal([pages, books.totalCount, titles(books)], [3, 30, Array.from({ length: 30 }, (_, n) => `Title ${n + 1}`)]);
});
await check('a filter as variable, and a connection of its own', async () => {
  const variables = { count: 3, where: { pages: { eq: null } } };
  await ask('BooksPageQuery', variables);
  equal([list(variables).totalCount, titles(list(variables))], [10, ['Title 3', 'Title 6', 'Title 9']]);
});
await check('a mutation', () => new Promise((done, failed) => commitMutation(environment, {
  mutation: artifact('BooksAddMutation'),
  variables: { input: { a: 40, b: 2 } },
  onError: failed,
  onCompleted: ({ add }) => add.addition.sum === 42 ? done() : failed(new Error(JSON.stringify(add))),
})));
await check(mode === 'trusted' ? 'what was not compiled is refused' : 'what was not compiled is answered', async () => {
  const { errors } = await post({ query: '{ running }' });
  equal(errors?.[0].extensions.code, mode === 'trusted' ? 'HC0067' : undefined);
});
