// A rider was named: the link of the hand-over goes to her phone, in the language of the seller who named her.
import { notify } from '#notifications'
import { transact } from '#platform/context'
import { when } from '#platform/facts'
import { handoverLink } from '../handover-key.ts'
import { readPeople } from '../people-of-order.ts'
import { readOrderRow } from '../queries.ts'

export function tellTheRiderWhereToEnterTheCode(): void {
  when('rider_named', 'tell-the-rider-where-to-enter-the-code', async (ctx, fact) => {
    const order = await readOrderRow(ctx, fact.data.orderId)
    const phone = order.rider_phone
    if (!phone) return
    const { shop, seller } = await readPeople(ctx, order)
    await transact(ctx, (tx) =>
      notify(tx, {
        factKey: fact.id,
        template: 'rider_link',
        to: { name: '', phone, language: seller.language },
        data: { orderNumber: order.number, shopName: shop.name, town: order.town, link: handoverLink(ctx, order) },
      }),
    )
  })
}
