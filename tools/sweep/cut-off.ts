// Texts and controls of which a part cannot be brought into sight: beyond an edge that cuts off, left of the page, or in a bar that
// reaches out of the window.
import type { Page } from 'playwright-core'
import { inPage } from './texts-in-page.ts'

/** A text that says by “…” that it goes on must still say this share of itself: what it leads to says the rest. */
const shareAtLeast = 0.3

export const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    ${inPage}
    window.scrollTo(0, 0)
    const reaches = (box, edges) =>
      box.right > edges.right + 2 || box.left < edges.left - 2 || box.bottom > edges.bottom + box.height / 3 || box.top < edges.top - box.height / 3
    const inside = (each) => {
      const { left, top } = each.getBoundingClientRect()
      const x = left + each.clientLeft
      const y = top + each.clientTop
      return { left: x, top: y, right: x + each.clientWidth, bottom: y + each.clientHeight }
    }
    const whole = { left: 0, right: document.documentElement.clientWidth, top: 0, bottom: innerHeight }
    const saysItGoesOn = (each) => {
      const { textOverflow, webkitLineClamp } = styleOf(each)
      if (textOverflow !== 'ellipsis' && webkitLineClamp === 'none') return false
      return Math.min(each.clientWidth / each.scrollWidth, each.clientHeight / each.scrollHeight) >= ${shareAtLeast}
    }
    /** The first thing that cuts the box off, unless something before it scrolls. */
    const cutBy = (parent, box) => {
      for (const at of around(parent)) {
        const { overflowX, overflowY, position, display } = styleOf(at)
        if (/auto|scroll/.test(overflowX + overflowY)) return null
        if (/hidden|clip/.test(overflowX + overflowY) && display !== 'inline' && at !== document.body && reaches(box, inside(at)))
          return saysItGoesOn(at) ? null : at
        if (position === 'fixed') return reaches(box, whole) ? at : null
      }
      return box.left < -2 ? document.body : null
    }
    const lines = []
    for (const { parent, boxes, says } of [...texts(), ...controls()]) {
      const by = boxes.map((box) => cutBy(parent, box)).find(Boolean)
      if (by) lines.push('cut off: ' + says + ' in ' + named(by))
    }
    return [...new Set(lines)].slice(0, 6)
  })()`)
