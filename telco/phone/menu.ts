// The forms of the M-PESA menu: what belongs to the line itself.
import { type Html, html } from '../pages/html.ts'
import { icon } from '../pages/icons.ts'
import type { Phone } from './phones.ts'
import { pinField } from './pin-sheet.ts'

export const nameForm = ({ msisdn, name }: Phone): Html =>
  html`<form class="menu-form" method="post" action="${msisdn}/name"><h3>Registered name</h3>
<label>Name on the ID card<input name="name" value="${name}" maxlength="60" required autocomplete="off"></label>
<button class="btn ghost">Save the name</button></form>`

export const pinForm = ({ msisdn }: Phone): Html =>
  html`<form class="menu-form pins" method="post" action="${msisdn}/pin" data-empties><h3>Change PIN</h3>
${pinField('pin', 'PIN now')}${pinField('wanted', 'New PIN')}${pinField('again', 'New PIN again')}
<button class="btn ghost">Change the PIN</button></form>`

export const cashForm = ({ msisdn }: Phone): Html =>
  html`<form class="menu-form" method="post" action="${msisdn}/cash" data-empties><h3>At an agent</h3>
<label>Cash in KES<input name="amount" type="number" inputmode="numeric" min="1" max="250000" step="1" required autocomplete="off"></label>
<div class="pair"><button class="btn ghost" name="way" value="in">${icon('in')}Deposit</button><button class="btn ghost" name="way" value="out">${icon('out')}Withdraw</button></div></form>`
