// The forms of the M-PESA menu: pay a bill by hand, and what belongs to the line itself.
import type { Ctx } from '../context.ts'
import { listShortcodes } from '../mpesa/shortcodes.ts'
import { type Html, html } from '../pages/html.ts'
import { icon } from '../pages/icons.ts'
import type { Phone } from './phones.ts'
import { pinField } from './pin-sheet.ts'

/** With JavaScript the PIN is asked for on the sheet, after the business's name has been shown. */
export const payBillForm = (ctx: Ctx, { msisdn }: Phone): Html =>
  html`<form class="menu-form" method="post" action="${msisdn}/pay-bill" data-asks-pin>
<p class="muted">Lipa na M-PESA. Nothing is paid before you enter your PIN.</p>
<label>Business number<input name="shortcode" inputmode="numeric" pattern="[0-9]{5,7}" maxlength="7" required autocomplete="off" list="businesses-${msisdn}"></label>
<datalist id="businesses-${msisdn}">${listShortcodes(ctx)
    .filter(({ kind }) => kind === 'paybill')
    .map(({ code, name }) => html`<option value="${code}">${name}</option>`)}</datalist>
<label>Account number<input name="account" maxlength="20" required autocomplete="off" autocapitalize="characters"></label>
<label>Amount in KES<input name="amount" type="number" inputmode="numeric" min="1" max="250000" step="1" required autocomplete="off"></label>
${pinField('pin', 'M-PESA PIN')}
<button class="btn">Continue</button></form>`

export const nameForm = ({ msisdn, name }: Phone): Html =>
  html`<form class="menu-form" method="post" action="${msisdn}/name"><h3>Registered name</h3>
<label>Name on the ID card<input name="name" value="${name}" maxlength="60" required autocomplete="off"></label>
<button class="btn ghost">Save the name</button></form>`

export const pinForm = ({ msisdn }: Phone): Html =>
  html`<form class="menu-form pins" method="post" action="${msisdn}/pin" data-empties><h3>Change PIN</h3>
${pinField('pin', 'PIN now')}${pinField('wanted', 'New PIN')}${pinField('again', 'New PIN again')}
<button class="btn ghost">Change the PIN</button></form>`

/** What customer care does when one calls and proves who one is. */
export const unlockForm = ({ msisdn }: Phone): Html =>
  html`<form class="locked" method="post" action="${msisdn}/unlock"><p><b>Your PIN is locked.</b> It was entered wrongly three times; nothing can be paid until it is unlocked.</p>
<button class="btn">Unlock the PIN</button></form>`

export const cashForm = ({ msisdn }: Phone): Html =>
  html`<form class="menu-form" method="post" action="${msisdn}/cash" data-empties><h3>At an agent</h3>
<label>Cash in KES<input name="amount" type="number" inputmode="numeric" min="1" max="250000" step="1" required autocomplete="off"></label>
<div class="pair"><button class="btn ghost" name="way" value="in">${icon('in')}Deposit</button><button class="btn ghost" name="way" value="out">${icon('out')}Withdraw</button></div></form>`
