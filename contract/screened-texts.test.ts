// Whatever can be written somewhere has a decision: it is screened, or it says why not.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { endpoints } from './endpoints.ts'
import { screenedTexts } from './screened-texts.ts'

interface Schema {
  $ref?: string
  $defs?: Record<string, Schema>
  type?: string | string[]
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
}

/** Paths of the strings that may be anything: no list, no pattern, no format says what they are. */
function* freeTexts(schema: Schema, path: string, defs: Record<string, Schema>): Generator<string> {
  const named = schema.$ref && defs[schema.$ref.split('/').at(-1)!]
  if (named) yield* freeTexts(named, path, defs)
  for (const each of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])])
    yield* freeTexts(each, path, defs)
  for (const [key, each] of Object.entries(schema.properties ?? {}))
    yield* freeTexts(each, path ? `${path}.${key}` : key, defs)
  if (typeof schema.additionalProperties === 'object') yield* freeTexts(schema.additionalProperties, `${path}.*`, defs)
  if (schema.items) yield* freeTexts(schema.items, `${path}[]`, defs)
  const isText = [schema.type].flat().includes('string')
  const isFree = !schema.enum && schema.const === undefined && !schema.format && !schema.pattern
  if (isText && isFree) yield path
}

const fieldsOf = (body: z.ZodType): string[] => {
  const schema = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any', cycles: 'ref' }) as Schema
  return [...new Set(freeTexts(schema, '', schema.$defs ?? {}))].sort()
}

test('every text that somebody can write is screened, or the reason stands beside it', () => {
  const written = endpoints.flatMap(({ name, body }) => {
    const fields = body ? fieldsOf(body) : []
    return fields.length > 0 ? [[name, fields] as const] : []
  })
  const decided = Object.entries(screenedTexts).map(([name, fields]) => [name, Object.keys(fields).sort()])
  expect(Object.fromEntries(decided)).toEqual(Object.fromEntries(written))
})

test('a new field without a decision is noticed', () => {
  expect(
    fieldsOf(z.object({ known: z.enum(['a']), slug: z.string().regex(/^a$/), extra: z.array(z.string()) })),
  ).toEqual(['extra[]'])
})
