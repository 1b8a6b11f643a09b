// What a button of the editor does to the order of the pictures: the same words in the browser, for what is shown at once, and
// in the page's action, for what is kept.

/** `first:ID`, `back:ID` (towards the front), `on:ID`, or `place:ID:INDEX` after dragging. */
export function orderAfter(ids: readonly string[], word: string): string[] {
  const [move, id = '', index = ''] = word.split(':')
  const from = ids.indexOf(id)
  const wanted = { first: 0, back: from - 1, on: from + 1, place: Number(index) }[move ?? '']
  if (from === -1 || wanted === undefined || !Number.isInteger(wanted)) return [...ids]
  const others = ids.filter((each) => each !== id)
  others.splice(Math.min(Math.max(wanted, 0), others.length), 0, id)
  return others
}
