// How many orders a shop may take in a day: a new one 5; others four times their own usual day, but never under 20 or 50.
import type { OrderFacts } from '../facts/all.ts'
import { hit, miss, type Rule, unknown } from './rule.ts'

export const thresholds = { ordersPerDayMax: { new: 5, established: 20, trusted: 50 }, timesUsualDay: 4 }

export const ordersPerDayAreCapped: Rule<OrderFacts> = {
  id: 'orders-per-day-are-capped',
  version: 1,
  subject: 'order',
  mode: 'enforce',
  action: 'refuse',
  code: 'exposure_cap_reached',
  thresholds,
  text: {
    en: 'This shop takes {max} orders a day at most, for your safety, and has had {ordersLast24Hours} in the last 24 hours.',
    sw: 'Duka hili hupokea oda {max} tu kwa siku, kwa usalama wako, na limepata {ordersLast24Hours} katika saa 24 zilizopita.',
  },
  lifts: { en: 'Try again later today or tomorrow.', sw: 'Jaribu tena baadaye leo au kesho.' },
  allowance: (tier) =>
    tier === 'new'
      ? {
          en: `Up to ${thresholds.ordersPerDayMax.new} orders a day.`,
          sw: `Hadi oda ${thresholds.ordersPerDayMax.new} kwa siku.`,
        }
      : {
          en: `Up to ${thresholds.ordersPerDayMax[tier]} orders a day, or ${thresholds.timesUsualDay} times the usual day where that is more.`,
          sw: `Hadi oda ${thresholds.ordersPerDayMax[tier]} kwa siku, au mara ${thresholds.timesUsualDay} ya siku ya kawaida ikiwa ni zaidi.`,
        },
  ask({ tier, ordersLast24Hours, ordersLast30Days }) {
    if (ordersLast24Hours === undefined) return unknown('ordersLast24Hours')
    const floor = thresholds.ordersPerDayMax[tier]
    // A new shop has no usual day; for the others it decides only beyond the floor.
    if (tier === 'new' || ordersLast24Hours < floor) {
      const figures = { ordersLast24Hours, max: floor }
      return ordersLast24Hours >= floor ? hit(figures) : miss(figures)
    }
    if (ordersLast30Days === undefined) return unknown('ordersLast30Days')
    const max = Math.max(floor, Math.floor((thresholds.timesUsualDay * ordersLast30Days) / 30))
    return ordersLast24Hours >= max ? hit({ ordersLast24Hours, max }) : miss({ ordersLast24Hours, max })
  },
}
