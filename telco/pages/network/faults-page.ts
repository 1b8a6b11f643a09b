// Faults ordered by a form: how the next payment of a number ends, and what becomes of the callback about it.
import { z } from 'zod'
import type { Ctx } from '../../context.ts'
import {
  addScripts,
  clearScripts,
  type LostAcknowledgement,
  listScripts,
  lostAcknowledgement,
  SCRIPTED_PAYMENTS,
  type ScriptedOutcome,
  type ScriptedPayment,
} from '../../control/scripts.ts'
import { COMMAND_RESULTS, STK_RESULTS } from '../../mpesa/result-codes.ts'
import { kenyanNumber, listPhones } from '../../phone/phones.ts'
import { spaced } from '../../phone/spoken-number.ts'
import { type Html, html } from '../html.ts'
import { icon } from '../icons.ts'
import { type Answer, answerLine, heading, networkPage } from './frame.ts'

const PAYMENTS: Record<ScriptedPayment, string> = {
  stk: 'is asked to pay (STK push)',
  c2b: 'pays by hand (C2B)',
  b2c: 'is paid (B2C)',
}
const ANSWERS: Record<LostAcknowledgement, string> = {
  drop: 'not at all: the connection is cut',
  internal_error: 'with error 500, though it was accepted',
  html_503: 'with a page of HTML and 503',
  timeout: 'never: the caller waits in vain',
}
const MINUTE = 60_000
const TIMES_MAX = 50

const order = z.object({
  number: z.string(),
  payment: z.enum(SCRIPTED_PAYMENTS),
  answer: z.union([z.literal(''), lostAcknowledgement]).default(''),
  outcome: z.string().regex(/^[A-Z0-9_]{0,20}$/),
  callback: z.enum(['once', 'never', 'early']),
  copies: z.coerce.number().int().min(1).max(20),
  minutesLate: z.coerce.number().min(0).max(525_600),
  claims: z.union([z.literal(''), z.coerce.number().min(0)]),
  times: z.coerce.number().int().min(1).max(TIMES_MAX),
})

export function faultsPage(ctx: Ctx, answer?: Answer): string {
  const content = html`${heading('Faults', 'Order in advance how the next payment of a number goes. Each order is used up by one payment; the books always hold the truth.')}
${answerLine(answer)}
<form class="order" method="post" action="faults">
<label>Number<input name="number" type="tel" inputmode="tel" required maxlength="20" autocomplete="off" list="phones" placeholder="0712 345 678"></label>
<datalist id="phones">${listPhones(ctx).map(({ msisdn, name }) => html`<option value="${spaced(msisdn)}">${name}</option>`)}</datalist>
<label>When it next<select name="payment">${options(PAYMENTS)}</select></label>
<label>For the next payments<input name="times" type="number" min="1" max="${TIMES_MAX}" value="1" required></label>
<label class="span">It ends<select name="outcome"><option value="">as the person and the rules decide</option>
<optgroup label="Paying">${outcomes(STK_RESULTS)}</optgroup><optgroup label="Being paid">${outcomes(COMMAND_RESULTS)}</optgroup></select></label>
<label class="span">The request itself is answered<select name="answer"><option value="">as it should be</option>${options(ANSWERS)}</select></label>
<label>The callback is sent<select name="callback"><option value="once">as it should be</option><option value="never">never: it is lost</option><option value="early">before the request is answered</option></select></label>
<label>Copies of it<input name="copies" type="number" min="1" max="20" value="1" required></label>
<label>Minutes late<input name="minutesLate" type="number" min="0" step="any" value="0" required></label>
<label>It claims KES<input name="claims" type="number" min="0" step="any" placeholder="the truth"></label>
<button class="btn">${icon('bolt')}Order it</button></form>
<section><h2>Waiting</h2>${waiting(ctx)}</section>`
  return networkPage('faults', 'Faults', content)
}

const options = (choices: Record<string, string>) =>
  Object.entries(choices).map(([value, label]) => html`<option value="${value}">${label}</option>`)

const outcomes = (results: Record<string, string>) =>
  Object.entries(results).map(([code, meaning]) => html`<option value="${code}">${code} · ${meaning}</option>`)

function waiting(ctx: Ctx): Html {
  const scripts = listScripts(ctx)
  if (!scripts.length) return html`<p class="muted">Nothing is ordered: everything goes as it should.</p>`
  return html`<div class="table" tabindex="0" role="region" aria-label="Orders that wait"><table><tbody>${scripts.map(
    ({ msisdn, payment, outcome }) =>
      html`<tr><td>${spaced(msisdn)}</td><td>${PAYMENTS[payment]}</td><td>${inWords(outcome)}</td></tr>`,
  )}</tbody></table></div><form method="post" action="faults"><button class="btn ghost" name="forget" value="all">Forget them all</button></form>`
}

function inWords({ resultCode, acknowledgement, callback = {}, ...rest }: ScriptedOutcome): string {
  const { drop, copies, delayMs, amount, beforeAcknowledgement, ...more } = callback
  const other = JSON.stringify({ ...rest, ...(Object.keys(more).length ? { callback: more } : {}) })
  const parts = [
    resultCode === undefined ? 'ends as it may' : `ends ${resultCode}`,
    acknowledgement && `answered ${ANSWERS[acknowledgement]}`,
    beforeAcknowledgement && 'callback before the answer',
    drop && 'callback lost',
    copies !== undefined && `callback ${copies} times`,
    delayMs !== undefined && `callback ${delayMs / MINUTE} min late`,
    amount !== undefined && `callback claims KES ${amount}`,
    other !== '{}' && other,
  ]
  return parts.filter(Boolean).join(', ')
}

export function orderFault(ctx: Ctx, form: Record<string, unknown>): Answer {
  if (form.forget === 'all') return { done: true, said: `Forgotten: ${clearScripts(ctx)}.` }
  const parsed = order.safeParse(form)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { done: false, said: `${String(issue!.path[0])}: ${issue!.message}` }
  }
  const { number, payment, times } = parsed.data
  const msisdn = kenyanNumber(number)
  if (!msisdn) return { done: false, said: `“${number.slice(0, 40)}” is no Kenyan mobile number.` }
  addScripts(ctx, payment, msisdn, Array(times).fill(outcomeOf(parsed.data)))
  return { done: true, said: `Ordered for ${spaced(msisdn)}.` }
}

function outcomeOf({ outcome, answer, callback, copies, minutesLate, claims }: z.infer<typeof order>): ScriptedOutcome {
  return {
    ...(outcome ? { resultCode: /^\d+$/.test(outcome) ? Number(outcome) : outcome } : {}),
    ...(answer ? { acknowledgement: answer } : {}),
    callback: {
      ...(callback === 'early' ? { beforeAcknowledgement: true } : {}),
      ...(callback === 'never' ? { drop: true } : {}),
      ...(copies > 1 ? { copies } : {}),
      ...(minutesLate > 0 ? { delayMs: Math.round(minutesLate * MINUTE) } : {}),
      ...(claims === '' ? {} : { amount: claims }),
    },
  }
}
