// The frame of the pages a developer watches the network on: one heading, and the way from each to the others.
import { type Html, html } from '../html.ts'
import { layout } from '../layout.ts'

const PLACES = [
  ['overview', './', 'Overview'],
  ['traffic', 'traffic', 'Traffic'],
  ['faults', 'faults', 'Faults'],
  ['books', 'books', 'Books'],
  ['clock', 'clock', 'Clock'],
] as const
export type Place = (typeof PLACES)[number][0]

/** `live` names the news that makes the marked part of the page look again. */
export function networkPage(place: Place, title: string, content: Html, live = false): string {
  const tabs = html`<nav class="tabs" aria-label="The network"><ul>${PLACES.map(
    ([name, path, label]) =>
      html`<li><a href="${path}"${name === place && html` aria-current="page"`}>${label}</a></li>`,
  )}</ul></nav>`
  return layout({
    title,
    root: '',
    here: 'network',
    content: html`<div class="wrap">${tabs}${content}</div>`,
    styles: ['network.css'],
    ...(live ? { script: 'live.js' } : {}),
  })
}

export const heading = (title: string, lead: string) =>
  html`<div class="headline"><h1>${title}</h1><p class="muted">${lead}</p></div>`

/** What became of the form that was just sent. */
export const answerLine = (answer: Answer | undefined) =>
  answer && html`<p class="${answer.done ? 'done' : 'complaint'}" role="status">${answer.said}</p>`
export type Answer = { done: boolean; said: string }
