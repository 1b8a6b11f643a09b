// The books of the network: what every business holds, that they balance, and the latest movements.
import { z } from 'zod'
import { balanceOf } from '../../books/accounts.ts'
import { booksBalance, type EntryLine, listLatestEntries } from '../../books/read.ts'
import type { Ctx } from '../../context.ts'
import {
  depositFloat,
  findShortcode,
  listShortcodes,
  SHORTCODE_ACCOUNTS,
  type Shortcode,
  shortcodeAccount,
} from '../../mpesa/shortcodes.ts'
import { listTime } from '../../nairobi-time.ts'
import { cents, grouped, ksh } from '../../shillings.ts'
import { type Html, html } from '../html.ts'
import { icon } from '../icons.ts'
import { type Answer, answerLine, heading, networkPage } from './frame.ts'

const LATEST = 120

export function booksPage(ctx: Ctx, answer?: Answer): string {
  const balanced = booksBalance(ctx)
  const content = html`${heading('Books', 'Double entry, never written over: what is in the wallets and with the businesses is missing outside, to the cent.')}
${answerLine(answer)}
<p class="proof"><span class="status ${balanced ? 'ok' : 'bad'}">${balanced ? 'balanced' : 'not balanced'}</span> All accounts together are ${balanced ? 'zero, and each is the sum of its entries' : 'not what their entries say'}. <a href="__sim/books">As JSON</a></p>
${businessTable(ctx)}
<form class="filter in-line" method="post" action="books"><fieldset><legend>Bring money in from the business's bank</legend><div class="row">
<label>Shortcode<select name="shortcode">${listShortcodes(ctx).map(({ code, kind }) => html`<option value="${code}"${kind === 'b2c' && html` selected`}>${code}</option>`)}</select></label>
<label>Account<select name="account">${SHORTCODE_ACCOUNTS.map((kind) => html`<option>${kind}</option>`)}</select></label>
<label>KES<input name="amount" type="number" inputmode="numeric" min="1" step="1" required></label>
<button class="btn">Deposit</button></div></fieldset></form>
<form class="filter in-line" action="books/statement.csv"><fieldset><legend>Download a business's statement</legend><div class="row">
<label>Shortcode<select name="shortcode">${listShortcodes(ctx).map(({ code }) => html`<option>${code}</option>`)}</select></label>
<label>Of the last<select name="days"><option value="1">24 hours</option><option value="7" selected>7 days</option><option value="31">31 days</option></select></label>
<button class="btn ghost">${icon('list')}Download CSV</button></div></fieldset></form>
<section><h2>Latest movements</h2><ul class="moves">${latestMovements(ctx).map(movementItem)}</ul></section>`
  return networkPage('books', 'Books', content)
}

export const businessTable = (
  ctx: Ctx,
) => html`<div class="table" tabindex="0" role="region" aria-label="Businesses"><table><thead><tr><th>Shortcode</th><th>Name</th><th>Kind</th>${SHORTCODE_ACCOUNTS.map((kind) => html`<th class="num">${kind.charAt(0).toUpperCase() + kind.slice(1)}</th>`)}</tr></thead><tbody>
${listShortcodes(ctx).map(
  ({ code, name, kind }) =>
    html`<tr><td><b>${code}</b></td><td>${name}</td><td>${KINDS[kind]}</td>${SHORTCODE_ACCOUNTS.map((account) => html`<td class="num">${grouped(balanceOf(ctx, shortcodeAccount(code, account)))}</td>`)}</tr>`,
)}
</tbody></table></div>`

const KINDS: Record<Shortcode['kind'], string> = { paybill: 'collects', till: 'sells', b2c: 'pays out' }

/** Whole movements only: the oldest of what is shown may be cut through. */
function latestMovements(ctx: Ctx): EntryLine[][] {
  const movements = [...Map.groupBy(listLatestEntries(ctx, LATEST), ({ movement }) => movement).values()]
  return movements.filter((entries) => entries.reduce((sum, { amount }) => sum + amount, 0) === 0)
}

function movementItem(entries: EntryLine[]): Html {
  const { note, receipt, at } = entries[0]!
  return html`<li><p><b>${note}</b><span class="muted">${receipt && html`<code>${receipt}</code> · `}${listTime(at)}</span></p>
<dl>${entries.toReversed().map(({ account, amount, balanceAfter }) => html`<dt><code>${account}</code></dt><dd>${amount > 0 ? '+' : '−'}${grouped(Math.abs(amount))}</dd><dd class="muted">${grouped(balanceAfter)}</dd>`)}</dl></li>`
}

const statementForm = z.object({
  shortcode: z.string().catch(''),
  days: z.coerce.number().int().min(1).max(366).catch(7),
})

/** Until now, by the network's clock. */
export function statementOrder(ctx: Ctx, query: unknown) {
  const { shortcode, days } = statementForm.parse(query)
  const to = ctx.clock.now() + 1
  return { shortcode, from: to - days * 86_400_000, to }
}

const deposit = z.object({
  shortcode: z.string(),
  account: z.enum(SHORTCODE_ACCOUNTS),
  amount: z.coerce.number().int().min(1).max(1e9),
})

export function bringMoneyIn(ctx: Ctx, form: unknown): Answer {
  const parsed = deposit.safeParse(form)
  if (!parsed.success || !findShortcode(ctx, parsed.data.shortcode))
    return { done: false, said: 'That cannot be deposited.' }
  const { shortcode, account, amount } = parsed.data
  depositFloat(ctx, shortcode, account, cents(amount))
  return { done: true, said: `${ksh(cents(amount))} deposited to ${account} of ${shortcode}.` }
}
