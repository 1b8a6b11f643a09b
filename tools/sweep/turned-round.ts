// Words written from right to left that stand among ours without being kept apart: they turn round what follows them, a price say.
import type { Page } from 'playwright-core'
import { inPage } from './texts-in-page.ts'

export const turnedRound = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    ${inPage}
    const fromRight = /[\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC]/
    const isolated = /\\u2068[^\\u2069]*\\u2069/g
    const apart = (each) => styleOf(each).display !== 'inline' || /isolate|plaintext/.test(styleOf(each).unicodeBidi)
    const alone = (node) => [...node.parentElement.childNodes].every((each) => each === node || each.nodeType !== Node.TEXT_NODE || !each.data.trim())
    return texts()
      .filter(({ node, parent }) => fromRight.test(node.data.replace(isolated, '')) && !(alone(node) && apart(parent)))
      .map(({ says, parent }) => 'not kept apart: ' + says + ' in ' + named(parent))
  })()`)
