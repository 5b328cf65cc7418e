import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { print } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { check, equal, url, webSocketUrl } from './check.mjs';

const sockets = createClient({ url: webSocketUrl, webSocketImpl: WebSocket });
const client = new ApolloClient({
  cache: new InMemoryCache(),
  link: ApolloLink.split(({ operationType }) => operationType === 'subscription', new GraphQLWsLink(sockets), new HttpLink({ uri: url })),
});
await check('query, with __typename added by the client', async () => {
  const { data } = await client.query({ query: gql`query Titles { books(first: 2) { nodes { id title } } }` });
  equal(data.books.nodes.map((book) => [book.__typename, book.title]), [['Volume', 'Title 1'], ['Volume', 'Title 2']]);
});
await check('mutation', async () => {
  const { data } = await client.mutate({ mutation: gql`mutation Add($input: AddInput!) { add(input: $input) { addition { sum } } }`, variables: { input: { a: 20, b: 22 } } });
  equal(data.add.addition.sum, 42);
});
await check('field error', async () => {
  const error = await client.query({ query: gql`{ failing }` }).catch((e) => e);
  equal(error.errors[0].extensions.code, 'TEAPOT');
});
await check('subscription', async () => {
  const seen = [];
  await new Promise((done, failed) =>
    client.subscribe({ query: gql`subscription { countdown(from: 2) }` }).subscribe({ next: ({ data }) => seen.push(data.countdown), error: failed, complete: done }));
  equal(seen, [2, 1]);
});
await check('partial data beside an error', async () => {
  const { data, error } = await client.query({ query: gql`query Partial($n: Int!) { failing books(first: $n) { nodes { title } } }`, variables: { n: 1 }, errorPolicy: 'all', fetchPolicy: 'no-cache' });
  equal([data.failing, data.books.nodes[0].title, error.errors[0].path], [null, 'Title 1', ['failing']]);
});
await check('pages are read on and put together by the cache, as Relay takes a connection to be', async () => {
  const cache = new InMemoryCache({ typePolicies: { Query: { fields: { books: relayStylePagination(['where', 'order']) } } } });
  const paging = new ApolloClient({ cache, link: new HttpLink({ uri: url }) });
  const query = gql`query Pages($after: String) { books(first: 20, after: $after, order: [{ id: ASC }]) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`;
  const watched = paging.watchQuery({ query });
  const watching = watched.subscribe({ error: () => {} });
  const { data } = await watched.refetch();
  await watched.fetchMore({ variables: { after: data.books.pageInfo.endCursor } });
  const { books } = cache.readQuery({ query });
  watching.unsubscribe();
  paging.stop();
  equal([books.edges.map(({ node }) => node.id), books.pageInfo.hasNextPage], [Array.from({ length: 30 }, (_, n) => n + 1), false]);
});

// Apollo names a document by its hash and sends it only where the server asks for that. Ours never does: a document that is not stored is refused.
const generateHash = (document) => createHash('sha256').update(print(document)).digest('hex');
for (const method of ['POST', 'GET']) {
  const requests = [];
  const seen = ({ method, body = '' }, uri) => ({ method, hash: /persistedQuery/.test(uri + body), document: /[?&]query=|"query":/.test(uri + body) });
  const http = new HttpLink({ uri: url, fetch: (uri, init) => { requests.push(seen(init, uri)); return fetch(uri, init); } });
  const stored = new ApolloClient({ cache: new InMemoryCache(), link: new PersistedQueryLink({ generateHash, useGETForHashedQueries: method === 'GET' }).concat(http) });
  await check(`a stored document by its hash, by ${method}`, async () => {
    const { data } = await stored.query({ query: gql`query Stored($name: String!) { greeting(name: $name) }`, variables: { name: 'Åse' } });
    equal([data.greeting, requests], ['Hei, Åse!', [{ method, hash: true, document: false }]]);
  });
  await check(`a document that is not stored, by ${method}`, async () => {
    const error = await stored.query({ query: gql`query Other { running }` }).catch((e) => e);
    equal(error.errors?.[0].extensions.code, 'HC0020');
  });
  stored.stop();
}
client.stop();
await sockets.dispose();
