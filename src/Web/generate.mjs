// Types of every query and fragment in src/, checked against the schema that the server publishes: a query that the
// server would refuse fails the build. This is graphql-codegen without its command line, which brings 200 packages.
import { readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as typedDocumentNode from '@graphql-codegen/typed-document-node'
import * as operations from '@graphql-codegen/typescript-operations'
import { parse } from 'graphql'

const here = import.meta.dirname
const output = join(here, 'src/generated.ts')
const documents = (await readdir(join(here, 'src'), { recursive: true })).filter(file => file.endsWith('.graphql')).sort()

const text = await codegen({
  filename: output,
  schema: parse(await readFile(process.argv[2] ?? join(here, '../../schema.graphql'), 'utf8')),
  documents: await Promise.all(documents.map(async file => {
    const rawSDL = await readFile(join(here, 'src', file), 'utf8')
    return { location: file, rawSDL, document: parse(rawSDL) }
  })),
  config: { documentMode: 'string', useTypeImports: true, enumsAsTypes: true, scalars: { Month: 'string', Date: 'string', DateTime: 'string' } },
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: { operations, documents: typedDocumentNode },
})
await writeFile(output, text)
