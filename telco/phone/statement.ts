// The statement on the phone: every movement with the balance after it, newest first, under the day it happened.
import type { EntryLine } from '../books/read.ts'
import { clockTime, listTime, longDay } from '../nairobi-time.ts'
import { type Html, html } from '../pages/html.ts'
import { icon } from '../pages/icons.ts'
import { grouped } from '../shillings.ts'

export const statementLine = (line: EntryLine) => lineAt(line, listTime(line.at))

export function fullStatement(entries: EntryLine[]): Html {
  if (!entries.length) return html`<p class="none">Nothing has moved yet.</p>`
  const days = Map.groupBy(entries, ({ at }) => longDay(at))
  return html`${[...days].map(
    ([day, lines]) =>
      html`<h3>${day}</h3><ul class="statement">${lines.map((line) => lineAt(line, clockTime(line.at)))}</ul>`,
  )}<p class="none">Balance after each movement in small figures.</p>`
}

const lineAt = ({ amount, note, receipt, balanceAfter }: EntryLine, when: string) =>
  html`<li class="${amount < 0 ? 'out' : 'in'}"><span class="way">${icon(amount < 0 ? 'out' : 'in')}</span><span class="what"><b>${note}</b><small>${receipt ? `${receipt} · ` : ''}${when}</small></span><span class="sum">${amount < 0 ? '−' : '+'}${grouped(Math.abs(amount))}<small>${grouped(balanceAfter)}</small></span></li>`
