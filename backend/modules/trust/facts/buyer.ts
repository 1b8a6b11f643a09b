// What a buyer is judged by: sellers, not orders, are counted, so that one seller's view alone never makes a pattern.
export interface BuyerSource {
  /** Sellers the buyer has paid. */
  sellers: number
  /** Of them, those a problem was reported with and not taken back. */
  claimedAgainst: number
  /** Of them, those whose problem was decided against the buyer. */
  refusedBy: number
}
