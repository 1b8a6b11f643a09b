// The list of phones: take one by its number, or lay several side by side.
import { balanceOf } from '../books/accounts.ts'
import type { Ctx } from '../context.ts'
import { promptOn } from '../mpesa/stk-payments.ts'
import { html } from '../pages/html.ts'
import { icon } from '../pages/icons.ts'
import { layout } from '../pages/layout.ts'
import { grouped } from '../shillings.ts'
import { FIRST_BALANCE, FIRST_PIN, listPhones, type Phone, walletOf } from './phones.ts'
import { initials, spaced } from './spoken-number.ts'

/** `refused` is what was typed and is no number; `root` the way up from the page it was typed on. */
export function phoneListPage(ctx: Ctx, refused?: string, root = ''): string {
  const phones = listPhones(ctx)
  const content = html`<div class="wrap">
<div class="headline"><h1>Phones</h1><p class="muted">Any Kenyan number works: a phone is made when it is first needed, with PIN ${FIRST_PIN} and KES ${grouped(FIRST_BALANCE)}.</p></div>
<form class="filter" method="post" action="${root}phone">
<label for="number">Take a phone by its number</label>
<div class="row"><input id="number" name="number" type="tel" inputmode="tel" placeholder="0712 345 678" required maxlength="20" autocomplete="off"><button class="btn">${icon('phone')}Take it</button></div>
${refused !== undefined && html`<p class="complaint" role="alert">“${refused.slice(0, 40)}” is no Kenyan mobile number. Try one like 0712 345 678.</p>`}
</form>
<div data-live="${root}phone/all/events">${
    phones.length
      ? html`<form action="${root}phone/side-by-side"><ul class="phones">${phones.map((phone) => card(ctx, phone, root))}</ul>
${phones.length > 1 && html`<p class="actions"><button class="btn ghost">${icon('columns')}Lay the ticked ones side by side</button></p>`}</form>`
      : html`<p class="empty">${icon('phone')}No phone has been used yet.</p>`
  }</div>
</div>`
  return layout({ title: 'Phones', root, here: 'phones', content, script: 'live.js' })
}

const card = (ctx: Ctx, { msisdn, name, registered }: Phone, root: string) => html`<li>
<label class="tick"><input type="checkbox" name="number" value="${msisdn}" aria-label="${name}, ${spaced(msisdn)}"></label>
<a href="${root}phone/${msisdn}"><span class="avatar" aria-hidden="true">${initials(name)}</span>
<span><b>${name}</b><span class="muted">${spaced(msisdn)}</span></span>
<span class="right">${promptOn(ctx, msisdn) ? html`<span class="badge">asks for a PIN</span>` : html`<span class="price"><small>KES</small>${grouped(balanceOf(ctx, walletOf(msisdn)))}</span>`}${!registered && html`<span class="muted">not on M-PESA</span>`}</span></a></li>`
