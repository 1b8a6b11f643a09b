// Compares every hold with the books: what a hold says remains must be what its escrow account holds, and nothing else is in escrow.
import { sql } from 'kysely'
import { type BookCheck, balancesByKind, balancesOf, orderProofs } from '#ledger'
import type { Ctx } from '#platform/context'

const shillings = (cents: number): string => `KES ${(cents / 100).toLocaleString('en-KE')}`
const pageSize = 1_000

/** Only open holds can differ: a closed one remains at zero, and the sum over all finds money left in its account. */
export async function checkHolds(ctx: Ctx): Promise<BookCheck> {
  let after: string | null = null
  let holds = 0
  let different = 0
  let remaining = 0
  for (;;) {
    const { rows }: { rows: { order_id: string; remaining_cents: number }[] } = await sql<{
      order_id: string
      remaining_cents: number
    }>`select order_id, remaining_cents from escrow.hold where closed_at is null
      and (${after}::uuid is null or order_id > ${after}::uuid) order by order_id limit ${pageSize}`.execute(ctx.db)
    if (rows.length === 0) break
    const booked = await balancesOf(
      ctx,
      'escrow',
      rows.map((row) => row.order_id),
    )
    holds += rows.length
    different += rows.filter((row) => (booked.get(row.order_id) ?? 0) !== row.remaining_cents).length
    remaining += rows.reduce((sum, row) => sum + row.remaining_cents, 0)
    after = rows.at(-1)!.order_id
  }
  const inEscrow = (await balancesByKind(ctx)).find((kind) => kind.kind === 'escrow')?.balanceCents ?? 0
  return {
    code: 'holds_are_in_the_books',
    label: 'What orders hold is what the books hold',
    holds: different === 0 && remaining === inEscrow,
    detail: `${holds} open orders hold ${shillings(remaining)}, the books ${shillings(inEscrow)}; ${different} differ`,
    figures: { count: holds, heldCents: remaining, booksCents: inEscrow, different },
  }
}

interface Story {
  order_id: string
  captured_cents: number
  refunded_cents: number
  released_cents: number
  remaining_cents: number
}

/** I8 and I11, for every order there ever was: its hold tells the story that the entries prove. Reads all: for the night. */
export async function proveHolds(ctx: Ctx): Promise<BookCheck> {
  let after: string | null = null
  let holds = 0
  const unproven: string[] = []
  for (;;) {
    const { rows }: { rows: Story[] } = await sql<Story>`
      select order_id, captured_cents, refunded_cents, released_cents, remaining_cents from escrow.hold
      where (${after}::uuid is null or order_id > ${after}::uuid) order by order_id limit ${pageSize}`.execute(ctx.db)
    if (rows.length === 0) break
    const proofs = await orderProofs(
      ctx,
      rows.map((row) => row.order_id),
    )
    for (const row of rows) {
      const proof = proofs.get(row.order_id)
      const same =
        proof?.holds &&
        proof.capturedCents === row.captured_cents &&
        proof.refundedCents === row.refunded_cents &&
        proof.releasedCents === row.released_cents &&
        proof.remainingCents === row.remaining_cents
      if (!same) unproven.push(row.order_id)
    }
    holds += rows.length
    after = rows.at(-1)!.order_id
  }
  return {
    code: 'orders_are_proven',
    label: 'Of every order: what came in went back, was released, or is held',
    holds: unproven.length === 0,
    detail: `${holds} orders; not proven: ${unproven.length === 0 ? 'none' : unproven.slice(0, 5).join(', ')}`,
    figures: { count: holds, different: unproven.length },
  }
}
