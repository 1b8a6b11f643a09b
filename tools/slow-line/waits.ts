// Looks over a person's shoulder: what she pressed, how long the answer took, and whether the page showed meanwhile that it is at work.
import type { BrowserContext, Page } from 'playwright-core'

export interface Wait {
  /** What was asked for. */
  address: string
  ms: number
  /** How long the page had shown nothing of it, when it took more than a second. */
  silentMs: number
}

/** A page that says that it waits: the line at the top, a button at work, a bar, a state that is read out. */
const shows = '.busy-bar, [aria-busy=true], progress, [data-waits]'
const silentMax = 1_000

/** In the page, before anything of ours: notes each question that a script asks while somebody waits for it. */
const watch = `(() => {
  const waits = (window.amanaWaits = [])
  const asked = new Set()
  const ask = window.fetch
  const quiet = /^\\/(assets|api\\/(visits|device|search\\/suggestions)|telco)\\b|\\/events\\b/
  window.fetch = async (...given) => {
    const address = new URL(given[0].url ?? given[0], location.href).pathname
    const one = { address, from: performance.now(), shownAt: undefined }
    if (quiet.test(address)) return ask(...given)
    asked.add(one)
    try { return await ask(...given) } finally {
      asked.delete(one)
      const ms = performance.now() - one.from
      if (ms > ${silentMax}) waits.push({ address, ms: Math.round(ms), silentMs: Math.round((one.shownAt ?? performance.now()) - one.from) })
    }
  }
  setInterval(() => {
    if (asked.size === 0 || !document.querySelector('${shows}')) return
    for (const one of asked) one.shownAt ??= performance.now()
  }, 50)
})()`

export const watchWaits = (context: BrowserContext): Promise<unknown> => context.addInitScript(watch)

/** Those of the document that is open: asked before it is left. */
export const waitsOf = (page: Page): Promise<Wait[]> => page.evaluate('window.amanaWaits ?? []')

export const isSilent = ({ silentMs }: Wait): boolean => silentMs > silentMax
