import * as z from 'zod'
import { FEJL } from '../domain/fejl.ts'
import { felter } from '../domain/felt.ts'
import { ROLLER, TILLADELSER } from '../domain/roller.ts'
import type { ResponseSpec, Route } from './route.ts'

type Json = Record<string, unknown>
type Spec = Route<never>['spec']

/** OpenAPI 3.1 from the very declarations that validate. `routes` of every function, gathered by infra. */
export function openApiOf(routes: { spec: Spec }[]): Json {
  const paths: Record<string, Json> = {}
  const schemas: Record<string, Json> = {}
  for (const { spec } of routes) (paths[spec.path] ??= {})[spec.method] = hoist(operationOf(spec), schemas)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Spædbarnsprojektet',
      version: '1.0.0',
      description: 'Visitation, matching, forløb, dagbog og rapport for spædbørn i plejefamilie.',
      license: { name: 'Proprietær', url: 'https://spaedbarnsprojektet.example/licens' },
    },
    servers: [{ url: '/' }],
    security: [{ bearer: [] }],
    tags: [...new Set(routes.map(({ spec }) => spec.tag))]
      .sort()
      .map((name) => ({ name, description: `Ruter om ${name.toLowerCase()}` })),
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: schemaOf(Problem, 'output'), ...sorted(schemas) },
      responses: { Problem: problemResponse },
    },
  }
}

/** Gives a schema its name under components; it is then written once and pointed at. */
export function nameKomponenter(komponenter: Record<string, z.ZodType>): void {
  for (const [id, schema] of Object.entries(komponenter))
    if (!z.globalRegistry.has(schema)) z.globalRegistry.add(schema, { id })
}

const sorted = (schemas: Record<string, Json>) =>
  Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Named parts move to `schemas`, and every pointer to them follows; what is sent may differ from what comes back. */
function hoist(node: unknown, schemas: Record<string, Json>): Json {
  return walk(node) as Json

  function walk(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(walk)
    if (value === null || typeof value !== 'object') return value
    const { $defs, ...rest } = value as Json & { $defs?: Record<string, Json> }
    for (const [name, schema] of Object.entries($defs ?? {})) schemas[name] ??= walk(schema) as Json
    return Object.fromEntries(
      Object.entries(rest).map(([key, inner]) => [
        key,
        key === '$ref' && typeof inner === 'string' ? inner.replace('#/$defs/', '#/components/schemas/') : walk(inner),
      ]),
    )
  }
}

const Problem = z.object({
  type: z.url(),
  title: z.string(),
  status: z.int(),
  code: z.enum(Object.keys(FEJL) as [string, ...string[]]),
  fejl: z.array(z.object({ felt: z.string(), besked: z.string() })),
})

const problemResponse = {
  description: 'Fejl (RFC 9457). Intet af det sendte gentages',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

function operationOf(spec: Spec): Json {
  return {
    operationId: spec.operationId,
    summary: spec.summary,
    description: `${TILLADELSER[spec.permission].formaal}. Roller: ${rollerOf(spec)}.`,
    tags: [spec.tag],
    ...parametersOf(spec),
    ...(spec.body && {
      requestBody: { required: true, content: bodyOf(spec.bodyDoc ?? spec.body, spec.textBody?.type) },
    }),
    responses: {
      ...Object.fromEntries(Object.entries(spec.responses).map(([status, response]) => [status, responseOf(response)])),
      '4XX': { $ref: '#/components/responses/Problem' },
    },
  }
}

const bodyOf = (schema: z.ZodType, textType?: string): Json => ({
  'application/json': { schema: schemaOf(schema, 'input') },
  ...(textType && { [textType]: { schema: { type: 'string' } } }),
})

function rollerOf({ permission }: Spec): string {
  const { roller } = TILLADELSER[permission]
  return ROLLER.filter((rolle) => rolle in roller).join(', ')
}

function parametersOf(spec: Spec): Json {
  const parameters = [
    ...paramsOf(spec.params, 'path'),
    ...paramsOf(spec.query, 'query'),
    ...(spec.method === 'get' ? [] : [idempotencyKey]),
  ]
  return parameters.length > 0 ? { parameters } : {}
}

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Samme nøgle og krop giver samme svar og ændrer intet',
  schema: { type: 'string', maxLength: 200 },
}

function paramsOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!(schema instanceof z.ZodObject)) return []
  const json = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(json.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (json.required ?? []).includes(name),
    schema: property,
  }))
}

function responseOf({ description, schema, media = [] }: ResponseSpec): Json {
  const content = {
    ...(schema && { 'application/json': { schema: schemaOf(schema, 'output') } }),
    ...Object.fromEntries(
      media.map((type) => [type, { schema: { type: type.endsWith('+json') ? 'object' : 'string' } }]),
    ),
  }
  return { description, ...(Object.keys(content).length > 0 && { content }) }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      delete jsonSchema.id
      const felt = felter.get(zodSchema as unknown as z.ZodType)
      if (felt) Object.assign(jsonSchema, { title: felt.label, ...(felt.hjaelp && { description: felt.hjaelp }) })
    },
  }) as Json
  return io === 'input' ? withSuffix(json) : json
}

/** A named part as it is sent stands beside the same part as it comes back: `FooInput` and `Foo`. */
function withSuffix(json: Json): Json {
  const { $defs, ...rest } = JSON.parse(
    JSON.stringify(json).replaceAll(/"#\/\$defs\/(\w+)"/g, '"#/$defs/$1Input"'),
  ) as Json & { $defs?: Json }
  return $defs
    ? { ...rest, $defs: Object.fromEntries(Object.entries($defs).map(([name, schema]) => [`${name}Input`, schema])) }
    : rest
}
