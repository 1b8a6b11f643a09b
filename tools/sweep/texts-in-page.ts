// For what is measured inside a page: its texts and controls as they are drawn, and where they could be brought into sight.

/** Functions for scripts that are handed to a page. */
export const inPage = `
  const styleOf = (each) => getComputedStyle(each)
  const seen = (each) =>
    each.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }) && !each.closest('svg, iframe')
  const around = function* (each) {
    for (let at = each; at && at !== document.documentElement; at = at.parentElement) yield at
  }
  /** For listeners only: drawn as a point. */
  const unseen = (each) => [...around(each)].some((at) => at.offsetWidth <= 1 && at.offsetHeight <= 1 && styleOf(at).overflow !== 'visible')
  const isBar = (each) => /fixed|sticky/.test(styleOf(each).position)
  const inBar = (each) => [...around(each)].some(isBar)
  const named = (each) => each.tagName.toLowerCase() + '.' + String(each.className).slice(0, 50)
  const quoted = (text) => '"' + text.trim().replace(/\\s+/g, ' ').slice(0, 40) + '"'

  /** Every text that can be seen, with the boxes of its lines. */
  const texts = () => {
    const found = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const parent = node.parentElement
      if (!node.data.trim() || /^(SCRIPT|STYLE|NOSCRIPT|OPTION|TEMPLATE)$/.test(parent.tagName) || !seen(parent) || unseen(parent)) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
      if (boxes.length > 0) found.push({ node, parent, boxes, says: quoted(node.data) })
    }
    return found
  }
  const controls = () =>
    [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
      .filter((each) => seen(each) && !unseen(each))
      .map((each) => ({ parent: each, boxes: [...each.getClientRects()].filter(({ width, height }) => width > 2 && height > 2), says: named(each) }))
      .filter(({ boxes }) => boxes.length > 0)
`
