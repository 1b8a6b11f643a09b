// A seller's delivery options and holidays over HTTP.
import { addDeliveryOption, changeDeliveryOption, endHoliday, goOnHoliday, removeDeliveryOption } from '@amana/contract'
import type { Routes } from '#platform/http'
import { endHoliday as end, goOnHoliday as go } from './actions/go-on-holiday.ts'
import {
  addDeliveryOption as add,
  changeDeliveryOption as change,
  removeDeliveryOption as remove,
} from './actions/offer-delivery.ts'

export function deliveryAndHolidayRoutes(handle: Routes['handle']): void {
  handle(addDeliveryOption, async (ctx, { input }) => ({
    deliveryOptions: await add(ctx, input.params.shopId, input.body),
  }))

  handle(changeDeliveryOption, async (ctx, { input }) => ({
    deliveryOptions: await change(ctx, input.params.shopId, input.params.deliveryOptionId, input.body),
  }))

  handle(removeDeliveryOption, async (ctx, { input }) => ({
    deliveryOptions: await remove(ctx, input.params.shopId, input.params.deliveryOptionId),
  }))

  handle(goOnHoliday, async (ctx, { input }) => {
    await go(ctx, input.params.shopId, input.body.backOn, input.body.note)
    return undefined
  })

  handle(endHoliday, async (ctx, { input }) => {
    await end(ctx, input.params.shopId)
    return undefined
  })
}
