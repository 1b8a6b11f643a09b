// The pieces of a phone's screen that change while one looks at it: made here, escaped, swapped in by the page.
import { balanceOf } from '../books/accounts.ts'
import { type EntryLine, listEntriesOf } from '../books/read.ts'
import type { Ctx } from '../context.ts'
import { promptText } from '../mpesa/messages.ts'
import { promptOn } from '../mpesa/stk-payments.ts'
import { clockTime, listTime } from '../nairobi-time.ts'
import { type Html, html } from '../pages/html.ts'
import { icon } from '../pages/icons.ts'
import { grouped } from '../shillings.ts'
import { type Sms, smsInbox } from '../sms/inbox.ts'
import { unlockForm } from './menu.ts'
import { type Message, mpesaMessages, type Phone, pinIsLocked, walletOf } from './phones.ts'
import { pinSheet } from './pin-sheet.ts'
import { spaced } from './spoken-number.ts'
import { fullStatement, statementLine } from './statement.ts'

const NOTICES = 3
const THREAD = 100
const MINI_STATEMENT = 5
const STATEMENT = 200

type PartName = 'notices' | 'widget' | 'wallet' | 'statement' | 'account' | 'threads' | 'mpesa' | 'sms' | 'prompt'

export function phoneParts(ctx: Ctx, phone: Phone) {
  const mpesa = mpesaMessages(ctx, phone.msisdn, THREAD)
  const sms = smsInbox(ctx, phone.msisdn, THREAD)
  const balance = balanceOf(ctx, walletOf(phone.msisdn))
  const payment = promptOn(ctx, phone.msisdn)
  const entries = listEntriesOf(ctx, walletOf(phone.msisdn), STATEMENT)
  const received = newestFirst(mpesa, sms)
  const parts: Record<PartName, Html> = {
    notices: html`${received.slice(0, NOTICES).map(notice)}`,
    widget: widget(balance, entries[0]),
    wallet: wallet(phone, balance, entries.slice(0, MINI_STATEMENT)),
    statement: fullStatement(entries),
    account: account(phone, pinIsLocked(ctx, phone.msisdn)),
    threads: threads(mpesa, sms),
    mpesa: bubbles(mpesa, 'M-PESA writes here when money moves.'),
    sms: bubbles(sms, 'No text messages yet.'),
    prompt: payment
      ? pinSheet({
          ask: promptText(payment.amount, payment.business, payment.accountReference),
          action: `${phone.msisdn}/prompt`,
          prompt: { id: payment.id, expiresAt: payment.decideAt },
        })
      : html``,
  }
  const texts = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.text]))
  return { now: ctx.clock.now(), newest: received[0]?.key ?? '', html: texts as Record<PartName, string> }
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

const wallet = (phone: Phone, balance: number, latest: EntryLine[]) => html`<div class="card">
<span class="label">${phone.name}</span><span class="figure" data-balance><small>KES</small>${grouped(balance)}</span>
<span class="last">${phone.registered ? spaced(phone.msisdn) : 'This line is not registered for M-PESA'}</span></div>
<div class="menu" role="group" aria-label="M-PESA menu">
<a href="#pay-bill"><span class="way">${icon('bill')}</span>Pay Bill</a>
<a href="#statement"><span class="way">${icon('list')}</span>Statement</a>
<a href="#account"><span class="way">${icon('person')}</span>My account</a></div>
<h3>Latest</h3>
${latest.length ? html`<ul class="statement">${latest.map(statementLine)}</ul>` : html`<p class="none">Nothing has moved yet.</p>`}`

const account = (
  phone: Phone,
  locked: boolean,
) => html`${locked && unlockForm(phone)}<dl class="facts"><dt>Number</dt><dd>${spaced(phone.msisdn)}</dd>
<dt>M-PESA</dt><dd>${phone.registered ? 'registered' : 'not registered'}</dd></dl>
<form method="post" action="${phone.msisdn}/registration"><button class="btn ghost wide" name="registered" value="${phone.registered ? 'no' : 'yes'}">${phone.registered ? 'Take the line off M-PESA' : 'Register the line for M-PESA'}</button></form>`

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
