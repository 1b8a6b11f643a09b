// How good a list of results is, by what people said of its products.

export interface Metrics {
  ndcg10: number
  condensedNdcg10: number
  judged10: number
  mrr10: number
  success10: number
  /** Queries without any result. */
  empty: number
  queries: number
}

interface Answered {
  /** Product ids, best first. */
  results: readonly string[]
  ratings: ReadonlyMap<string, number>
}

const gain = (rating: number): number => 2 ** rating - 1
const discounted = (ratings: readonly number[]): number =>
  ratings.slice(0, 10).reduce((sum, rating, index) => sum + gain(rating) / Math.log2(index + 2), 0)

/** Discounted cumulative gain of the first ten, over that of the best order there is; 0 when nothing is relevant. */
export function ndcg10({ results, ratings }: Answered): number {
  const ideal = discounted([...ratings.values()].sort((a, b) => b - a))
  return ideal === 0 ? 0 : discounted(results.map((id) => ratings.get(id) ?? 0)) / ideal
}

const rankOfFirst = ({ results, ratings }: Answered): number =>
  results.slice(0, 10).findIndex((id) => (ratings.get(id) ?? 0) > 0) + 1

const rated = ({ results, ratings }: Answered): Answered => ({
  results: results.filter((id) => ratings.has(id)),
  ratings,
})

export function measure(answers: readonly Answered[]): Metrics {
  const mean = (of: (answer: Answered) => number): number =>
    answers.length === 0 ? 0 : Number((answers.reduce((sum, one) => sum + of(one), 0) / answers.length).toFixed(4))
  return {
    ndcg10: mean(ndcg10),
    condensedNdcg10: mean((answer) => ndcg10(rated(answer))),
    judged10: mean(({ results, ratings }) => {
      const first = results.slice(0, 10)
      return first.length === 0 ? 0 : first.filter((id) => ratings.has(id)).length / first.length
    }),
    mrr10: mean((answer) => (rankOfFirst(answer) === 0 ? 0 : 1 / rankOfFirst(answer))),
    success10: mean((answer) => (rankOfFirst(answer) === 0 ? 0 : 1)),
    empty: answers.filter(({ results }) => results.length === 0).length,
    queries: answers.length,
  }
}
