// How much of the window is taken by what stays while one scrolls.
import type { Page } from 'playwright-core'
import { inPage } from './texts-in-page.ts'

/** More of the window than this, and what is read has too little room. */
const shareAtMost = 1 / 3
const rows = 30
const columns = 9

/** In the middle of the page, where bars at both ends are in sight. */
export const largeBars = (page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    ${inPage}
    window.scrollTo(0, (document.documentElement.scrollHeight - innerHeight) / 2)
    const bars = new Map()
    for (let row = 0; row < ${rows}; row++) {
      const hit = []
      for (let column = 0; column < ${columns}; column++) {
        const at = document.elementFromPoint((innerWidth * (column + 0.5)) / ${columns}, (innerHeight * (row + 0.5)) / ${rows})
        const bar = at && [...around(at)].find(isBar)
        if (bar) hit.push(bar)
      }
      // What stands beside the text takes nothing from it.
      if (hit.length > ${columns} / 2) bars.set(hit[0], (bars.get(hit[0]) ?? 0) + 1)
    }
    window.scrollTo(0, 0)
    const taken = [...bars.values()].reduce((sum, each) => sum + each, 0) / ${rows}
    return taken > ${shareAtMost} ? ['bars over ' + Math.round(taken * 100) + ' % of the window: ' + [...bars.keys()].map(named).join(', ')] : []
  })()`)
