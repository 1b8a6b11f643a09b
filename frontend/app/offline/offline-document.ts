// The page shown without a network: it says so, offers to try again, and leads to the orders this browser has seen.
import { calendarIn } from '#app/messages/calendar.ts'
import { load, wordsIn } from '#app/messages/catalogue.ts'
import { offline as en } from '#app/messages/en/offline.ts'
import type { Language } from '#app/messages/languages.ts'
import { offline as sw } from '#app/messages/sw/offline.ts'
import type { KeptOrder } from './kept-orders.ts'

load('en', en)
load('sw', sw)

const style = `:root{color-scheme:light dark;--paper:#fbf8f2;--card:#fff;--line:#e4dccb;--ink:#1f1b16;--ink-2:#5c5347;--action:#0e4d45;--on-action:#fff}
@media (prefers-color-scheme:dark){:root{--paper:#16130f;--card:#201c17;--line:#3a342b;--ink:#f5efe4;--ink-2:#cbc1b1;--action:#86cdbb;--on-action:#06241f}}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.5 system-ui,sans-serif}
.kanga{height:6px;background:repeating-linear-gradient(90deg,#0e4d45 0 14px,transparent 14px 18px,#f0a81c 18px 22px,transparent 22px 26px,#a8321e 26px 30px,transparent 30px 34px)}
header{display:flex;align-items:center;gap:10px;border-bottom:1px solid var(--line);padding:14px 20px;font-weight:800;font-size:1.4em;letter-spacing:-.04em}
main{max-width:34em;margin:0 auto;padding:32px 20px 64px}h1{font-size:1.7em;line-height:1.1;letter-spacing:-.02em;margin:0 0 .5em}h2{font-size:1.1em;margin:2.4em 0 .8em}
p{color:var(--ink-2);margin:0 0 1.4em}ul{list-style:none;margin:0;padding:0;display:grid;gap:10px}
.again{display:inline-flex;align-items:center;min-height:52px;padding:0 28px;border-radius:26px;background:var(--action);color:var(--on-action);font-weight:650;text-decoration:none}
li a{display:block;min-height:48px;padding:14px 18px;border:1px solid var(--line);border-radius:14px;background:var(--card);color:inherit;text-decoration:none;font-weight:650}
small{display:block;font-weight:400;color:var(--ink-2)}a:focus-visible{outline:3px solid var(--action);outline-offset:2px}`

const mark = `<svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true"><rect width="32" height="32" rx="9" fill="#0e4d45"/><path d="M8.5 21.5c0-7 3.2-12 7.5-12s7.5 5 7.5 12" fill="none" stroke="#f0a81c" stroke-width="3.2" stroke-linecap="round"/><circle cx="16" cy="20.5" r="3.3" fill="#fbf8f2"/></svg>`

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const safe = (text: string): string => text.replace(/[&<>"']/g, (letter) => escapes[letter]!)

interface Shown {
  language: Language
  orders: KeptOrder[]
  /** Where one wanted to go. */
  wanted: string
  nonce: string
}

export function offlineDocument({ language, orders, wanted, nonce }: Shown): string {
  const t = wordsIn(language)
  const calendar = calendarIn(language)
  const order = ({ address, number, title, seenAt }: KeptOrder) =>
    `<li><a href="${safe(address)}">${safe(title)} · ${safe(number)}<small>${safe(t('offline.seen', { when: calendar.dayAndTime(seenAt) }))}</small></a></li>`
  const list =
    orders.length > 0
      ? `<h2>${safe(t('offline.orders'))}</h2><ul>${orders.map(order).join('')}</ul>`
      : `<p>${safe(t('offline.orders_none'))}</p>`
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${safe(t('offline.title'))} · Amana</title><link rel="icon" href="data:,"><style nonce="${nonce}">${style}</style></head>
<body><div class="kanga"></div><header>${mark}amana</header><main><h1>${safe(t('offline.title'))}</h1><p>${safe(t('offline.text'))}</p>
<p><a class="again" href="${safe(wanted)}">${safe(t('offline.again'))}</a></p>${list}</main></body></html>`
}

export const offlinePolicy = (nonce: string): string =>
  `default-src 'none'; style-src 'nonce-${nonce}'; img-src data:; base-uri 'none'; form-action 'none'`
