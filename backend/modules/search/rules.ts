// The numbers of search, in one place.

/** Matches are counted up to here; above, the total is only said to be larger. */
export const exactTotalMax = 1000
/** Facets are counted over so many matches; above, their figures are said to be lower bounds. */
export const countedMax = 3000
/** So many matches are found and then sorted by price or age; of more, the index of the order meets a page soon enough. */
export const sortedAtOnceMax = 20_000
/** How many listings a rebuild reads at a time. */
export const rebuildPage = 200
/** Edges of the price bands, in shillings: the series 1-2-5, which people think in. */
export const priceEdgesKes = [500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]
export const brandsShownMax = 20
/** How alike a known word must be to stand in for a mistyped one (trigrams, 0 to 1). */
export const likenessMin = 0.35
/** Words of a question that are looked for; the rest is left out. */
export const wordsAskedMax = 24
/** With fewer results than a page for all of the words, some of them are enough; of the most telling this many. */
export const relaxedBelow = 8
/** How much of what a question tells must be there, in turn, until there are enough results. */
export const relaxedShares = [1 / 3, 0]
export const resultsEnough = 24
/** How many matches are ranked. Words that stand in more listings are looked for in titles first. */
export const rankedMax = 4000
/** How alike a shop's name and the words must be for the shop to stand above the results (trigrams, 0 to 1). */
export const shopLikenessMin = 0.5
export const shopsNamedMax = 2
/** Without results: how many words and categories are offered as a way on. */
export const waysOnMax = 3
export const popularCategoriesMax = 6
/** In the category tree each category counts up to here; above, its figure only says that there are more. */
export const categoryCountMax = 1000
/** Suggestions: how much of each kind, from how many titles they are read, and from how many letters on. */
export const suggested = {
  questions: 5,
  products: 4,
  shops: 3,
  categories: 3,
  titlesRead: 200,
  lettersMin: 2,
  completions: 8,
}
