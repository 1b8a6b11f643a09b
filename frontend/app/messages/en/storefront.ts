// English: looking around: front page, search, shops, products, cart, help.
import type { Message } from '../catalogue.ts'

export const storefront = {
  'home.title': 'Amana: buy from anyone, pay no one until it arrives',
  'home.description':
    'Shops from all over Kenya. Your M-Pesa payment waits with Amana, and the seller is paid after the parcel is in your hands.',
  'home.kicker': '{shops} shops · {counties} counties · paid only after you have it',
  'home.claim': 'Buy from anyone.\nPay no one until it arrives.',
  'home.lead':
    'Your M-Pesa payment waits with Amana. The seller is paid after the parcel is in your hands. If it does not come, the money comes back by itself.',
  'home.example': 'An example: this is how you see your money on every order.',
  'home.categories': 'Categories',
  'home.fresh': 'Fresh this week',
  'home.see_all': 'See all {count}',
  'home.shops': 'Shops people come back to',
  'home.sell_title': 'Have something to sell?',
  'home.sell':
    'Open a shop in a few minutes. No listing fee. What buyers have received is paid to your M-Pesa every Friday.',

  'protection.title': 'How your money is protected',
  'protection.more': 'What if something goes wrong?',
  'protection.pay_title': 'You pay by M-Pesa',
  'protection.pay': 'Enter your PIN on your own phone. Nobody here ever sees it.',
  'protection.hold_title': 'Amana keeps it',
  'protection.hold': 'The seller sees that you paid, and sends the parcel. The money stays put.',
  'protection.code_title': 'You get the parcel, then give the code',
  'protection.code': 'Six digits that only you know. They prove that it arrived.',
  'protection.release_title': 'Only then the seller is paid',
  'protection.release': 'No parcel by the date on your order? The money goes back to your phone by itself.',

  'tier.new': 'New seller',
  'tier.established': 'Established',
  'tier.trusted': 'Trusted',
  'tier.new_means': {
    one: 'New here, so the money is kept for {count} more day after you have the parcel.',
    other: 'New here, so the money is kept for {count} more days after you have the parcel.',
  },
  'tier.established_means': {
    one: 'Has delivered well so far. Paid {count} day after you have the parcel.',
    other: 'Has delivered well so far. Paid {count} days after you have the parcel.',
  },
  'tier.trusted_means': {
    one: 'Trusted is earned by deliveries, never bought. Paid {count} day after you have the parcel.',
    other: 'Trusted is earned by deliveries, never bought. Paid {count} days after you have the parcel.',
  },

  'shop.since': 'here since {month}',
  'shop.number': '{count}',
  'shop.completed': { one: 'order completed', other: 'orders completed' },
  'shop.on_time': 'sent on time, of {of}',
  'shop.on_time_none': 'nothing sent yet',
  'shop.lost': 'lost orders, of {of}',
  'shop.lost_none': 'nothing lost yet',
  'shop.not_selling': 'This shop is not selling at the moment. Orders already paid are protected as always.',
  'shop.delivery': 'How it delivers, and what that costs',
  'shop.products': 'On sale now',
  'shop.empty_title': 'Nothing on sale right now',
  'shop.empty': 'Come back soon: new things appear here first.',

  'product.about': 'About it',
  'product.in_short': '{price}, held by Amana until it arrives. {about}',
  'product.condition': 'Condition',
  'product.condition_new': 'New',
  'product.condition_used': 'Used',
  'product.condition_refurbished': 'Refurbished',
  'product.brand': 'Brand',
  'product.pictures': 'Pictures',
  'product.picture': 'Picture {number} of {of}',
  'product.from': 'from',
  'product.was': 'was',
  'product.last': { one: 'Last one', other: 'Last {count}' },
  'product.sold_out': 'Sold out',
  'product.buy': 'Buy safely · {price}',
  'product.add': 'Put into the cart',
  'product.added': 'It is in your cart.',
  'product.go_to_cart': 'Go to the cart',
  'product.choose_first': 'Please choose first, then buy.',
  'product.not_for_sale': 'This cannot be bought right now.',
  'product.delivery': 'Delivery',
  'product.promise':
    '**Held until you have it.** {shop} is paid {days} days after you confirm with your code. Not shipped by **{day}**? Refunded by itself.',
  'product.sold_by': 'Sold by',
  'product.see_shop': 'See shop',

  'delivery.collect': 'you collect it',
  'delivery.same_day': 'same day',
  'delivery.ready_within': { one: 'ready within a day', other: 'ready within {count} days' },
  'delivery.within': { one: 'same or next day', other: 'within {count} days' },
  'delivery.days': { one: '{count} day on the way', other: '{count} days on the way' },
  'delivery.days_between': '{from}–{to} days on the way',
  'delivery.free': 'Free',

  'cart.title': 'Your cart',
  'cart.items': { one: '{count} thing', other: '{count} things' },
  'cart.each_by_itself': 'each shop is paid for by itself, and protected by itself',
  'cart.empty_title': 'Your cart is empty',
  'cart.empty': 'What you put in waits here, on this phone, for as long as you like.',
  'cart.look_around': 'Look around',
  'cart.promise': 'Whatever you buy, the money stays with Amana until you have it.',
  'cart.subtotal': 'Without delivery',
  'cart.checkout': 'Check out',
  'cart.each': '{price} each',
  'cart.price_up': 'The price went up: it was {before}, now it is {after}.',
  'cart.price_down': 'The price came down: it was {before}, now it is {after}.',
  'cart.fewer_left': { one: 'Only {count} is left.', other: 'Only {count} are left.' },
  'cart.sold_out': 'Sold out since you put it in. Please take it out.',
  'cart.not_on_sale': 'No longer on sale. Please take it out.',
  'cart.remove': 'Take out {title}',
  'cart.fewer': 'One fewer',
  'cart.more': 'One more',
  'cart.quantity': 'How many',

  'help.title': 'Your money waits until you have it',
  'help.lead':
    'Amana stands between you and the seller. You pay Amana, the seller sends, you receive, and only then the seller is paid. Every waiting has a date on which it ends by itself.',
  'help.questions': 'What people ask before they trust us',
  'help.never_comes_q': 'What if the parcel never comes?',
  'help.never_comes':
    'Then the money comes back to the number that paid, by itself, on the date shown on your order. You need not ask, argue or prove anything. Without proof of delivery nobody is paid.',
  'help.not_shipped_q': 'What if the seller does nothing?',
  'help.not_shipped':
    'A seller has 72 hours to ship. After that the order is cancelled, you are refunded in full, and it counts against the shop.',
  'help.code_q': 'What is the handover code?',
  'help.code':
    'Six digits on your order page from the moment it is shipped. Give them to the rider **when the parcel is in your hands**, not before, and never by phone to somebody who is still on the way.',
  'help.change_mind_q': 'Can I change my mind?',
  'help.change_mind':
    'Until it is shipped you can cancel on your order page, and all of it comes back. After that, wait for the parcel.',
  'help.who_holds_q': 'Who has the money in the meantime?',
  'help.who_holds':
    'Amana, in an account of its own for each order. The books are checked to the cent, and when anything does not add up, payouts stop until it does.',
  'help.off_site_q': 'A seller asks me to pay somewhere else',
  'help.off_site':
    'Do not. Money sent straight to a seller, a till or another number is **not protected**, and nobody here can bring it back. Pay only with the prompt you started yourself on Amana.',
  'help.badge_q': 'What do the badges mean?',
  'help.badge':
    'New seller, Established, Trusted: counted from deliveries, buyers and lost orders, never bought. The newer the shop, the longer your money stays held after delivery.',
  'help.closed_page_q': 'I closed the page while paying. What now?',
  'help.closed_page':
    'Nothing is lost. M-Pesa tells Amana whether you paid, however late. Open your order link to see it. A payment that comes after the order ended is sent back by itself.',
  'help.lost_link_q': 'I lost the link to my order',
  'help.lost_link': 'Tell us the order number and the phone you bought with, and we send the link there again.',
  'help.seller_paid_q': 'When is the seller paid?',
  'help.seller_paid':
    'Some days after your code, by the standing of the shop (the product page says how many), or at once when you press “I have it, all is well”. Payouts leave on Fridays at 6 in the morning.',
} satisfies Record<string, Message>
