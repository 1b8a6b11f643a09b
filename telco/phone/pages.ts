// The list of phones, and the phone itself: a device whose screen is made of the parts in parts.ts.
import { balanceOf } from '../books/accounts.ts'
import type { Ctx } from '../context.ts'
import { promptOn } from '../mpesa/stk-payments.ts'
import { Html, html } from '../pages/html.ts'
import { icon } from '../pages/icons.ts'
import { layout } from '../pages/layout.ts'
import { grouped } from '../shillings.ts'
import { phoneParts } from './parts.ts'
import { FIRST_BALANCE, FIRST_PIN, listPhones, type Phone, walletOf } from './phones.ts'

/** 0712 345 678 */
export const spaced = (msisdn: string) => `0${msisdn.slice(3, 6)} ${msisdn.slice(6, 9)} ${msisdn.slice(9)}`

export const phonesPage = (ctx: Ctx, phones: Phone[]) => phoneList(ctx, phones, '', undefined)

export const unknownNumberPage = (ctx: Ctx, phones: Phone[], given: string, root = '') =>
  phoneList(ctx, phones, root, `“${given.slice(0, 40)}” is no Kenyan mobile number. Try one like 0712 345 678.`)

function phoneList(ctx: Ctx, phones: Phone[], root: string, complaint: string | undefined): string {
  const content = html`<div class="wrap" data-live="${root}phone/all/events">
<div class="headline"><h1>Phones</h1><p class="muted">Any Kenyan number works: a phone is made when it is first needed, with PIN ${FIRST_PIN} and KES ${grouped(FIRST_BALANCE)}.</p></div>
<form class="filter" method="post" action="${root}phone">
<label for="number">Take a phone by its number</label>
<div class="row"><input id="number" name="number" type="tel" inputmode="tel" placeholder="0712 345 678" required maxlength="20" autocomplete="off"><button class="btn">${icon('phone')}Take it</button></div>
${complaint && html`<p class="complaint" role="alert">${complaint}</p>`}
</form>
${
  phones.length
    ? html`<ul class="phones">${phones.map((phone) => phoneCard(ctx, phone, root))}</ul>`
    : html`<p class="empty">${icon('phone')}No phone has been used yet.</p>`
}
</div>`
  return layout({ title: 'Phones', root, here: 'phones', content, script: 'live.js' })
}

const phoneCard = (
  ctx: Ctx,
  { msisdn, name, registered }: Phone,
  root: string,
) => html`<li><a href="${root}phone/${msisdn}">
<span class="avatar">${initials(name)}</span>
<span><b>${name}</b><span class="muted">${spaced(msisdn)}</span></span>
<span class="right">${promptOn(ctx, msisdn) ? html`<span class="badge">asks for a PIN</span>` : html`<span class="price"><small>KES</small>${grouped(balanceOf(ctx, walletOf(msisdn)))}</span>`}${!registered && html`<span class="muted">not on M-PESA</span>`}</span></a></li>`

const initials = (name: string) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')

export function phonePage(ctx: Ctx, phone: Phone): string {
  const parts = phoneParts(ctx, phone)
  const part = (name: keyof typeof parts.html) => new Html(parts.html[name])
  const content = html`<div class="bench">
<div class="aside"><a class="backlink" href="../phone">${icon('back')}Phones</a>
<h1>${phone.name}</h1><p class="number">${spaced(phone.msisdn)}</p>
<p class="muted">The PIN is ${phone.pin}. A request to pay opens on the screen by itself and waits one minute.</p></div>
<div class="device" data-phone="${phone.msisdn}" data-now="${parts.now}" data-view="lock">
<div class="screen">
<div class="statusbar" aria-hidden="true"><span data-clock></span><span class="island"></span><span class="signals"><i class="bars"></i>4G<i class="battery"></i></span></div>
<section class="view lock" data-name="lock" aria-label="Lock screen">
<a class="wake" href="#home" aria-label="Unlock the phone"></a>
<p class="day" data-day></p><p class="time" data-clock></p>
<div class="notices" data-part="notices">${part('notices')}</div>
<p class="hint">Tap to unlock</p></section>
<section class="view home" data-name="home" aria-label="Home screen">
<div data-part="widget">${part('widget')}</div>
<nav class="apps" aria-label="Apps">
<a href="#mpesa"><span class="app green">M</span>M-PESA</a>
<a href="#messages"><span class="app amber">${icon('message')}</span>Messages</a>
<a href="../mailbox"><span class="app paper">${icon('mail')}</span>Mail</a>
<a href="#lock"><span class="app ink">${icon('lock')}</span>Lock</a>
</nav></section>
<section class="view sheet" data-name="mpesa" aria-label="M-PESA">
<header><a href="#home" aria-label="Back">${icon('back')}</a><h2>M-PESA</h2></header>
<div class="scroll" data-part="wallet">${part('wallet')}</div></section>
<section class="view sheet" data-name="messages" aria-label="Messages">
<header><a href="#home" aria-label="Back">${icon('back')}</a><h2>Messages</h2></header>
<div class="scroll" data-part="threads">${part('threads')}</div></section>
<section class="view sheet" data-name="thread-mpesa" aria-label="Messages from M-PESA">
<header><a href="#messages" aria-label="Back">${icon('back')}</a><h2>M-PESA</h2></header>
<div class="scroll thread" data-part="mpesa">${part('mpesa')}</div></section>
<section class="view sheet" data-name="thread-sms" aria-label="Text messages">
<header><a href="#messages" aria-label="Back">${icon('back')}</a><h2>Text messages</h2></header>
<div class="scroll thread" data-part="sms">${part('sms')}</div></section>
<div class="banner" data-banner role="status" hidden></div>
<div data-part="prompt" aria-live="assertive">${part('prompt')}</div>
<div class="toast" data-toast role="alert" hidden></div>
<a class="homebar" href="#home" aria-label="Home"></a>
</div></div>
${otherPhones(ctx, phone)}
<noscript><p class="complaint">The phone's buttons need JavaScript.</p></noscript>
</div>`
  return layout({
    title: `${phone.name}, ${spaced(phone.msisdn)}`,
    root: '../',
    here: 'phones',
    bodyClass: 'holding',
    content,
    script: 'phone.js',
  })
}

const OTHERS = 7

function otherPhones(ctx: Ctx, phone: Phone): Html {
  const others = listPhones(ctx).filter(({ msisdn }) => msisdn !== phone.msisdn)
  if (!others.length) return html``
  return html`<nav class="aside others" aria-label="Other phones"><h2>Other phones</h2><ul>${others
    .slice(0, OTHERS)
    .map(
      ({ msisdn, name }) =>
        html`<li><a href="${msisdn}"><span class="avatar">${initials(name)}</span><span><b>${name}</b><span class="muted">${spaced(msisdn)}</span></span></a></li>`,
    )}</ul>${others.length > OTHERS && html`<a class="backlink" href="../phone">All ${others.length + 1}</a>`}</nav>`
}
