// graphql-codegen reads our schema by introspection and types operations against it; tsc's own judgement is not needed to see that it did.
import { generate } from '@graphql-codegen/cli';
import { check, equal, url } from './check.mjs';

const typed = async (documents) => {
  const [{ content }] = await generate({ schema: url, documents, generates: { 'types.ts': { plugins: ['typescript', 'typescript-operations'] } }, silent: true }, false);
  return content.replace(/\s+/g, ' ');
};
await check('what the schema does not know is not typed', async () => {
  const error = await typed('query Wrong { books { nodes { titel } } }').catch((e) => e);
  equal(/Cannot query field .*titel.* on type .*Volume/.test(error.message ?? error), true, String(error));
});
await check('types are generated from the schema', async () => {
  const content = await typed(`
    query Titles($where: VolumeFilterInput) { books(first: 2, where: $where, order: [{ title: DESC }]) { totalCount nodes { id title pages } } }
    mutation Add($input: AddInput!) { add(input: $input) { addition { sum } } }
    subscription Count($from: Int!) { countdown(from: $from) }`);
  for (const expected of [
    'export type TitlesQuery', 'export type AddMutation', 'export type CountSubscription', 'export type VolumeFilterInput', 'title: string', 'pages: number | null',
    'StringOperationFilterInput', "'BUSY'", "'CALM'", 'countdown: number',
  ]) equal(content.includes(expected), true, `${expected} is not in ${content}`);
});
