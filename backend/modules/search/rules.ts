// The numbers of search, in one place.

/** Matches are counted up to here; above, the total is only said to be larger. */
export const exactTotalMax = 1000
/** How many listings a rebuild reads at a time. */
export const rebuildPage = 200
export const facetsMax = 30
/** How alike a known word must be to stand in for a mistyped one (trigrams, 0 to 1). */
export const likenessMin = 0.35
/** Words of a question that are looked for; the rest is left out. */
export const wordsAskedMax = 24
/** With fewer results than a page for all of the words, some of them are enough; of the most telling this many. */
export const relaxedBelow = 8
export const resultsEnough = 24
/** How many matches are ranked. Beyond, PostgreSQL gives those it comes across first. */
export const rankedMax = 5000
