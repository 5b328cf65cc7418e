// The certified provider with one client and one user, whom it signs in without asking: the questions are the provider's, not ours.
// Usage: node provider.mjs PORT REDIRECT_URI KEY_FILE; writes the client's private key there and "ready" when it listens. Ends when its input does.
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import Provider from 'oidc-provider';

const [port, redirectUri, keyFile] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
const audience = 'helsefellesskap-api';

const makeKey = (kid) => ({ ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }), kid, alg: 'ES256', use: 'sig' });
const publicHalf = ({ d, ...rest }) => rest;

const clientKey = makeKey('client');
writeFileSync(keyFile, JSON.stringify(clientKey), { mode: 0o600 });

const client = (id, more) => ({
  client_id: id,
  token_endpoint_auth_method: 'private_key_jwt',
  token_endpoint_auth_signing_alg: 'ES256',
  id_token_signed_response_alg: 'ES256',
  jwks: { keys: [publicHalf(clientKey)] },
  ...more,
});

// What a test wants of the next sign-in or token; set by POST /test/claims.
let claims = { name: 'Kari Nordmann', roles: ['koordinator'], organisation: '970188223' };

const provider = new Provider(issuer, {
  clients: [
    client('dashboard', { redirect_uris: [redirectUri], post_logout_redirect_uris: [new URL('/', redirectUri).href], grant_types: ['authorization_code'], response_types: ['code'], require_pushed_authorization_requests: true }),
    client('service', { redirect_uris: [], grant_types: ['client_credentials'], response_types: [] }),
  ],
  jwks: { keys: [makeKey('provider')] },
  cookies: { keys: ['only for tests'] },
  pkce: { required: () => true },
  conformIdTokenClaims: false,
  claims: { openid: ['sub'], profile: ['name', 'roles', 'organisation'] },
  features: {
    devInteractions: { enabled: false },
    // Asks whether it is meant, as providers do.
    rpInitiatedLogout: { enabled: true, logoutSource: (ctx, form) => { ctx.body = `<!doctype html><title>Sign out?</title>${form}<button form="op.logoutForm" name="logout" value="yes">Yes</button>`; } },
    clientCredentials: { enabled: true },
    pushedAuthorizationRequests: { enabled: true },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => 'urn:api',
      getResourceServerInfo: (ctx) => ({
        scope: 'api',
        audience: ctx.oidc.body?.resource === 'urn:other' ? 'another-api' : audience,
        accessTokenFormat: 'jwt',
        accessTokenTTL: 300,
        jwt: { sign: { alg: 'ES256' } },
      }),
      useGrantedResource: () => true,
    },
  },
  extraTokenClaims: () => claims,
  findAccount: (ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...claims }) }),
  interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
  async loadExistingGrant(ctx) {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
});

provider.use(async (ctx, next) => {
  if (ctx.path.startsWith('/interaction/')) {
    await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: 'kari' } });
    ctx.respond = false;
  } else if (ctx.path === '/test/claims') {
    const parts = [];
    for await (const part of ctx.req) parts.push(part);
    claims = JSON.parse(Buffer.concat(parts).toString());
    ctx.status = 204;
  } else {
    await next();
  }
});

provider.listen(Number(port), '127.0.0.1', () => console.log('ready'));
process.stdin.resume().on('end', () => process.exit());
