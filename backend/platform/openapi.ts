// The API document (OpenAPI 3.1) from the contract's endpoint definitions, and its reference page.
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { type Endpoint, problem } from '@amana/contract'
import express, { type Router } from 'express'
import { z } from 'zod'
import { referencePolicy } from './security-headers.ts'

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    cycles: 'ref',
  }) as Record<string, unknown>
  return rest
}

const parametersOf = (schema: z.ZodType | undefined, where: 'path' | 'query') => {
  if (!schema) return []
  const object = schemaOf(schema, 'input') as { properties?: Record<string, object>; required?: string[] }
  return Object.entries(object.properties ?? {}).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || (object.required ?? []).includes(name),
    schema: property,
  }))
}

const accessSays: Record<Endpoint['access'], string> = {
  public: 'Anybody.',
  signed_in: 'Any signed-in account.',
  order_party: 'The buyer of the order, or a guest with the key of the order link (`?key=`).',
  proven_order_party: 'The order’s buyer, or a guest with its signed key who has entered the code sent to its phone',
  shop_owner: 'The owner of the shop.',
  operator: 'The operator (role admin).',
  provider: 'The phone network, by the secret in the path.',
}

function operation(endpoint: Endpoint, tag: string) {
  const status = endpoint.status ?? (endpoint.reply ? 200 : 204)
  const idempotencyKey = {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    schema: { type: 'string', maxLength: 200 },
  }
  const proof = {
    name: 'Amana-Proof',
    in: 'header',
    required: endpoint.proof === 'always',
    description: `The solution of a challenge from readChallenge for ${endpoint.name}, as ALTCHA packs it; good once.`,
    schema: { type: 'string' },
  }
  return {
    operationId: endpoint.name,
    tags: [tag],
    summary: endpoint.summary,
    description: [
      `Who may call: ${accessSays[endpoint.access]}`,
      ...(endpoint.refusals?.length ? [`Refusals: ${endpoint.refusals.map((code) => `\`${code}\``).join(', ')}.`] : []),
    ].join('\n\n'),
    parameters: [
      ...parametersOf(endpoint.params, 'path'),
      ...parametersOf(endpoint.query, 'query'),
      ...(endpoint.idempotent ? [idempotencyKey] : []),
      ...(endpoint.proof ? [proof] : []),
    ],
    ...(endpoint.body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } } },
    }),
    responses: {
      [status]: {
        description: 'Done',
        ...(endpoint.reply && {
          content: {
            [endpoint.events ? 'text/event-stream' : 'application/json']: { schema: schemaOf(endpoint.reply, 'input') },
          },
        }),
      },
      default: {
        description: 'Refused, with a stable code',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    },
    ...(endpoint.access === 'public' || endpoint.access === 'provider' ? { security: [] } : {}),
  }
}

/** The whole document, the same on every call: it is also written to docs/openapi.json. */
export function openApiDocument(endpointsByModule: Record<string, Endpoint[]>) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [module, endpoints] of Object.entries(endpointsByModule))
    for (const endpoint of endpoints) {
      const path = endpoint.path.replace(/:(\w+)/g, '{$1}')
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(endpoint, module) }
    }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Amana',
      version: '1',
      description:
        'Every refusal is problem+json with a stable `code`. Money is whole cents with its currency. Instants are UTC.',
    },
    security: [{ bearer: [] }],
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: schemaOf(problem, 'output') },
    },
  }
}

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Amana API reference</title><link rel="stylesheet" href="/api/docs/assets/swagger-ui.css">
<div id="reference"></div><script src="/api/docs/assets/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></html>`
const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reference', deepLinking: true, defaultModelsExpandDepth: 0 })`

/** `/api/openapi.json` and `/api/docs`, served from this house alone. */
export function apiReference(endpointsByModule: Record<string, Endpoint[]>): Router {
  const router = express.Router()
  const document = JSON.stringify(openApiDocument(endpointsByModule))
  const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
  router.get('/api/openapi.json', (_request, response) => void response.type('json').send(document))
  router.get(
    '/api/docs',
    (_request, response) => void response.set('content-security-policy', referencePolicy).type('html').send(page),
  )
  router.get('/api/docs/start.js', (_request, response) => void response.type('js').send(start))
  router.use('/api/docs/assets', express.static(assets, { index: false, maxAge: '1h' }))
  return router
}
