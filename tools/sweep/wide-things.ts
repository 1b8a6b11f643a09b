// What makes a page wider than its window, if it is.
import type { Page } from 'playwright-core'

/** The outermost things that reach beyond the edge, unless they lie in something that scrolls by itself. */
export const wideThings = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const edge = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= edge) return []
    const scrolls = (each) => /auto|scroll|hidden|clip/.test(getComputedStyle(each).overflowX)
    const reaches = (each) => each.getBoundingClientRect().right > edge + 1
    const inScroller = (each) => {
      for (let at = each.parentElement; at && at !== document.body; at = at.parentElement) if (scrolls(at)) return true
      return false
    }
    return [...document.body.querySelectorAll('*')]
      .filter((each) => reaches(each) && !inScroller(each) && ![...each.children].some(reaches))
      .slice(0, 4)
      .map((each) => each.tagName.toLowerCase() + '.' + String(each.className).slice(0, 60) + ' "' + (each.textContent ?? '').trim().slice(0, 40) + '"')
  })()`)
