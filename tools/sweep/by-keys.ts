// Walks through a page with the Tab key alone, and says where that fails: where one does not see where one is, where one cannot
// get to, and where one cannot get away from.
import type { Page } from 'playwright-core'
import { inPage } from './texts-in-page.ts'

interface Stop {
  /** As it is called; empty at the beginning and the end of the page. */
  name: string
  again: boolean
  faults: string[]
}

/** Remembers what everything that can be reached looks like before it is. */
const begin = (page: Page): Promise<number> =>
  page.evaluate(`(() => {
    ${inPage}
    // From the very beginning, wherever the page has put the focus.
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
    window.scrollTo(0, 0)
    const shown = (each) => each.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && !each.closest('[inert]')
    const reachable = [...document.querySelectorAll('a[href], button:enabled, input:enabled:not([type=hidden]), select:enabled, textarea:enabled, summary, [tabindex="0"]')]
      .filter((each) => each.tabIndex >= 0 && shown(each))
    // Of a group of radio buttons Tab reaches one; the arrows do the rest.
    const groups = new Set()
    const stops = reachable.filter((each) => {
      if (each.type !== 'radio') return true
      const group = each.name + ' ' + (each.form?.action ?? '')
      return !groups.has(group) && groups.add(group)
    })
    const drawn = (each) => [each, each.parentElement, each.labels?.[0] ?? each.closest('label, form[role=search]')]
      .filter(Boolean)
      .map((at) => { const { outline, boxShadow, borderColor, backgroundColor, textDecoration } = styleOf(at); return [outline, boxShadow, borderColor, backgroundColor, textDecoration].join() })
      .join(' / ')
    const before = new Map(reachable.map((each) => [each, drawn(each)]))
    const been = new Set()
    let last = null
    let staying = 0
    const groupOf = (each) => each.type === 'radio' ? each.name + ' ' + (each.form?.action ?? '') : each
    const called = (each) => named(each) + ' ' + quoted(each.labels?.[0]?.textContent ?? each.getAttribute('aria-label') ?? each.textContent ?? '')
    const inSight = (each) => {
      const seenBy = each.offsetWidth <= 2 ? (each.labels?.[0] ?? each) : each
      // Of a link that runs over two lines the first; of what is higher than the window the part that is in it.
      const box = seenBy.getClientRects()[0]
      if (!box) return false
      const x = (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2
      const y = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2
      const at = document.elementFromPoint(x, y)
      return at !== null && (seenBy.contains(at) || at.contains(seenBy) || at.closest('label')?.contains(seenBy) === true)
    }
    window.keyWalk = {
      at() {
        const each = document.activeElement
        if (!each || each === document.body) return { name: '', again: been.size > 0, faults: [] }
        if (each.tagName === 'IFRAME') { been.add(each); return { name: 'iframe', again: false, faults: [] } }
        // A date is one thing with several stops in it; where it stays too long, there is no way out.
        staying = each === last ? staying + 1 : 0
        last = each
        const again = been.has(groupOf(each)) && (staying === 0 || staying > 8)
        been.add(groupOf(each))
        const faults = []
        // Within a date the browser shows by itself at which part one is.
        if (staying === 0 && before.get(each) === drawn(each)) faults.push('no focus to be seen: ' + called(each))
        if (!inSight(each)) faults.push('focus out of sight: ' + called(each))
        return { name: called(each), again, faults }
      },
      // What scripts have taken away meanwhile is not missed.
      missed: () => stops.filter((each) => shown(each) && !each.disabled && !been.has(groupOf(each))).map((each) => 'never reached: ' + called(each)),
    }
    return stops.length
  })()`)

/** What a frame holds is walked through too, and not counted. */
const frameHoldsAtMost = 150

export async function walkByKeys(page: Page): Promise<string[]> {
  const count = await begin(page)
  const faults: string[] = []
  const most = count + 5 + ((await page.locator('iframe').count()) > 0 ? frameHoldsAtMost : 0)
  for (let steps = 0; steps <= most; steps++) {
    await page.keyboard.press('Tab')
    const stop = (await page.evaluate('window.keyWalk.at()')) as Stop
    faults.push(...stop.faults)
    if (stop.again) return [...faults, ...((await page.evaluate('window.keyWalk.missed()')) as string[])]
  }
  return [...faults, `no way out after ${most} steps`]
}
