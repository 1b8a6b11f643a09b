// The phone itself: a screen with its views, made of the parts that change (parts.ts) and the forms that do not (menu.ts).
import type { Ctx } from '../context.ts'
import { clockTime, longDay } from '../nairobi-time.ts'
import { Html, html } from '../pages/html.ts'
import { icon } from '../pages/icons.ts'
import { cashForm, nameForm, payBillForm, pinForm } from './menu.ts'
import { phoneParts } from './parts.ts'
import type { Phone } from './phones.ts'
import { pinSheet } from './pin-sheet.ts'

export function device(ctx: Ctx, phone: Phone, said?: string): Html {
  const parts = phoneParts(ctx, phone)
  const part = (name: keyof typeof parts.html) => html`<div data-part="${name}">${new Html(parts.html[name])}</div>`
  const time = clockTime(parts.now)
  return html`<div class="device" data-phone="${phone.msisdn}" data-now="${parts.now}">
<div class="screen">
<div class="statusbar" aria-hidden="true"><span data-clock>${time}</span><span class="island"></span><span class="signals"><i class="bars"></i>4G<i class="battery"></i></span></div>
<div role="group" class="view lock" data-name="lock" data-shown aria-label="Lock screen">
<a class="wake" href="#home" aria-label="Unlock the phone"></a>
<p class="day" data-day>${longDay(parts.now)}</p><p class="time" data-clock>${time}</p>
<div class="notices" data-part="notices">${new Html(parts.html.notices)}</div>
<p class="hint">Tap to unlock</p></div>
<div role="group" class="view home" data-name="home" aria-label="Home screen">
${part('widget')}
<div class="apps" role="group" aria-label="Apps">
<a href="#mpesa"><span class="app green" aria-hidden="true">M</span>M-PESA</a>
<a href="#messages"><span class="app amber">${icon('message')}</span>Messages</a>
<a href="../mailbox"><span class="app paper">${icon('mail')}</span>Mail</a>
<a href="#lock"><span class="app ink">${icon('lock')}</span>Lock</a>
</div></div>
${view('mpesa', 'M-PESA', 'home', part('wallet'))}
${view('pay-bill', 'Pay Bill', 'mpesa', payBillForm(ctx, phone))}
${view('statement', 'Statement', 'mpesa', part('statement'))}
${view('account', 'My account', 'mpesa', html`${part('account')}${nameForm(phone)}${pinForm(phone)}${cashForm(phone)}`)}
${view('messages', 'Messages', 'home', part('threads'))}
${view('thread-mpesa', 'M-PESA', 'messages', html`<div class="thread" data-part="mpesa">${new Html(parts.html.mpesa)}</div>`)}
${view('thread-sms', 'Text messages', 'messages', html`<div class="thread" data-part="sms">${new Html(parts.html.sms)}</div>`)}
<div class="banner" data-banner role="status" hidden></div>
${part('prompt')}
<template data-pin-sheet>${pinSheet({ ask: '', action: '' })}</template>
<div class="toast" data-toast role="alert"${!said && html` hidden`}>${said}</div>
<a class="homebar" href="#home" aria-label="Home"></a>
</div></div>`
}

const view = (name: string, title: string, back: string, content: Html) =>
  html`<div role="group" class="view sheet" data-name="${name}" aria-label="${title}">
<header><a href="#${back}" aria-label="Back">${icon('back')}</a><h2>${title}</h2></header>
<div class="scroll" tabindex="-1">${content}</div></div>`
