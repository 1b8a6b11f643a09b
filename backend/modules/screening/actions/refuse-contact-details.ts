// Stands before every text that a person can publish: a hard hit refuses it and shows the place, so that it can be rephrased.
import { isDisguised } from '@amana/contract/screening/disguise'
import type { Code } from '@amana/contract/screening/finding'
import { type Screening, type Span, screeningVersion, screenText } from '@amana/contract/screening/screen'
import { screenTogether } from '@amana/contract/screening/screen-together'
import { type Ctx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { contactDetailsInText } from '../errors.ts'
import { type Author, authorOf, keepHit, softPointsOf } from '../hits.ts'
import { disguisedWeight, excerptMax, readTogetherMax, softPointsMax } from '../rules.ts'

const soft: ReadonlySet<Code> = new Set(['asks_to_leave', 'bare_handle'])

export const excerptOf = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(start, Math.min(end, start + excerptMax)).replace(/\s+/g, ' ')

/** Spelled as a person says it: `deliveryOptions.0.name` → `delivery options name`. */
const inWords = (field: string): string =>
  field
    .replace(/\.\d+/g, '')
    .replaceAll('.', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()

interface About {
  shopId?: string
  orderId?: string
  /** What may stand in these fields although it is hard, such as a phone between two who deliver. */
  allowed?: readonly Code[]
  /** What the same author has lately written to the same reader, oldest first: read together with this. */
  before?: readonly string[]
}

interface Place {
  field: string
  text: string
  screening: Screening
  span: Span
}

/**
 * Throws contact_details_in_text with `data: { field, reasons, spans, excerpt }` of the first field that hits hard, by itself or
 * together with the others and with what was written before; announces attempt_refused and keeps the hit. Call it before a
 * transaction opens: announced inside one that is given up, it is lost with it. What is soft adds up, and is let through
 * until it has added up. Gives the screenings.
 * @param fields name of the field as in the request → its text; missing ones are passed over
 */
export async function refuseContactDetails(
  ctx: Ctx,
  fields: Readonly<Record<string, string | null | undefined>>,
  about: About = {},
): Promise<Record<string, Screening>> {
  const written = Object.entries(fields).filter((each): each is [string, string] => Boolean(each[1]))
  const screenings: Record<string, Screening> = {}
  for (const [field, text] of written) {
    const screening = screenText(text, field)
    screenings[field] = screening
    const span = screening.spans.find(({ code }) => !soft.has(code) && !about.allowed?.includes(code))
    if (screening.verdict === 'hard' && span) await refuse(ctx, { field, text, screening, span }, about)
  }
  const across = foundAcross(written, about)
  if (across) await refuse(ctx, across, about)
  for (const [field, text] of written) await addUp(ctx, { field, text, screening: screenings[field]! }, about)
  return screenings
}

async function refuse(ctx: Ctx, { field, text, screening, span }: Place, about: About): Promise<never> {
  const author = authorOf(ctx, about.shopId)
  const excerpt = excerptOf(text, span)
  const disguised = isDisguised(text, span)
  await keepHit(ctx, author, {
    field,
    verdict: 'hard',
    reasons: screening.reasons,
    disguised,
    excerpt,
    version: screeningVersion,
  })
  await transact(ctx, (tx) =>
    announce(tx, 'attempt_refused', {
      ...author,
      code: contactDetailsInText.code,
      field,
      weight: disguised ? disguisedWeight : 1,
      ...(about.orderId && { orderId: about.orderId }),
    }),
  )
  throw contactDetailsInText.with({ data: { field, ...screening, excerpt } }, inWords(field), excerpt)
}

/** A number that begins in the title and ends in the description, or in the message before this one. */
function foundAcross(written: readonly [string, string][], { before = [], allowed }: About): Place | undefined {
  const earlier = before.slice(-readTogetherMax)
  const last = written.at(-1)
  if (!last) return undefined
  const found = screenTogether([...earlier, ...written.map(([, text]) => text)], last[0])
  const at = found && written[found.part - earlier.length]
  const span = found?.spans[0]
  if (!found || !at || !span || allowed?.includes(span.code)) return undefined
  return { field: at[0], text: at[1], screening: found.screening, span }
}

/** Where a phone may be told, so may the wish to be called. */
async function addUp(ctx: Ctx, { field, text, screening }: Omit<Place, 'span'>, about: About): Promise<void> {
  const span = screening.spans.find(({ code }) => soft.has(code))
  const author: Author = authorOf(ctx, about.shopId)
  if (screening.verdict !== 'soft' || !span || about.allowed?.includes('phone_number')) return
  if (!author.shopId && !author.accountId) return
  if ((await softPointsOf(ctx, author)) >= softPointsMax) await refuse(ctx, { field, text, screening, span }, about)
  const excerpt = excerptOf(text, span)
  const disguised = isDisguised(text, span)
  await keepHit(ctx, author, {
    field,
    verdict: 'soft',
    reasons: screening.reasons,
    disguised,
    excerpt,
    version: screeningVersion,
  })
}
