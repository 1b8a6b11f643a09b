// The pieces of a phone's screen that change while one looks at it: made here, escaped, swapped in by the page.
import { balanceOf } from '../books/accounts.ts'
import { type EntryLine, listEntriesOf } from '../books/read.ts'
import type { Ctx } from '../context.ts'
import { promptText } from '../mpesa/messages.ts'
import { promptOn, type StkPayment } from '../mpesa/stk-payments.ts'
import { clockTime, listTime } from '../nairobi-time.ts'
import { type Html, html } from '../pages/html.ts'
import { icon } from '../pages/icons.ts'
import { grouped } from '../shillings.ts'
import { type Sms, smsInbox } from '../sms/inbox.ts'
import { type Message, mpesaMessages, type Phone, walletOf } from './phones.ts'

const NOTICES = 3
const THREAD = 100
const STATEMENT = 60

export function phoneParts(ctx: Ctx, phone: Phone) {
  const mpesa = mpesaMessages(ctx, phone.msisdn, THREAD)
  const sms = smsInbox(ctx, phone.msisdn, THREAD)
  const balance = balanceOf(ctx, walletOf(phone.msisdn))
  const payment = promptOn(ctx, phone.msisdn)
  const entries = listEntriesOf(ctx, walletOf(phone.msisdn), STATEMENT)
  const received = newestFirst(mpesa, sms)
  const parts: Record<'notices' | 'widget' | 'wallet' | 'threads' | 'mpesa' | 'sms' | 'prompt', Html> = {
    notices: html`${received.slice(0, NOTICES).map(notice)}`,
    widget: widget(balance, entries[0]),
    wallet: wallet(phone, balance, entries),
    threads: threads(mpesa, sms),
    mpesa: bubbles(mpesa, 'M-PESA writes here when money moves.'),
    sms: bubbles(sms, 'No text messages yet.'),
    prompt: payment ? prompt(payment) : html``,
  }
  const texts = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.text]))
  return { now: ctx.clock.now(), newest: received[0]?.key ?? '', html: texts as Record<keyof typeof parts, string> }
}

type Received = { key: string; from: string; at: number; text: string; view: string }

function newestFirst(mpesa: Message[], sms: Sms[]): Received[] {
  return [
    ...mpesa.map(({ id, at, text }) => ({ key: `mpesa-${id}`, from: 'M-PESA', at, text, view: 'thread-mpesa' })),
    ...sms.map(({ id, at, from, text }) => ({ key: `sms-${id}`, from, at, text, view: 'thread-sms' })),
  ].sort((a, b) => b.at - a.at)
}

const notice = ({ from, at, text, view }: Received) =>
  html`<a class="notice" href="#${view}"><span class="app ${view === 'thread-mpesa' ? 'green' : 'amber'}">${view === 'thread-mpesa' ? 'M' : icon('message')}</span><span class="body"><b>${from}<time>${clockTime(at)}</time></b><span class="text">${text}</span></span></a>`

const widget = (balance: number, last: EntryLine | undefined) =>
  html`<a class="widget" href="#mpesa"><span class="label">M-PESA balance</span><span class="figure"><small>KES</small>${grouped(balance)}</span>${last && html`<span class="last">${last.amount < 0 ? 'Out' : 'In'} ${grouped(Math.abs(last.amount))} · ${listTime(last.at)}</span>`}</a>`

const wallet = (phone: Phone, balance: number, entries: EntryLine[]) => html`<div class="card">
<span class="label">${phone.name}</span><span class="figure" data-balance><small>KES</small>${grouped(balance)}</span>
<span class="last">${phone.registered ? `+${phone.msisdn}` : 'This line is not registered for M-PESA'}</span></div>
<h3>Statement</h3>
${entries.length ? html`<ul class="statement">${entries.map(statementLine)}</ul>` : html`<p class="none">Nothing has moved yet.</p>`}`

const statementLine = ({ amount, note, at, receipt, balanceAfter }: EntryLine) =>
  html`<li class="${amount < 0 ? 'out' : 'in'}"><span class="way">${icon(amount < 0 ? 'out' : 'in')}</span><span class="what"><b>${note}</b><small>${receipt ? `${receipt} · ` : ''}${listTime(at)}</small></span><span class="sum">${amount < 0 ? '−' : '+'}${grouped(Math.abs(amount))}<small>${grouped(balanceAfter)}</small></span></li>`

function threads(mpesa: Message[], sms: Sms[]): Html {
  const row = (view: string, from: string, latest: { at: number; text: string } | undefined) =>
    html`<a class="conversation" href="#${view}"><span class="app ${view === 'thread-mpesa' ? 'green' : 'amber'}">${view === 'thread-mpesa' ? 'M' : icon('message')}</span><span class="body"><b>${from}${latest && html`<time>${listTime(latest.at)}</time>`}</b><span class="text">${latest?.text ?? 'Nothing yet'}</span></span></a>`
  return html`${row('thread-mpesa', 'M-PESA', mpesa[0])}${row('thread-sms', sms[0]?.from ?? 'Text messages', sms[0])}`
}

/** Oldest at the top, as a conversation is read. */
function bubbles(messages: { at: number; text: string; from?: string }[], none: string): Html {
  if (!messages.length) return html`<p class="none">${none}</p>`
  return html`${messages.toReversed().map(({ at, text, from }) => html`<article><time>${from ? `${from} · ` : ''}${listTime(at)}</time><p>${text}</p></article>`)}`
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

const prompt = (
  payment: StkPayment,
) => html`<div class="stk" role="dialog" aria-modal="true" aria-label="M-PESA request" tabindex="-1" data-prompt="${payment.id}" data-expires="${payment.decideAt}">
<div class="toolkit">
<p class="from">${icon('sim')}M-PESA<span class="left" data-left></span></p>
<p class="ask">${promptText(payment.amount, payment.business, payment.accountReference)}</p>
<div class="dots" data-dots aria-label="PIN, no digits entered" role="img"><i></i><i></i><i></i><i></i></div>
<div class="pad">${KEYS.map((key) => html`<button type="button" data-key="${key}">${key}</button>`)}<span></span><button type="button" data-key="0">0</button><button type="button" class="quiet" data-erase aria-label="Erase">${icon('backspace')}</button></div>
<div class="choices"><button type="button" data-cancel>Cancel</button><button type="button" class="send" data-send disabled>Send</button></div>
</div></div>`
