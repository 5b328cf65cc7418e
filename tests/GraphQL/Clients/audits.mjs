// The audit suite of npm graphql-http: GraphQL over HTTP, judged by its own authors' cases.
import { auditServer } from 'graphql-http';
import { url } from './check.mjs';

const results = await auditServer({ url });
const failed = results.filter((result) => result.status !== 'ok');
for (const { id, name, status, reason } of failed) console.error(`${status} ${id} ${name}: ${reason}`);
console.log(`${results.length - failed.length} of ${results.length} audits`);
if (failed.length > 0 || results.length < 61) process.exitCode = 1;
