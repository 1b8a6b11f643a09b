// What a finger does to a word on a small keyboard: two letters the wrong way round, one too many, one missing, one beside the right one.
const letters = 'abcdefghijklmnopqrstuvwxyz'
/** Shorter words are one slip away from too many others: of those only letters that changed places are put back. */
const anySlipFrom = 5

/** Every word that `word` may have been meant for; whoever asks knows which of them there are. */
export function oneSlipAway(word: string): string[] {
  const found = new Set<string>()
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    if (after.length > 1) found.add(before + after[1] + after[0] + after.slice(2))
    if (word.length < anySlipFrom) continue
    if (after.length > 0) found.add(before + after.slice(1))
    for (const letter of letters) {
      found.add(before + letter + after)
      if (after.length > 0) found.add(before + letter + after.slice(1))
    }
  }
  found.delete(word)
  return [...found]
}
