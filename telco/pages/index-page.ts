// The first page: what this network is, whom it knows, and what has just gone over it.
import { balanceOf } from '../books/accounts.ts'
import type { Ctx } from '../context.ts'
import { listRequests } from '../control/request-log.ts'
import { listCallbacks } from '../mpesa/callbacks.ts'
import { listShortcodes, shortcodeAccount } from '../mpesa/shortcodes.ts'
import { listTime } from '../nairobi-time.ts'
import { grouped } from '../shillings.ts'
import { html } from './html.ts'
import { icon } from './icons.ts'
import { layout } from './layout.ts'

const LATEST = 8

export function indexPage(ctx: Ctx): string {
  const content = html`<div class="wrap">
<section class="hello">
<p class="kicker">A simulated phone network</p>
<h1>M-Pesa, SMS and e-mail, without a SIM card.</h1>
<p class="lead">It speaks Safaricom's Daraja protocol, keeps its own books, and rings phones you hold in the browser. No shilling here is real, and no message leaves this machine.</p>
<p class="actions"><a class="btn" href="phone">${icon('phone')}Take a phone</a><a class="btn ghost" href="mailbox">${icon('mail')}Open the mailbox</a></p>
</section>
<section><h2>Businesses on the network</h2>
<div class="table"><table><thead><tr><th>Shortcode</th><th>Name</th><th>Kind</th><th class="num">Utility</th><th class="num">Working</th><th class="num">Charges</th></tr></thead><tbody>
${listShortcodes(ctx).map(
  ({ code, name, kind }) =>
    html`<tr><td><b>${code}</b></td><td>${name}</td><td>${kind === 'b2c' ? 'pays out' : 'collects'}</td>${(
      ['utility', 'working', 'charges'] as const
    ).map((account) => html`<td class="num">${grouped(balanceOf(ctx, shortcodeAccount(code, account)))}</td>`)}</tr>`,
)}
</tbody></table></div></section>
<section class="columns">
<div><h2>Latest calls</h2>${latestCalls(ctx)}</div>
<div><h2>Latest callbacks</h2>${latestCallbacks(ctx)}</div>
</section>
<section><h2>Where things are</h2>
<div class="table"><table><tbody>
${DOORS.map(([path, meaning]) => html`<tr><td><code>${path}</code></td><td>${meaning}</td></tr>`)}
</tbody></table></div>
<p class="muted">The network's clock says ${listTime(ctx.clock.now())} in Nairobi.</p>
</section>
</div>`
  return layout({ title: 'Phone network', root: '', content })
}

const DOORS = [
  ['GET oauth/v1/generate', 'Access token for the app’s key and secret'],
  ['POST mpesa/stkpush/v1/processrequest', 'Ask a payer to pay: the prompt opens on the phone'],
  ['POST mpesa/stkpushquery/v1/query', 'What became of it'],
  ['POST mpesa/b2c/v3/paymentrequest', 'Pay a phone (v1 too)'],
  ['POST sms/3rdparty/v1/message', 'Send a text message, as to an Android SMS gateway'],
  ['GET __sim/certificate', 'The certificate initiator passwords are encrypted with'],
  ['__sim/…', 'Control: phones, scripts, clock, requests, callbacks, books, mail (see README.md)'],
]

function latestCalls(ctx: Ctx) {
  const calls = listRequests(ctx, LATEST)
  if (!calls.length) return html`<p class="muted">Nobody has called yet.</p>`
  return html`<ul class="traffic">${calls.map(
    ({ at, method, path, status }) =>
      html`<li><span class="status ${status < 400 ? 'ok' : 'bad'}">${status}</span><span class="what">${method} ${path}</span><time>${listTime(Date.parse(at))}</time></li>`,
  )}</ul>`
}

function latestCallbacks(ctx: Ctx) {
  const callbacks = listCallbacks(ctx, LATEST)
  if (!callbacks.length) return html`<p class="muted">No business has been called back yet.</p>`
  return html`<ul class="traffic">${callbacks.map(
    ({ url, state, dueAt }) =>
      html`<li><span class="status ${state === 'delivered' ? 'ok' : state === 'waiting' || state === 'sending' ? '' : 'bad'}">${state}</span><span class="what">${withoutSecret(url)}</span><time>${listTime(dueAt)}</time></li>`,
  )}</ul>`
}

/** Callback paths carry secrets; the host and the first step are enough to know whose it is. */
function withoutSecret(url: string): string {
  const { host, pathname } = new URL(url)
  const [, first, ...rest] = pathname.split('/')
  return `${host}/${first}${rest.length ? '/…' : ''}`
}
