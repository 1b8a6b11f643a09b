// The mailbox in the browser. A mail's own HTML is shown only inside a sandboxed frame.

import { listTime } from '../nairobi-time.ts'
import { Html, html } from '../pages/html.ts'
import { icon } from '../pages/icons.ts'
import { layout } from '../pages/layout.ts'
import type { Mail } from './mailbox.ts'

export function mailboxPage(mails: Mail[], addresses: string[], to: string): string {
  const content = html`<div class="wrap narrow" data-live="mailbox/events">
<div class="headline"><h1>Mailbox</h1><p class="muted">Every e-mail sent through this network, whoever it was meant for.</p></div>
<form class="filter" method="get" action="mailbox">
<label for="to">Written to</label>
<div class="row"><input id="to" name="to" list="addresses" value="${to}" placeholder="everybody" autocomplete="off">
<datalist id="addresses">${addresses.map((address) => html`<option value="${address}"></option>`)}</datalist>
<button class="btn">Show</button>${to && html`<a class="btn ghost" href="mailbox">All</a>`}</div>
</form>
${mails.length ? html`<ul class="mails">${mails.map(mailLine)}</ul>` : html`<p class="empty">${icon('mail')}${to ? `Nothing for ${to} yet.` : 'No mail yet. Send some to the SMTP port.'}</p>`}
</div>`
  return layout({ title: 'Mailbox', root: '', here: 'mailbox', content, script: 'live.js', styles: ['mail.css'] })
}

const mailLine = (mail: Mail) => html`<li><a href="mailbox/${mail.id}">
<span class="who">${mail.to.join(', ')}</span><time>${listTime(mail.at)}</time>
<b>${mail.subject || '(no subject)'}</b>
<span class="snippet">${mail.text.slice(0, 140)}</span></a></li>`

export function mailPage(mail: Mail): string {
  const content = html`<div class="wrap narrow mail">
<a class="backlink" href="../mailbox">${icon('back')}Mailbox</a>
<h1>${mail.subject || '(no subject)'}</h1>
<dl><dt>From</dt><dd>${mail.from}</dd><dt>To</dt><dd>${mail.to.map((address, index) => html`${index ? ', ' : ''}<a href="../mailbox?to=${encodeURIComponent(address)}">${address}</a>`)}</dd>
<dt>Sent</dt><dd>${listTime(mail.at)}</dd>${mail.attachments.length ? html`<dt>Attached</dt><dd>${mail.attachments.join(', ')}</dd>` : ''}</dl>
${mail.html ? html`<iframe class="sheet" title="The mail as it was designed" src="${mail.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>` : ''}
${mail.html ? html`<details><summary>Plain text</summary><pre>${mail.text}</pre></details>` : html`<pre class="sheet">${mail.text}</pre>`}
</div>`
  return layout({ title: mail.subject || 'Mail', root: '../', here: 'mailbox', content, styles: ['mail.css'] })
}

/** The one place where foreign HTML is passed through: its own document, sandboxed by frame and by header. */
export const mailFrame = (body: string) =>
  html`<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><base target="_blank">${new Html(body)}`
    .text
