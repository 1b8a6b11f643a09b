// A spreadsheet runs a cell that begins like a formula. On the way out such a cell gets an apostrophe, which says "text"; on the
// way in it loses exactly one. What began with apostrophes before a formula sign gets one more, so nothing is ever changed.
const likeFormula = /^'*[=+\-@\t\r＝＋－＠]/
const disarmed = /^'+[=+\-@\t\r＝＋－＠]/

export const disarm = (cell: string): string => (likeFormula.test(cell) ? `'${cell}` : cell)
export const asWritten = (cell: string): string => (disarmed.test(cell) ? cell.slice(1) : cell)
