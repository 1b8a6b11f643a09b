// What payouts keeps for the owner of a shop: handed out, and in the way of erasing the account while there is money to come.
import { toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { defineErasureObstacle, defineExportPart, type ErasureObstacle, shopIdsOf } from '#identity'
import { type ShopBalances, shopBalances } from '#ledger'
import type { Ctx } from '#platform/context'
import { assert } from '#platform/errors'
import { readShopForSale } from '#shops'
import { openName } from './registered-name.ts'
import { closedCentsMin } from './rules.ts'
import { shillings } from './wording.ts'

interface PaidRow {
  id: string
  recipientName: string | null
}

async function provedNumbers(ctx: Ctx, shopId: string) {
  const { rows } = await sql<{ phone: string; provedAt: Date; name: string | null }>`select phone,
      proved_at as "provedAt", registered_name_sealed as name
    from payouts.activation where shop_id = ${shopId} and state = 'proved' order by proved_at`.execute(ctx.db)
  const { rows: problems } = await sql`select phone, problem, since from payouts.number_problem
    where shop_id = ${shopId} order by since`.execute(ctx.db)
  return { proved: rows.map((row) => ({ ...row, name: row.name && openName(ctx.config, row.name) })), problems }
}

async function exportPayouts(ctx: Ctx, accountId: string) {
  const told = []
  for (const shopId of await shopIdsOf(ctx, accountId)) {
    const { rows: payouts } = await sql<PaidRow>`select id, amount_cents as "amountCents", phone, state, receipt,
        recipient_name_sealed as "recipientName", failure, prepared_at as "preparedAt", settled_at as "settledAt"
      from payouts.payout where shop_id = ${shopId} order by prepared_at, sequence`.execute(ctx.db)
    const { rows: decisions } = await sql`select available_cents as "availableCents", pay_cents as "payCents", reasons,
        decided_at as "decidedAt"
      from payouts.decision where shop_id = ${shopId} order by decided_at`.execute(ctx.db)
    const { rows: holds } = await sql`select reason, since, until from payouts.hold where shop_id = ${shopId}
      order by since`.execute(ctx.db)
    told.push({
      numbers: await provedNumbers(ctx, shopId),
      shopId: toWireId('shop', shopId),
      balances: await shopBalances(ctx, shopId),
      payouts: payouts.map(({ id, recipientName, ...payout }) => ({
        ...{ id: toWireId('payout', id), ...payout },
        recipientName: recipientName && openName(ctx.config, recipientName),
      })),
      decisions,
      holds,
    })
  }
  return told
}

type Waiting = (cents: string, shop: string) => string
const waiting: { kind: keyof ShopBalances; code: string; sentence: Waiting }[] = [
  {
    kind: 'heldCents',
    code: 'money_held',
    sentence: (cents, shop) => `${cents} of ${shop} is held for open orders. It is released or sent back as they end.`,
  },
  {
    kind: 'reserveCents',
    code: 'money_in_reserve',
    sentence: (cents, shop) => `${cents} of ${shop} is in reserve. It becomes available by itself, within thirty days.`,
  },
  {
    kind: 'availableCents',
    code: 'money_available',
    sentence: (cents, shop) => `${cents} of ${shop} is to be paid out first: on the next Friday that it can be.`,
  },
  {
    kind: 'inTransitCents',
    code: 'money_on_its_way',
    sentence: (cents, shop) => `${cents} of ${shop} is on its way to your phone.`,
  },
]

/** Money that would reach nobody. What M-Pesa cannot send keeps nobody here: it stays in the books. */
async function moneyToCome(ctx: Ctx, accountId: string): Promise<ErasureObstacle[]> {
  const found: ErasureObstacle[] = []
  for (const shopId of await shopIdsOf(ctx, accountId)) {
    const shop = await readShopForSale(ctx, shopId)
    assert(shop, 'a membership is of a shop')
    const balances = await shopBalances(ctx, shopId)
    for (const { kind, code, sentence } of waiting) {
      const least = kind === 'availableCents' ? closedCentsMin : 1
      if (balances[kind] >= least) found.push({ code, sentence: sentence(shillings(balances[kind]), shop.name) })
    }
  }
  return found
}

export function keepOwnerMoneyInOrder(): void {
  defineExportPart('payouts', exportPayouts)
  defineErasureObstacle(moneyToCome)
}
