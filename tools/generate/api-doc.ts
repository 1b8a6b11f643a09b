// docs/api.md: every endpoint in a line, from the contract.

import { generalCodes } from '@amana/contract'
import { endpointsByModule } from '@amana/contract/endpoints'

export function describeApi(): string {
  const sections = Object.entries(endpointsByModule).map(([module, endpoints]) =>
    [
      `## ${module}`,
      '',
      '| | path | who | what | refusals of its own |',
      '|---|---|---|---|---|',
      ...endpoints.map(
        (endpoint) =>
          `| ${endpoint.method} | \`${endpoint.path}\` | ${endpoint.access.replaceAll('_', ' ')} | ${endpoint.summary}${endpoint.idempotent ? ' (Idempotency-Key)' : ''} | ${(endpoint.refusals ?? []).map((code) => `\`${code}\``).join(' ')} |`,
      ),
      '',
    ].join('\n'),
  )
  return [
    '# The API',
    '',
    'Generated from `contract/` by `npm run generate`. The whole document is `docs/openapi.json`, served at `/api/openapi.json`',
    'with a reference page at `/api/docs`. Every refusal is problem+json (RFC 9457) with a stable `code`.',
    '',
    `Any endpoint may also answer: ${Object.entries(generalCodes)
      .map(([code, status]) => `\`${code}\` (${status})`)
      .join(', ')}.`,
    '',
    ...sections,
  ].join('\n')
}
