// docs/who-may-call.md: every endpoint × every kind of caller, spelt out from the contract's table.
import type { Endpoint } from '@amana/contract'
import { endpointsByModule } from '@amana/contract/endpoints'
import { type Answer, answerTo, type Caller, callers, exceptions } from '@amana/contract/who-may-call'

const marks: Record<Answer, string> = {
  open: '✓',
  not_signed_in: 'sign in',
  not_allowed: 'no',
  phone_not_proven: 'code',
  token_not_valid: 'bad token',
}

const short: Partial<Record<Caller, string>> = {
  guest_with_link: 'guest, link',
  guest_with_code: 'guest, link and code',
  buyer: 'another buyer',
  buyer_of_order: 'buyer of the order',
  seller_of_another_shop: 'seller of another shop',
  seller_of_shop: 'seller of the shop',
}

const badTokens = (Object.keys(callers) as Caller[]).filter((caller) => /token/.test(caller))
/** Tokens that are no good share a column: the test calls with each of them. */
const shown = (Object.keys(callers) as Caller[]).filter((caller) => !badTokens.slice(1).includes(caller))
const nameOf = (caller: Caller) => (caller === badTokens[0] ? 'no good token' : (short[caller] ?? caller))

function cell(caller: Caller, endpoint: Endpoint): string {
  const answer = answerTo(caller, endpoint)
  return answer === 'open' && endpoint.fresh ? `${marks.open} password` : marks[answer]
}

const line = (cells: string[]) => `| ${cells.join(' | ')} |`

const section = (module: string, endpoints: Endpoint[]) => [
  `## ${module}`,
  '',
  line(['', 'path', ...shown.map(nameOf)]),
  line(['', '', ...shown.map(() => '')].map(() => '---')),
  ...endpoints.map((endpoint) =>
    line([endpoint.method, `\`${endpoint.path}\``, ...shown.map((caller) => cell(caller, endpoint))]),
  ),
  '',
]

export function describeWhoMayCall(): string {
  const count = Object.values(endpointsByModule).flat().length
  return [
    '# Who may call what',
    '',
    'Generated from `contract/who-may-call.ts` by `npm run generate`. `backend/test/who-may-call.test.ts` calls each of the',
    `${count} endpoints as each of these callers, with cookies and with tokens, and compares. Exceptions: ${Object.keys(exceptions).length}.`,
    '',
    ...Object.entries(marks).map(([answer, mark]) => `- **${mark}**: ${answer === 'open' ? 'open' : `\`${answer}\``}`),
    `- **${marks.open} password**: open once the password or the second factor was given again; \`fresh_check_needed\` before`,
    `- **no good token**: ${badTokens.map((caller) => callers[caller]).join('; ')}. In a cookie, such a token makes a visitor`,
    '',
    'The network’s own calls are acknowledged to anybody, so that strangers learn nothing; without the secret in the path',
    'nothing comes of one.',
    '',
    ...Object.entries(endpointsByModule).flatMap(([module, endpoints]) => section(module, endpoints)),
  ].join('\n')
}
