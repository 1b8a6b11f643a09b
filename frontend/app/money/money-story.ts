// What the money bar says: one place for every state of the money, told to the buyer or to the seller.
import type { MoneyView } from '@amana/contract'
import type { ReactNode } from 'react'
import type { Calendar } from '#app/messages/calendar.ts'
import type { MessageKey, Words } from '#app/messages/catalogue.ts'

export type Side = 'buyer' | 'seller'
/** `here` is held (marigold), `arrived` is safe at its end (green). */
export type StopState = 'done' | 'here' | 'arrived' | 'ahead'

interface Stop {
  name: string
  note: string
  state: StopState
}
export interface MoneyStory {
  stops: [Stop, Stop, Stop]
  /** How far the money has come. */
  progress: 'buyer' | 'held' | 'seller'
  tone: 'held' | 'safe' | 'plain'
  promise: ReactNode
}

interface Telling {
  view: MoneyView
  side: Side
  shopName: string
  phone: string
  t: Words
  calendar: Calendar
}

export function tellMoneyStory({ view, side, shopName, phone, t, calendar }: Telling): MoneyStory {
  const dayAndTime = (iso: string | null) => (iso ? calendar.dayAndTime(iso) : '')
  const back = view.rule === 'unpaid' ? timeOrNothing(view.returnsAt) : dayAndTime(view.returnsAt)
  const values = {
    shop: shopName,
    phone: phone || t('money.paying_phone'),
    back,
    backDay: view.returnsAt ? calendar.dayAndTime(view.returnsAt) : '',
    release: view.releaseAt ? calendar.day(view.releaseAt) : '',
    released: view.releasedAt ? calendar.day(view.releasedAt) : '',
  }
  const buyer = side === 'buyer' ? t('money.you') : t('money.buyer')
  const seller = side === 'buyer' ? shopName : t('money.you')
  const paidNote = view.paidAt
    ? `${t('money.paid_by_mpesa')}\n${calendar.dayAndTime(view.paidAt)}`
    : t('money.not_paid_yet')
  // Once a problem is reported, neither having the goods nor a day decides it any more.
  const disputed = view.rule === 'disputed'
  const sellerNote = disputed
    ? t('money.only_if_decided')
    : view.releaseAt
      ? `${t('money.not_before')}\n${calendar.day(view.releaseAt)}`
      : t(side === 'buyer' ? 'money.only_after_you_have_it' : 'money.after_the_handover')
  const heldNote = t(heldUntil(view.rule, side))
  const sellerGetsNothing = t(side === 'buyer' ? 'money.gets_nothing' : 'money.you_get_nothing')
  const say = (key: MessageKey) => t.rich(key, values)
  const forSide = (forBuyer: MessageKey, forSeller: MessageKey) => say(side === 'buyer' ? forBuyer : forSeller)

  switch (view.where) {
    case 'with_buyer':
      return {
        stops: [
          {
            name: buyer,
            note: view.rule === 'unpaid' ? t('money.not_paid_yet') : t('money.never_paid'),
            state: view.rule === 'unpaid' ? 'here' : 'done',
          },
          {
            name: t('money.held_by_amana'),
            note: view.rule === 'unpaid' ? heldNote : t('money.nothing_to_hold'),
            state: 'ahead',
          },
          {
            name: seller,
            note: view.rule === 'unpaid' ? t('money.after_that') : sellerGetsNothing,
            state: 'ahead',
          },
        ],
        progress: 'buyer',
        tone: 'plain',
        promise:
          view.rule === 'unpaid'
            ? view.returnsAt
              ? forSide('money.promise_unpaid', 'money.seller_unpaid')
              : forSide('money.promise_unpaid_soon', 'money.seller_unpaid_soon')
            : forSide('money.promise_never_paid', 'money.seller_never_paid'),
      }
    case 'held':
      return {
        stops: [
          { name: buyer, note: paidNote, state: 'done' },
          { name: t('money.held_by_amana'), note: heldNote, state: 'here' },
          { name: seller, note: sellerNote, state: 'ahead' },
        ],
        progress: 'held',
        tone: 'held',
        promise:
          view.rule === 'inspection'
            ? forSide('money.promise_inspection', 'money.seller_inspection')
            : view.rule === 'disputed'
              ? forSide('money.promise_disputed', 'money.seller_disputed')
              : view.rule === 'not_shipped'
                ? forSide('money.promise_not_shipped', 'money.seller_not_shipped')
                : forSide('money.promise_not_delivered', 'money.seller_not_delivered'),
      }
    case 'with_seller':
      return {
        stops: [
          { name: buyer, note: paidNote, state: 'done' },
          { name: t('money.held_by_amana'), note: t('money.was_held'), state: 'done' },
          {
            name: seller,
            note: view.releasedAt ? `${t('money.released')}\n${calendar.day(view.releasedAt)}` : t('money.released'),
            state: 'arrived',
          },
        ],
        progress: 'seller',
        tone: 'safe',
        promise: forSide('money.promise_released', 'money.seller_released'),
      }
    case 'returning':
      return {
        stops: [
          { name: buyer, note: t(side === 'buyer' ? 'money.coming_back' : 'money.is_refunded'), state: 'ahead' },
          { name: t('money.held_by_amana'), note: t('money.on_its_way_back'), state: 'here' },
          { name: seller, note: sellerGetsNothing, state: 'ahead' },
        ],
        progress: 'held',
        tone: 'held',
        promise: forSide('money.promise_returning', 'money.seller_returned'),
      }
    case 'returned':
      return {
        stops: [
          {
            name: buyer,
            note: view.returnedAt
              ? `${t('money.back_since')}\n${calendar.dayAndTime(view.returnedAt)}`
              : t('money.back_since'),
            state: 'arrived',
          },
          { name: t('money.held_by_amana'), note: t('money.was_held'), state: 'done' },
          { name: seller, note: sellerGetsNothing, state: 'ahead' },
        ],
        progress: 'held',
        tone: 'safe',
        promise: forSide('money.promise_returned', 'money.seller_returned'),
      }
  }

  function timeOrNothing(iso: string | null): string {
    return iso ? calendar.time(iso) : ''
  }
}

/** What it is held for still: whoever has the parcel is not told that it waits for that. */
function heldUntil(rule: MoneyView['rule'], side: Side): MessageKey {
  if (rule === 'disputed') return 'money.until_decided'
  if (side === 'buyer') return 'money.until_you_have_it'
  return rule === 'inspection' ? 'money.until_buyer_has_looked' : 'money.until_buyer_has_it'
}
