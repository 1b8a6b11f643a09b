// Nothing waits to be done. Why that is so differs: all is sent, the shop is away, nothing is on show, or no orders come in by a rule.
import type { listMyProducts, ReplyOf, readMyShop } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { paths } from '#app/paths.ts'

interface Known {
  shop: Pick<ReplyOf<typeof readMyShop>, 'status' | 'holiday'>
  products: Pick<ReplyOf<typeof listMyProducts>['counts'], 'on_show'>
}

export interface QuietDay {
  title: MessageKey
  says: MessageKey
  /** The day from which it is otherwise. */
  from?: string
  to: string
  does: MessageKey
}

/** Whoever is under one of these sells nothing, whatever else holds. */
const closedBy = ['frozen', 'banned', 'closed'] as const satisfies Known['shop']['status'][]

export function quietDay({ shop: { status, holiday }, products }: Known): QuietDay {
  if (closedBy.some((each) => each === status))
    return {
      ...{ title: 'quiet.not_selling_title', says: 'quiet.not_selling' },
      ...{ to: paths.standing, does: 'standing.banner_link' },
    }
  if (holiday)
    return {
      ...{ title: 'quiet.holiday_title', says: 'quiet.holiday', from: holiday.backOn },
      ...{ to: paths.shopHoliday, does: 'quiet.holiday_do' },
    }
  if (products.on_show === 0)
    return {
      ...{ title: 'quiet.nothing_on_show_title', says: 'quiet.nothing_on_show' },
      ...{ to: paths.sellerProducts, does: 'quiet.nothing_on_show_do' },
    }
  return {
    ...{ title: 'seller.all_done_title', says: 'seller.all_done' },
    ...{ to: paths.shareShop, does: 'share.title' },
  }
}
