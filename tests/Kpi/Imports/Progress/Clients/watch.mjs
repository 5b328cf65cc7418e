// Watches an import through a client that others wrote. What happens to it is said on standard output, a line of JSON for each.
import { createClient as createEvents } from 'graphql-sse';
import { createClient as createSockets } from 'graphql-ws';
import WebSocket from 'ws';

const { transport, url, operation, headers, connectionParams, retryAttempts } = JSON.parse(process.argv[2]);
const say = (is, what) => console.log(JSON.stringify({ is, ...what }));
const retryWait = () => new Promise((later) => setTimeout(later, 100));

class SocketWithHeaders extends WebSocket {
  constructor(address, protocols) {
    super(address, protocols, { headers });
  }
}

const clients = {
  'npm graphql-sse': () => createEvents({ url, headers, retryAttempts, retry: retryWait, on: { connected: () => say('connected') } }),
  'npm graphql-ws': () => createSockets({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: SocketWithHeaders,
    connectionParams,
    retryAttempts,
    retryWait,
    shouldRetry: () => true,
    on: { connected: () => say('connected'), closed: ({ code }) => say('closed', { code }) },
  }),
};
const client = clients[transport]();
client.subscribe(operation, {
  next: (payload) => say('next', { payload }),
  // The errors of GraphQL come as a list; everything else is the connection's.
  error: (error) => say(...(Array.isArray(error) ? ['next', { payload: { errors: error } }] : ['failed', { message: String(error.message ?? error.reason ?? error) }])),
  complete: () => say('complete'),
});
