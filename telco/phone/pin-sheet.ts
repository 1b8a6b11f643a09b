// The sheet of the SIM toolkit that asks for the PIN. Its pad writes into the plain field, which is all there is without
// JavaScript.
import { type Html, html } from '../pages/html.ts'
import { icon } from '../pages/icons.ts'

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

export type PinSheet = { ask: string; action: string; prompt?: { id: string; expiresAt: number } }

export const pinSheet = ({ ask, action, prompt }: PinSheet): Html =>
  html`<div class="stk" role="dialog" aria-modal="true" aria-label="M-PESA request" tabindex="-1"${prompt && html` data-prompt="${prompt.id}" data-expires="${prompt.expiresAt}"`}>
<form class="toolkit" method="post" action="${action}" data-pin-pad>
<p class="from">${icon('sim')}M-PESA<span class="left" data-left></span></p>
<p class="ask" data-ask>${ask}</p>
${pinField('pin', 'M-PESA PIN')}
<div class="dots" data-dots aria-label="PIN, no digits entered" role="img"><i></i><i></i><i></i><i></i></div>
<div class="pad">${KEYS.map((key) => html`<button type="button" data-key="${key}">${key}</button>`)}<span></span><button type="button" data-key="0">0</button><button type="button" class="quiet" data-erase aria-label="Erase">${icon('backspace')}</button></div>
<div class="choices"><button name="cancel" value="yes" formnovalidate data-cancel>Cancel</button><button class="send" data-send>Send</button></div>
</form></div>`

export const pinField = (name: string, label: string): Html =>
  html`<label class="plain">${label}<input name="${name}" type="password" inputmode="numeric" pattern="[0-9]{4}" maxlength="4" required autocomplete="off"></label>`
