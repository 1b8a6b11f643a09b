// The first page: what this network is, whom it knows, what has just gone over it, and where to connect.
import type { Ctx } from '../../context.ts'
import { listTime } from '../../nairobi-time.ts'
import { html } from '../html.ts'
import { icon } from '../icons.ts'
import { businessTable } from './books-page.ts'
import { networkPage } from './frame.ts'
import { shortLine, traffic } from './traffic-page.ts'

const LATEST = 8

export function overviewPage(ctx: Ctx): string {
  const latest = traffic(ctx, LATEST)
  const content = html`<section class="hello">
<div><p class="kicker">A simulated phone network</p>
<h1>M-Pesa, SMS and e-mail, without a SIM card.</h1>
<p class="lead">It speaks Safaricom's Daraja protocol, keeps its own books, and rings phones you hold in the browser. No shilling here is real, and no message leaves this machine.</p>
<p class="actions"><a class="btn" href="phone">${icon('phone')}Take a phone</a><a class="btn ghost" href="mailbox">${icon('mail')}Open the mailbox</a></p></div>
<div class="just-now" data-live="traffic/events"><h2>Just now</h2>${latest.length ? html`<ul class="traffic">${latest.map(shortLine)}</ul><a class="more" href="traffic">What they carried</a>` : html`<p class="muted">Nobody has called yet.</p>`}</div>
</section>
<section><h2>Businesses on the network</h2>${businessTable(ctx)}</section>
<section><h2>Connect to it</h2>
<p class="muted">Point any Daraja client at this address with the keys this network was started with.</p>
<div class="table doors"><table><tbody>
${DOORS.map(([path, meaning]) => html`<tr><td><code>${path}</code></td><td>${meaning}</td></tr>`)}
</tbody></table></div>
<p class="muted">The network's clock says ${listTime(ctx.clock.now())} in Nairobi. <a href="clock">Move it</a></p>
</section>`
  return networkPage('overview', 'Phone network', content, true)
}

const DOORS = [
  ['GET oauth/v1/generate', 'Access token for the app’s key and secret'],
  ['POST mpesa/stkpush/v1/processrequest', 'Ask a payer to pay: the prompt opens on the phone'],
  ['POST mpesa/stkpushquery/v1/query', 'What became of it'],
  ['POST mpesa/c2b/v2/registerurl', 'Where payments made by hand are asked about and told (v1 too)'],
  ['POST mpesa/b2c/v3/paymentrequest', 'Pay a phone (v1 too)'],
  ['POST mpesa/b2b/v1/paymentrequest', 'Move money between businesses'],
  ['POST mpesa/transactionstatus/v1/query', 'What became of any transaction'],
  ['POST mpesa/accountbalance/v1/query', 'What a business holds'],
  ['POST mpesa/reversal/v1/request', 'Give a payment back'],
  ['POST pulltransactions/v1/query', 'The payments of a window of time'],
  ['POST sms/3rdparty/v1/message', 'Send a text message, as to an Android SMS gateway'],
  ['GET __sim/certificate', 'The certificate initiator passwords are encrypted with'],
  ['__sim/…', 'Control: phones, scripts, clock, requests, callbacks, books, mail (see README.md)'],
]
