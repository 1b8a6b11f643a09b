// How delivery was proven; no counter of today's rules rests on it, the record does.
import { when } from '#platform/facts'
import { countOrder } from '../actions/count-order.ts'

export const noteEvidenceWhenDelivered = (): void =>
  when('order_delivered', 'note-evidence-when-delivered', async (ctx, { data }) => {
    await countOrder(ctx, data, {
      column: 'delivered_at',
      at: new Date(data.deliveredAt),
      alongside: { delivery_evidence: data.evidence },
      counts: {},
    })
  })
