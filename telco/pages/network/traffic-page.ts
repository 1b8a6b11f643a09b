// Everything that went over the wire, newest first: calls that came in, callbacks that went out, with what they carried.
import type { Ctx } from '../../context.ts'
import { listRequests } from '../../control/request-log.ts'
import { type CallbackState, listCallbacks } from '../../mpesa/callbacks.ts'
import { listTime } from '../../nairobi-time.ts'
import { type Html, html } from '../html.ts'
import { icon } from '../icons.ts'
import { heading, networkPage } from './frame.ts'

const SHOWN = 100
const SEARCHED = 1_000

export type Line = {
  at: number
  status: string
  mood: 'ok' | 'bad' | ''
  what: string
  warnings: string[]
  carried: Html
}

export function trafficPage(ctx: Ctx, about: string): string {
  const lines = traffic(ctx, SEARCHED)
    .filter(({ what, carried }) => `${what} ${carried.text}`.toLowerCase().includes(about.toLowerCase()))
    .slice(0, SHOWN)
  const content = html`${heading('Traffic', 'Calls to Daraja and the callbacks they caused, newest first. Passwords and tokens are struck out.')}
<form class="filter" action="traffic"><label for="about">Only what mentions</label>
<div class="row"><input id="about" name="about" value="${about}" placeholder="a number, an id, a path" autocomplete="off"><button class="btn">Show</button>${about && html`<a class="btn ghost" href="traffic">All</a>`}</div></form>
<div data-live="traffic/events">${lines.length ? html`<ul class="traffic whole">${lines.map(wholeLine)}</ul>` : html`<p class="empty">${icon('swap')}${about ? `Nothing mentions ${about}.` : 'Nobody has called yet.'}</p>`}</div>`
  return networkPage('traffic', 'Traffic', content, true)
}

export function traffic(ctx: Ctx, limit: number): Line[] {
  const calls = listRequests(ctx, limit).map(({ at, method, path, status, body, reply, warnings }) => ({
    at: Date.parse(at),
    status: String(status),
    mood: status < 400 ? ('ok' as const) : ('bad' as const),
    what: `${method} ${path}`,
    warnings,
    carried: html`${body !== null && json('Asked', body)}${json('Answered', reply)}`,
  }))
  const callbacks = listCallbacks(ctx, limit).map(({ url, state, dueAt, answer, body }) => ({
    at: dueAt,
    status: state,
    mood: MOODS[state],
    what: `to ${withoutSecret(url)}`,
    warnings: [],
    carried: html`${json('Told', JSON.parse(body))}${answer && html`<p>Answered: ${answer}</p>`}`,
  }))
  return [...calls, ...callbacks].sort((a, b) => b.at - a.at).slice(0, limit)
}

const MOODS: Record<CallbackState, Line['mood']> = {
  delivered: 'ok',
  failed: 'bad',
  dropped: 'bad',
  waiting: '',
  sending: '',
}

export const shortLine = ({ status, mood, what, at }: Line) =>
  html`<li><span class="status ${mood}">${status}</span><span class="what">${what}</span><time>${listTime(at)}</time></li>`

const wholeLine = ({ status, mood, what, at, warnings, carried }: Line) =>
  html`<li><details><summary><span class="status ${mood}">${status}</span><span class="what">${what}</span>${warnings.length > 0 && html`<span class="badge">${warnings.length === 1 ? 'a warning' : `${warnings.length} warnings`}</span>`}<time>${listTime(at)}</time></summary>
${warnings.map((warning) => html`<p class="warning">${warning}</p>`)}${carried}</details></li>`

const json = (title: string, value: unknown) =>
  html`<h3>${title}</h3><pre>${JSON.stringify(value, (field, inner) => (/URL$/i.test(field) ? withoutSecret(inner) : inner), 2)}</pre>`

/** Callback paths carry secrets; the host and the first step are enough to know whose it is. */
export function withoutSecret(url: unknown): string {
  if (typeof url !== 'string' || !URL.canParse(url)) return String(url)
  const { host, pathname } = new URL(url)
  const [, first, ...rest] = pathname.split('/')
  return `${host}/${first}${rest.length ? '/…' : ''}`
}
