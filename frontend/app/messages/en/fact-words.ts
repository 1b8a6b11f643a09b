// English: how the facts are counted that rules judge a seller by, as docs/trust.md has it.
import type { Message } from '../catalogue.ts'

export const factWords = {
  'fact.tier': 'the tier as last decided: new, established or trusted',
  'fact.age_days': 'whole days since the shop was opened',
  'fact.window_days':
    'days that the rates look back, by the date of the order: 60, or 365 when those 60 hold fewer than 40 paid orders; orders younger than 14 days can still be disputed and are in no rate',
  'fact.window_paid_orders': 'paid orders placed in the window',
  'fact.window_ended_orders': 'orders placed in the window that were completed or lost',
  'fact.window_lost_buyers': 'orders placed in the window that the seller lost; a buyer counts once in 60 days',
  'fact.last_lost_at': 'when the last of the lost orders in the window was lost',
  'fact.window_due_to_ship': 'paid orders placed in the window that were shipped, or sent back because they were not',
  'fact.window_late': 'of the orders due to be shipped, placed in the window: those shipped late or not at all',
  'fact.window_shipped': 'orders placed in the window that were shipped',
  'fact.window_delivered': 'orders placed in the window whose delivery was proven by the handover code or by the buyer',
  'fact.window_cancelled': 'paid orders placed in the window and cancelled by the seller',
  'fact.window_money_back':
    'paid orders placed in the window of which money went back to the buyer, whole or in part, other than by a cancellation; each once',
  'fact.paid_fortnight': 'paid orders placed in the last 14 days',
  'fact.paid_four_weeks': 'paid orders placed in the last 28 days',
  'fact.lost_buyers_fortnight': 'different buyers whose order was lost in the last 14 days, by the day it was lost',
  'fact.last_lost_fortnight_at': 'when an order was last lost within the last 14 days',
  'fact.unshipped_week': 'orders that were sent back unshipped in the last 7 days, each buyer once',
  'fact.last_unshipped_at': 'when an order last went back unshipped within the last 7 days',
  'fact.orders_this_week': 'paid orders placed in the last 7 days',
  'fact.usual_week_orders':
    'a quarter of the paid orders placed in the 28 days before the last 7; unknown for a shop younger than 35 days',
  'fact.value_this_week_cents': 'total of the paid orders placed in the last 7 days',
  'fact.usual_week_value_cents':
    'a quarter of the total of the paid orders placed in the 28 days before the last 7; unknown for a shop younger than 35 days',
  'fact.undelivered_this_week':
    'of the paid orders placed in the last 7 days, those whose delivery is not proven and that were not called off',
  'fact.idle_days':
    'days without a paid order before the first paid order of the last 14 days; unknown for a shop that sold nothing before or nothing since',
  'fact.payout_changed_at':
    'when the payout number, or the phone of the account, was last changed within 14 days; the number a shop opens with is no change',
  'fact.hours_since_payout_change':
    'whole hours since the payout number or the phone of the account was last changed; missing without a change in 180 days',
  'fact.hours_since_new_device':
    'whole hours since the owner signed in on a device never seen before; missing without one in 180 days',
  'fact.hours_since_account_change':
    'whole hours since the password was reset by a code, or the second factor switched off; missing without one in 180 days',
  'fact.last_takeover_sign_at':
    'when a new device signed in, or the password, second factor, phone or payout number was changed, whichever was last',
  'fact.contact_attempts':
    'texts of the shop that were refused in the last 30 days because of a phone number, link, handle or till; one that was disguised counts twice',
  'fact.last_contact_attempt_at': 'when a text of the shop was last refused for contact details, within 30 days',
  'fact.pictures_of_others':
    'listings of the last 30 days that were not put on show because a picture was first published by another shop',
  'fact.last_picture_of_other_at': 'when a listing was last kept off the show for a picture of another shop',
  'fact.refused_listings':
    'listings refused or quarantined in the last 30 days for what they were: bait price, risk category, pictures of others',
  'fact.last_listing_refused_at': 'when a listing was last refused or quarantined for what it was',
  'fact.parcels_used_twice': 'orders of the last 30 days whose parcel number had been given for another buyer’s order',
  'fact.last_parcel_used_twice_at': 'when an order was last given the parcel number of another buyer’s order',
  'fact.denied_buyers':
    'different buyers who said in the last 28 days that nothing had come although their handover code was entered',
  'fact.last_denied_at': 'when a buyer last said that nothing had come although the code was entered',
  'fact.false_handovers':
    'orders lost in the last 180 days, each buyer once, that were marked as shipped with a parcel number that was given for another order too',
  'fact.counterfeit_buyers': 'different buyers who won a dispute about a counterfeit in the last 180 days',
  'fact.last_counterfeit_at': 'when a dispute about a counterfeit was last lost within 180 days',
  'fact.last_loss_at': 'when an order was last lost within 180 days',
  'fact.orders_with_oneself':
    'paid orders of the last 30 days by a buyer linked to the seller; they count for nothing else',
  'fact.reviews_not_counted':
    'reviews of the last 90 days that count for nothing: by somebody linked to the seller, or who buys mostly there',
  'fact.reviews_written': 'reviews of the last 90 days',
  'fact.hard_links_to_banned':
    'banned sellers who share the device, the payout number, or the M-Pesa name and number with the owner',
  'fact.soft_links_to_banned':
    'kinds of softer likeness to banned sellers: browser fingerprint, address text, pictures, wording; an IP address is never one',
  'fact.last_link_at': 'when the latest of the links to banned sellers was first seen',
  'fact.shop_freezes':
    'how often in the last 180 days the shop went from free to frozen; what several rules freeze at once is one freeze, and one that was lifted as wrong is none',
  'fact.last_shop_freeze_at': 'when the shop last went from free to frozen within 180 days',
  'fact.ninetieth_percentile_cents':
    'the amount that nine in ten completed orders do not exceed, by bands a quarter apart; unknown with fewer than 10 completed orders',
} satisfies Record<string, Message>
