// A shop with open orders is not closed: its buyers wait for goods, or may still send some back.
import { defineClosingObstacle } from '#shops'
import { openStates } from './lifecycle.ts'
import { countByState } from './queries.ts'

export const keepTheShopOpenWhileOrdersAre = (): void =>
  defineClosingObstacle(async (tx, shopId) => {
    const counts = await countByState(tx, shopId)
    const open = ['awaiting_payment' as const, ...openStates].reduce((sum, state) => sum + (counts[state] ?? 0), 0)
    if (open === 0) return []
    const orders = open === 1 ? 'One order is' : `${open} orders are`
    return [
      { code: 'open_orders', sentence: `${orders} still open. Ship or cancel, and close when the last has ended.` },
    ]
  })
