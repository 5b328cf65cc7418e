// graphql-codegen reads our schema by introspection and types an operation against it; tsc's own judgement is not needed to see that it did.
import { generate } from '@graphql-codegen/cli';
import { check, equal, url } from './check.mjs';

await check('types are generated from the schema', async () => {
  const [{ content }] = await generate({
    schema: url,
    documents: 'query Titles($where: VolumeFilterInput) { books(first: 2, where: $where) { totalCount nodes { id title } } }',
    generates: { 'types.ts': { plugins: ['typescript', 'typescript-operations'] } },
    silent: true,
  }, false);
  for (const expected of ['export type TitlesQuery', 'export type VolumeFilterInput', 'title: string', 'StringOperationFilterInput'])
    equal(content.includes(expected), true, expected);
});
