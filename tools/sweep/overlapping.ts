// Texts that lie on other texts, or on a control they do not belong to, so that neither can be read.
import type { Page } from 'playwright-core'
import { inPage } from './texts-in-page.ts'

export const overlapping = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    ${inPage}
    window.scrollTo(0, 0)
    // A bar lies over the page by intent, and one can scroll.
    const still = ({ parent }) => !inBar(parent)
    // A line that is clamped away is not drawn.
    const drawn = (parent, box) =>
      [...around(parent)].every((at) => {
        const edges = at.getBoundingClientRect()
        const middle = (box.top + box.bottom) / 2
        return styleOf(at).overflow === 'visible' || (middle < edges.bottom && middle > edges.top && box.left < edges.right && box.right > edges.left)
      })
    const boxed = (all) =>
      all
        .filter(still)
        .flatMap((each) => each.boxes.filter((box) => drawn(each.parent, box)).map((box) => ({ ...each, box })))
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
