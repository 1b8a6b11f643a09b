// Texts that lie on other texts, or on a control they do not belong to, so that neither can be read.
import type { Page } from 'playwright-core'
import { inPage } from './texts-in-page.ts'

export const overlapping = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    ${inPage}
    window.scrollTo(0, 0)
    // A bar lies over the page by intent, and one can scroll.
    const still = ({ parent }) => !inBar(parent)
    // What is clamped or cut off is not drawn.
    const drawn = (parent, box) => {
      let { left, top, right, bottom } = box
      for (const at of around(parent)) {
        if (styleOf(at).overflow === 'visible') continue
        const edges = at.getBoundingClientRect()
        left = Math.max(left, edges.left)
        top = Math.max(top, edges.top)
        right = Math.min(right, edges.right)
        bottom = Math.min(bottom, edges.bottom)
      }
      return right > left && bottom - top > box.height / 2 ? [{ left, top, right, bottom, height: bottom - top }] : []
    }
    const boxed = (all) =>
      all
        .filter(still)
        .flatMap((each) => each.boxes.flatMap((box) => drawn(each.parent, box)).map((box) => ({ ...each, box })))
        .sort((a, b) => a.box.top - b.box.top)
    // Letters keep away from the upper and the lower edge of their line.
    const lie = (a, b) => {
      const [high, low] = a.height > b.height ? [a, b] : [b, a]
      const edge = high.height * 0.2
      const deep = Math.min(high.bottom - edge, low.bottom) - Math.max(high.top + edge, low.top)
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left)
      return wide > 4 && deep > low.height * 0.4
    }
    const lines = new Set()
    const written = boxed(texts())
    const compare = (one, others, start, belong) => {
      for (let at = start; at < others.length && others[at].box.top < one.box.bottom; at++) {
        const other = others[at]
        if (other.box.bottom > one.box.top && lie(one.box, other.box) && !belong(one, other)) lines.add('overlapping: ' + one.says + ' and ' + other.says)
      }
    }
    const sameLine = (one, other) => one.node === other.node
    written.forEach((one, at) => compare(one, written, at + 1, sameLine))
    const pressed = boxed(controls()).filter(({ parent }) => !/absolute/.test(styleOf(parent).position))
    const ofControl = (text, { parent }) => parent.contains(text.parent) || text.parent.contains(parent) || [...(parent.labels ?? [])].some((label) => label.contains(text.parent))
    for (const one of written) compare(one, pressed, 0, ofControl)
    return [...lines].slice(0, 6)
  })()`)
