import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
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
client.stop();
await sockets.dispose();
