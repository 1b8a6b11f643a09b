// Whoever is asked for something is told by when, and both are told how it was decided.
import type { FactName } from '@amana/contract/facts'
import { type Notice, notify } from '#notifications'
import { readOrderRow, readPeople } from '#orders'
import { transact } from '#platform/context'
import { assert } from '#platform/errors'
import { when } from '#platform/facts'
import { unseal } from '#platform/sealed'
import { decisionWords } from '../decision-words.ts'
import type { DisputeRow } from '../dispute-row.ts'
import { turnIn } from '../lifecycle.ts'
import { latestOf, stepsOf } from '../queries.ts'
import { fill } from '../wording.ts'

/** Both links lead to the order's page about the problem; the guest's keeps its key. */
function problemAt(link: string): string {
  const url = new URL(link)
  url.pathname += '/problem'
  return url.href
}

type AsksFact = 'dispute_opened' | 'dispute_answered' | 'return_due' | 'return_claimed' | 'appeal_opened'

const asks: Record<AsksFact, string> = {
  dispute_opened: 'ask-when-a-dispute-is-opened',
  dispute_answered: 'ask-when-a-dispute-is-answered',
  return_due: 'ask-for-the-goods-back',
  return_claimed: 'ask-whether-the-goods-are-back',
  appeal_opened: 'ask-when-an-appeal-is-opened',
}

const askedFor = (dispute: DisputeRow) => {
  const { state, round } = dispute
  if (round === 'appeal_by_seller') return 'record'
  const asked = {
    ...{ awaiting_photos: 'photos', awaiting_seller: 'answer', awaiting_buyer: 'answer' },
    ...{ awaiting_return: 'send_back', awaiting_confirmation: 'confirm' },
  } as const
  assert(state !== 'decided' && state !== 'closed', 'only waiting states ask')
  return asked[state]
}

async function noticeOfAsking(
  ctx: Parameters<typeof readPeople>[0],
  dispute: DisputeRow,
): Promise<Omit<Notice, 'factKey'> | undefined> {
  const turn = turnIn[dispute.state]
  if (!turn || !dispute.due_at) return undefined
  const order = await readOrderRow(ctx, dispute.order_id)
  const people = await readPeople(ctx, order)
  const step = (await stepsOf(ctx, dispute)).at(-1)
  const says = fill(decisionWords[dispute.last_row][turn], {
    until: dispute.due_at,
    sumCents: step?.sum_cents ?? dispute.held_cents,
  })
  const returnCode =
    turn === 'buyer' && dispute.state === 'awaiting_return'
      ? unseal(ctx.config, 'return-code', dispute.return_code_sealed!)
      : null
  return {
    template: 'dispute_asks',
    to: people[turn],
    data: {
      ...{ orderNumber: order.number, shopName: people.shop.name, heldCents: dispute.held_cents, side: turn },
      ...{ asked: askedFor(dispute), says, by: dispute.due_at.toISOString(), returnCode },
      link: problemAt(turn === 'buyer' ? people.buyerLink : people.sellerLink),
    },
  }
}

function tellWhoIsAsked(): void {
  for (const [name, reaction] of Object.entries(asks))
    when(name as AsksFact & FactName, reaction, async (ctx, fact) => {
      const dispute = await latestOf(ctx, fact.data.orderId)
      // Told by the fact of the decision, or by that of a later step.
      if (!dispute || dispute.id !== fact.data.disputeId) return
      const goesBack = dispute.state === 'awaiting_return' || dispute.state === 'awaiting_confirmation'
      if (goesBack !== (fact.name === 'return_due' || fact.name === 'return_claimed')) return
      const notice = await noticeOfAsking(ctx, dispute)
      if (notice) await transact(ctx, (tx) => notify(tx, { factKey: fact.id, ...notice } as Notice))
    })
}

function tellBothOfTheDecision(): void {
  when('dispute_decided', 'tell-both-how-a-dispute-was-decided', async (ctx, { id, data }) => {
    const order = await readOrderRow(ctx, data.orderId)
    const people = await readPeople(ctx, order)
    const dispute = await latestOf(ctx, data.orderId)
    if (!dispute || dispute.id !== data.disputeId) return
    const step = (await stepsOf(ctx, dispute)).findLast(({ row_id }) => row_id === data.row)
    await transact(ctx, async (tx) => {
      for (const side of ['buyer', 'seller'] as const) {
        const words = decisionWords[data.row as keyof typeof decisionWords][side]
        await notify(tx, {
          factKey: id,
          template: 'dispute_decided',
          to: people[side],
          data: {
            ...{ orderNumber: order.number, shopName: people.shop.name, side, outcome: data.outcome },
            ...{ heldCents: dispute.held_cents, refundCents: data.refundCents },
            says: fill(words, { until: step?.until ?? null, sumCents: step?.sum_cents ?? dispute.held_cents }),
            appealUntil: dispute.lost_by === side ? (dispute.appeal_until?.toISOString() ?? null) : null,
            link: problemAt(side === 'buyer' ? people.buyerLink : people.sellerLink),
          },
        })
      }
    })
  })
}

export function tellBothWhatIsAskedAndDecided(): void {
  tellWhoIsAsked()
  tellBothOfTheDecision()
}
