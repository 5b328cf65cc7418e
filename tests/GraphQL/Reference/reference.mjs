// Answers for the reference implementation: one JSON request a line on standard input, one JSON answer a line on standard output.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import * as graphql from 'graphql';
import { validateSDL } from 'graphql/validation/validate.js';
import { parse as parseYaml } from 'yaml';

const plain = errors => errors.map(({ message, locations }) => ({ message, locations: locations ?? [] }));
const attempt = work => {
  try { return work(); } catch (error) {
    if (!(error instanceof graphql.GraphQLError)) return { errors: [{ message: `${error.message}`, locations: [] }], broken: true };
    return { errors: plain([error]) };
  }
};

const schemas = new Map();
const schemaOf = sdl => {
  if (!schemas.has(sdl)) schemas.set(sdl, graphql.buildSchema(sdl));
  return schemas.get(sdl);
};

const rulesOf = names => names.flatMap(name => graphql[`${name}Rule`]);

// MadeUpResolvers.cs says the same in C#.
const hash = text => {
  let sum = 0x811c9dc5;
  for (const byte of Buffer.from(text)) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  return sum >>> 8;
};
const madeUpValue = (type, path, schema) => {
  const h = hash(path);
  if (graphql.isNonNullType(type)) return h % 29 === 0 ? null : madeUpValue(type.ofType, path, schema);
  if (h % 13 === 0) return null;
  if (graphql.isListType(type)) return h % 31 === 0 ? 'no list' : Array.from({ length: h % 4 }, (_, i) => madeUpValue(type.ofType, `${path}.${i}`, schema));
  if (graphql.isEnumType(type)) return h % 11 === 0 ? 'WRONG' : type.getValues()[h % type.getValues().length].value;
  if (graphql.isObjectType(type)) return {};
  if (graphql.isAbstractType(type)) {
    const names = schema.getPossibleTypes(type).map(possible => possible.name).sort();
    return { __typename: names[h % names.length] };
  }
  return { Int: h % 19 === 0 ? 1.5 : h % 1000, Float: (h % 1000) / 8, Boolean: h % 2 === 0, ID: `id${h}` }[type.name] ?? `text ${h}`;
};
const sorted = value => Array.isArray(value) ? value.map(sorted) : value && typeof value === 'object'
  ? Object.fromEntries(Object.keys(value).sort().map(key => [key, sorted(value[key])])) : value;
const madeUp = (source, args, context, info) => {
  const steps = [];
  for (let step = info.path; step; step = step.prev) steps.unshift(step.key);
  const place = steps.join('.'), h = hash(`!${place}`);
  if (Object.keys(args).length && h % 2 === 0) throw new Error(`given ${JSON.stringify(sorted(args))}`);
  if (h % 17 === 0) throw new Error(`broken at ${place}`);
  return madeUpValue(info.returnType, place, info.schema);
};

const answers = {
  // Documents read and printed.
  print: ({ source }) => attempt(() => ({ text: graphql.print(graphql.parse(source)) })),
  value: ({ source }) => attempt(() => ({ text: graphql.print(graphql.parseConstValue(source)) })),
  type: ({ source }) => attempt(() => ({ text: graphql.print(graphql.parseType(source)) })),

  coordinate: ({ source }) => attempt(() => ({ text: graphql.print(graphql.parseSchemaCoordinate(source)) })),
  tokens: ({ source }) => attempt(() => {
    const lexer = new graphql.Lexer(new graphql.Source(source)), tokens = [];
    for (let token = lexer.advance(); token.kind !== graphql.TokenKind.EOF; token = lexer.advance()) {
      tokens.push({ kind: token.kind, line: token.line, column: token.column, value: token.value ?? null });
    }
    return { tokens };
  }),

  // Documents validated, by all rules or some.
  validate: ({ schema, document, rules }) => attempt(() =>
    ({ errors: plain(graphql.validate(schemaOf(schema), graphql.parse(document), rules ? rulesOf(rules) : undefined)) })),

  // Schemas built from SDL, checked and printed.
  schema: ({ sdl }) => attempt(() => {
    const document = graphql.parse(sdl);
    const faults = validateSDL(document);
    if (faults.length) return { errors: plain(faults) };
    const schema = graphql.buildASTSchema(document, { assumeValidSDL: true });
    return { errors: plain(graphql.validateSchema(schema)), text: graphql.printSchema(schema) };
  }),

  // Values coerced: a literal, a variable's value, a result.
  coerce: ({ schema, type, literal, value, result }) => attempt(() => {
    const named = graphql.typeFromAST(schemaOf(schema), graphql.parseType(type));
    if (literal !== undefined) return { value: named.parseLiteral(graphql.parseConstValue(literal)) };
    if (value !== undefined) return { value: named.parseValue(value.json) };
    return { value: named.serialize(result.json) };
  }),

  // Operations executed, with values, nulls and failures that follow from each field's path.
  execute: ({ schema, document, variables, operation }) => attempt(() => {
    const built = schemaOf(schema), parsed = graphql.parse(document);
    if (graphql.validate(built, parsed).length) return { invalid: true };
    return graphql.execute({ schema: built, document: parsed, variableValues: variables, operationName: operation, fieldResolver: madeUp });
  }),

  // Introspection of another engine, as the schema that a client makes of it.
  client: ({ introspection }) => attempt(() => ({ text: graphql.printSchema(graphql.buildClientSchema(introspection)) })),
  introspect: ({ schema }) => attempt(() => graphql.introspectionFromSchema(schemaOf(schema), { experimentalDirectiveDeprecation: false })),
  introspectionQuery: () => ({ text: graphql.getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true, directiveIsRepeatable: true, oneOf: true }) }),

  // Other readers let a key stand twice.
  yaml: ({ path }) => parseYaml(readFileSync(path, 'utf8'), { uniqueKeys: false }),
};

for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(answers[request.op](request) ?? null)}\n`);
}
