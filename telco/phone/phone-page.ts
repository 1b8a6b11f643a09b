// One phone in the hand, or several side by side: the page around the devices.
import type { Ctx } from '../context.ts'
import { type Html, html } from '../pages/html.ts'
import { icon } from '../pages/icons.ts'
import { layout } from '../pages/layout.ts'
import { device } from './device.ts'
import { listPhones, type Phone } from './phones.ts'
import { initials, spaced } from './spoken-number.ts'

const OTHERS = 7
export const SIDE_BY_SIDE_MAX = 6

/** `said` is the network's answer to what was just done here without JavaScript. */
export function phonePage(ctx: Ctx, phone: Phone, said?: string): string {
  const content = html`<div class="bench">
<div class="aside"><a class="backlink" href="../phone">${icon('back')}Phones</a>
<h1>${phone.name}</h1><p class="number">${spaced(phone.msisdn)}</p>
<p class="muted">The PIN is ${phone.pin}. A request to pay opens on the screen by itself and waits one minute.</p>
<p class="muted keys">Type the digits, then <kbd>Enter</kbd>; <kbd>Esc</kbd> cancels.</p></div>
${device(ctx, phone, said)}
${otherPhones(ctx, phone)}
</div>`
  return page(`${phone.name}, ${spaced(phone.msisdn)}`, 'holding', content)
}

export function phonesSideBySide(ctx: Ctx, phones: Phone[]): string {
  const without = (phone: Phone) =>
    phones
      .filter((other) => other !== phone)
      .map(({ msisdn }) => msisdn)
      .join(',')
  const content = html`<div class="table-top">
<div class="strip"><a class="backlink" href="../phone">${icon('back')}Phones</a><h1 class="unseen">${phones.length} phones</h1>
<form method="post" action="../phone"><input type="hidden" name="beside" value="${phones.map(({ msisdn }) => msisdn).join(',')}">
<input name="number" type="tel" inputmode="tel" placeholder="One more number" aria-label="One more number" required maxlength="20" autocomplete="off"><button class="btn ghost">Add</button></form></div>
<ul class="board" data-board>${phones.map(
    (
      phone,
    ) => html`<li><p class="whose"><a href="${phone.msisdn}"><b>${phone.name}</b> <span class="muted">${spaced(phone.msisdn)} · PIN ${phone.pin}</span></a>
<a class="away" href="${without(phone)}" aria-label="Put ${phone.name}'s phone away">${icon('close')}</a></p>${device(ctx, phone)}</li>`,
  )}</ul></div>`
  return page(phones.map(({ name }) => name).join(', '), 'several', content)
}

/** In this order: what comes later has the last word. */
const dress = ['bench', 'device', 'lock', 'sheet', 'menu', 'messages', 'prompt', 'table', 'sizes']

const page = (title: string, bodyClass: string, content: Html) =>
  layout({
    title,
    root: '../',
    here: 'phones',
    bodyClass,
    content,
    script: 'phone.js',
    styles: dress.map((part) => `phone-${part}.css`),
    stylesWithoutScript: ['phone-without-script.css'],
  })

function otherPhones(ctx: Ctx, phone: Phone): Html {
  const others = listPhones(ctx).filter(({ msisdn }) => msisdn !== phone.msisdn)
  if (!others.length) return html``
  return html`<nav class="aside others" aria-label="Other phones"><h2>Other phones</h2><ul>${others
    .slice(0, OTHERS)
    .map(
      ({ msisdn, name }) =>
        html`<li><a href="${msisdn}"><span class="avatar" aria-hidden="true">${initials(name)}</span><span><b>${name}</b><span class="muted">${spaced(msisdn)}</span></span></a>
<a class="beside" href="${phone.msisdn},${msisdn}" aria-label="${name}'s phone beside this one">${icon('columns')}</a></li>`,
    )}</ul>${others.length > OTHERS && html`<a class="backlink" href="../phone">All ${others.length + 1}</a>`}</nav>`
}
