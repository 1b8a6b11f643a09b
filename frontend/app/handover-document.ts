// The rider's page as one small document: no script, no picture, no font, nothing fetched besides it. It has to open at the door, on
// a phone with 2G, and what was typed stays when something was wrong.
import type { HandoverView, Problem } from '@amana/contract'
import type { Calendar } from './messages/calendar.ts'
import type { MessageKey, Values, Words } from './messages/catalogue.ts'
import { languageNames, languages } from './messages/languages.ts'
import { sayProblem } from './messages/say-problem.ts'
import { plainPaths } from './paths.ts'

const style = `body{margin:0;background:#fbf8f2;color:#1f1b16;font:106%/1.5 system-ui,sans-serif}main{max-width:30em;margin:0 auto;padding:16px}
h1{font-size:1.4em;line-height:1.2;margin:.2em 0 .6em}h2{font-size:1.05em;margin:1.6em 0 .3em}dl{background:#fff;border:1px solid #e4dccb;border-radius:14px;padding:4px 16px;margin:0 0 16px}
dt{color:#5c5347;font-size:.85em;margin-top:10px}dd{margin:0 0 10px;font-weight:650}label{display:block;font-weight:650;margin:16px 0 4px}
input{box-sizing:border-box;width:100%;min-height:48px;border:2px solid #8c8271;border-radius:14px;background:#fff;color:#1f1b16;font:inherit;padding:8px 14px}
.code{font-size:1.9em;text-align:center;letter-spacing:.2em}button{width:100%;min-height:56px;margin-top:16px;border:2px solid transparent;border-radius:28px;background:#0e4d45;color:#fff;font:inherit;font-weight:650}
.note{background:#f1ebdf;border-radius:14px;padding:12px 16px}.wrong{border-left:6px solid #1f1b16}.done{background:#d9ebe4;color:#0b3b35}
.small{color:#5c5347;font-size:.9em}.bar{background:#0e4d45;color:#fff;padding:12px 16px;font-weight:700}a{color:#0e4d45;display:inline-block;padding:12px 12px 12px 0}`

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const safe = (text: string): string => text.replace(/[&<>"']/g, (letter) => escapes[letter]!)

export interface Handing {
  key: string
  nonce: string
  t: Words
  calendar: Calendar
  view: HandoverView | undefined
  problem?: Problem | undefined
  typed?: { code: string; writtenDownAt: string }
}

/** A message with its **emphasised** words in bold, safe to stand in the page. */
const say = (t: Words, key: MessageKey, values?: Values): string =>
  safe(t(key, values))
    .split('**')
    .map((part, index) => (index % 2 ? `<b>${part}</b>` : part))
    .join('')

function whereTo({ t, calendar }: Handing, view: HandoverView): string {
  const facts: [MessageKey, string | null][] = [
    ['rider.to', [view.town, view.county].filter(Boolean).join(', ')],
    ['rider.ask_for', view.firstName],
    ['rider.by', view.deliverBy && calendar.day(view.deliverBy)],
  ]
  const landmark = view.landmark ? `<br><span class="small" dir="auto">${safe(view.landmark)}</span>` : ''
  return `<dl>${facts
    .filter(([, fact]) => fact)
    .map(([name, fact], place) => `<dt>${say(t, name)}</dt><dd>${safe(fact!)}${place === 0 ? landmark : ''}</dd>`)
    .join('')}</dl>`
}

function codeForm({ t, key, problem, typed }: Handing, view: HandoverView): string {
  const wrong = problem
    ? `<p class="note wrong" role="alert">${safe(problem.code === 'invalid_request' ? t('fault.code') : sayProblem(t, problem))}</p>`
    : ''
  if (view.triesLeft === 0) return `<p class="note wrong" role="alert">${say(t, 'rider.locked')}</p>`
  const code = problem?.code === 'wrong_handover_code' ? '' : safe(typed?.code ?? '')
  return `<form method="post" action="${safe(plainPaths.handover(key, t.language))}">${wrong}
<p>${say(t, 'rider.what', { name: view.firstName ?? '' })}</p>
<label for="code">${say(t, 'rider.code')}</label>
<input class="code" id="code" name="code" inputmode="numeric" autocomplete="off" maxlength="7" pattern="[0-9]{3} ?[0-9]{3}" required value="${code}" aria-describedby="tries">
<p class="small" id="tries">${say(t, 'rider.tries', { count: view.triesLeft })}</p>
<h2>${say(t, 'rider.offline_title')}</h2>
<p>${say(t, 'rider.offline')}</p>
<label for="time">${say(t, 'rider.time')}</label>
<input id="time" name="writtenDownAt" type="time" value="${safe(typed?.writtenDownAt ?? '')}">
<button>${say(t, 'rider.send')}</button></form>`
}

const told = (t: Words, look: string, title: MessageKey, text: string): string =>
  `<div class="note ${look}" role="status"><b>${say(t, title)}</b><br>${text}</div>`

function body(handing: Handing): string {
  const { t, calendar, view, problem } = handing
  if (!view) {
    const gone = problem?.code === 'handover_link_not_good'
    return gone
      ? told(t, '', 'rider.not_good', say(t, 'rider.not_good_why'))
      : `<p class="note wrong" role="alert">${say(t, 'rider.busy')}</p>`
  }
  if (view.state === 'delivered') {
    const when = view.deliveredAt ? calendar.dayAndTime(view.deliveredAt) : ''
    return told(t, 'done', 'rider.done', say(t, 'rider.done_when', { when }))
  }
  if (view.state === 'over') return told(t, '', 'rider.over', say(t, 'rider.over_why'))
  return whereTo(handing, view) + codeForm(handing, view)
}

export function handoverDocument(handing: Handing): string {
  const { t, view, nonce, key } = handing
  const title = view ? say(t, 'rider.title', { number: view.number }) : 'Amana'
  const others = languages
    .filter((language) => language !== t.language)
    .map(
      (language) =>
        `<a href="${safe(plainPaths.handover(key, language))}" lang="${language}">${languageNames[language]}</a>`,
    )
  return `<!doctype html><html lang="${t.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${title} · Amana</title><link rel="icon" href="data:,"><style nonce="${nonce}">${style}</style></head>
<body><header class="bar">Amana</header><main><h1>${title}</h1>${view ? `<p>${say(t, 'rider.from', { shop: view.shopName })}</p>` : ''}${body(handing)}
<p>${others.join(' ')}</p></main></body></html>`
}
