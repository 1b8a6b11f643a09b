// Stands before every text that a person can publish: a hard hit refuses it and shows the place, so that it can be rephrased.
import type { Code } from '@amana/contract/screening/finding'
import { type Screening, screenText } from '@amana/contract/screening/screen'
import { accountIdOf, type Ctx, transact } from '#platform/context'
import { announce } from '#platform/facts'
import { contactDetailsInText } from '../errors.ts'

const excerptMax = 60
const soft: ReadonlySet<Code> = new Set(['asks_to_leave', 'bare_handle'])

const excerptOf = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(start, Math.min(end, start + excerptMax)).replace(/\s+/g, ' ')

/** Spelled as a person says it: `deliveryOptions.0.name` → `delivery options name`. */
const inWords = (field: string): string =>
  field
    .replace(/\.\d+/g, '')
    .replaceAll('.', ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()

/**
 * Throws contact_details_in_text with `data: { field, reasons, spans, excerpt }` of the first field that hits hard, and
 * announces attempt_refused. Call it before a transaction opens: announced inside one that is given up, it is lost with it.
 * Gives the screenings, for what is soft.
 * @param fields name of the field as in the request → its text; missing ones are passed over
 * @param about `allowed`: what may stand in these fields although it is hard, such as a phone between two who deliver
 */
export async function refuseContactDetails(
  ctx: Ctx,
  fields: Readonly<Record<string, string | null | undefined>>,
  about: { shopId?: string; allowed?: readonly Code[] } = {},
): Promise<Record<string, Screening>> {
  const screenings: Record<string, Screening> = {}
  for (const [field, text] of Object.entries(fields)) {
    if (!text) continue
    const screening = screenText(text, field)
    screenings[field] = screening
    const hardSpan = screening.spans.find(({ code }) => !soft.has(code) && !about.allowed?.includes(code))
    if (screening.verdict !== 'hard' || !hardSpan) continue
    await transact(ctx, (tx) =>
      announce(tx, 'attempt_refused', {
        shopId: about.shopId ?? ctx.shopId ?? null,
        accountId: accountIdOf(ctx.actor) ?? null,
        code: contactDetailsInText.code,
        field,
      }),
    )
    const excerpt = excerptOf(text, hardSpan)
    throw contactDetailsInText.with({ data: { field, ...screening, excerpt } }, inWords(field), excerpt)
  }
  return screenings
}
