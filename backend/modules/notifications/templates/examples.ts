// Every notice with the longest plausible names, sums and links: what the tests read, and what `npm run sms:texts` prints.
import type { DataOf, TemplateName } from './all.ts'

const shopName = 'Wanjikũ & Achieng’ Second-hand Shoes and Leather Repairs Ltd'
const orderNumber = 'AM-7K3F-92QX'
/** A guest's link with its signed key, on a development machine's long address. */
const restrictedSteps = [
  'limit_messages',
  'watch',
  'reserve',
  'limit_orders',
  'limit_listings',
  'freeze_payouts',
  'freeze_shop',
  'ban',
] as const

export const link = `http://localhost:8080/orders/ord_01kb3v5w8e9r7t6y4q2m0n1p3s?key=gg2x.${'K'.repeat(43)}`
const short = 'https://amana.co.ke/orders/ord_01kb3v5w8e9r7t6y4q2m0n1p3s'
const wednesday = '2026-12-30T20:59:00.000Z'
const totalCents = 24_999_900
const sixDigits = { code: '481902', expiresAt: wednesday }
const order = { orderNumber, shopName, totalCents, link }
const title = 'Hand-cut leather sandals with a tyre sole, resoled twice & stitched, '.padEnd(120, 'x')

export const examples: { [T in TemplateName]: DataOf<T>[] } = {
  payment_link_buyer: [{ ...order, payBy: wednesday }],
  order_terms_buyer: [
    {
      ...order,
      terms: { en: [{ heading: 'The price', lines: ['All in.'] }], sw: [{ heading: 'Bei', lines: ['Yote.'] }] },
    },
  ],
  order_paid_buyer: [{ ...order, shipBy: wednesday }],
  order_paid_seller: [{ ...order, town: 'Kapenguria Municipality Market', shipBy: wednesday, link: short }],
  order_shipped_buyer: [null, 'Our stall, First Avenue, beside the fabric arcade'].map((collectAt) => ({
    ...order,
    handoverCode: '481902',
    deliverBy: wednesday,
    returnsAt: wednesday,
    collectAt,
  })),
  order_delivered_buyer: [{ ...order, releaseAt: wednesday }],
  order_delivered_seller: [{ ...order, releaseAt: wednesday, link: short }],
  order_completed_seller: [{ orderNumber, shopName, sellerCents: totalCents, payoutAt: wednesday, link: short }],
  order_cancelled_buyer: (['buyer', 'seller', 'rule', 'closed'] as const).flatMap((by) => [
    { orderNumber, shopName, by, refundCents: totalCents, link },
    { orderNumber, shopName, by, refundCents: 0, link },
  ]),
  order_cancelled_seller: (['buyer', 'seller', 'rule', 'closed'] as const).map((by) => ({
    orderNumber,
    by,
    link: short,
  })),
  order_refunded_buyer: (['not_shipped', 'not_delivered', 'dispute'] as const).map((reason) => ({
    orderNumber,
    shopName,
    amountCents: totalCents,
    reason,
    link,
  })),
  order_refunded_seller: (['not_shipped', 'not_delivered', 'dispute'] as const).map((reason) => ({
    ...{ orderNumber, shopName, amountCents: totalCents, reason, link: short },
  })),
  part_refund_buyer: [{ orderNumber, shopName, amountCents: totalCents, link }],
  rider_link: [
    {
      orderNumber,
      shopName,
      town: 'Kapenguria Municipality Market',
      link: `http://localhost:8080/handover/${'K'.repeat(38)}`,
    },
  ],
  refund_sent_buyer: ['TLV8XK2P0Q', null].map((receipt) => ({
    orderNumber,
    shopName,
    amountCents: totalCents,
    receipt,
    link,
  })),
  refund_waiting_buyer: (['not_on_mpesa', 'receiver_account_full'] as const).map((problem) => ({
    ...{ orderNumber, shopName, amountCents: totalCents, problem, link },
  })),
  payment_taken_back_seller: [{ orderNumber, amountCents: totalCents, link: short }],
  order_expired_buyer: [{ orderNumber, shopName, link }],
  dispute_asks: (['photos', 'answer', 'send_back', 'confirm', 'record'] as const).flatMap((asked) =>
    (['buyer', 'seller'] as const).map((side) => ({
      ...{ orderNumber, shopName, heldCents: totalCents, side, asked, by: wednesday, link },
      says: { en: 'Answer by Wednesday.', sw: 'Jibu kufikia Jumatano.' },
      returnCode: asked === 'send_back' ? '481902' : null,
    })),
  ),
  dispute_decided: (['refund', 'part', 'release', 'delivered'] as const).flatMap((outcome) =>
    (['buyer', 'seller'] as const).flatMap((side) =>
      [wednesday, null].map((appealUntil) => ({
        ...{ orderNumber, shopName, heldCents: totalCents, refundCents: totalCents - 100, side, outcome },
        ...{ says: { en: 'It is decided.', sw: 'Imeamuliwa.' }, appealUntil, link },
      })),
    ),
  ),
  payout_paid_seller: ['TLV8XK2P0Q', null].map((receipt) => ({
    shopName,
    amountCents: totalCents,
    phoneMasked: '0712 ••• 678',
    receipt,
    link: short,
  })),
  picture_refused: (['product', 'logo', 'banner', 'review', 'message'] as const).flatMap((of) =>
    ['phone_number', 'payment_number', 'payment_elsewhere', 'handle', 'link', 'unheard_of'].map((reason) => ({
      ...{ of, name: of === 'product' ? title : of === 'logo' || of === 'banner' ? shopName : orderNumber },
      ...{ reasons: [reason], link: of === 'message' ? link : short },
    })),
  ),
  shop_restricted_seller: restrictedSteps.map((step) => ({
    step,
    why: {
      en: '3 of 41 orders were lost: 7.3 %, and the limit is 5 % with three lost orders.',
      sw: 'Oda 3 kati ya 41 zilipotea: 7.3 %, na kikomo ni 5 % pamoja na oda tatu zilizopotea.',
    },
    means: { en: 'Part of each sale stays in reserve for 60 days.', sw: 'Sehemu ya kila mauzo hubaki akiba siku 60.' },
    lifts: {
      en: 'It ends by itself 28 days after the share is lower.',
      sw: 'Itaisha yenyewe siku 28 baada ya kushuka.',
    },
    until: step === 'ban' ? null : '2026-12-26T07:00:00.000Z',
    link: short,
  })),
  shop_free_again_seller: restrictedSteps.flatMap((step) => [
    { step, still: null, link: short },
    { step, still: 'watch' as const, link: short },
  ]),
  payout_number_failed_seller: (['not_on_mpesa', 'receiver_account_full', 'name_differs'] as const).map((problem) => ({
    problem,
    amountCents: totalCents,
    phoneMasked: '0712 ••• 678',
    link: short,
  })),
  payout_failed_seller: [
    {
      shopName,
      amountCents: totalCents,
      phoneMasked: '0712 ••• 678',
      reason: 'The number is not registered for M-Pesa.',
      link: short,
    },
  ],
  payout_phone_code: [{ code: '481902', expiresAt: wednesday, shopName }],
  payout_phone_changed_old: [
    { step: 'asked', shopName, phoneMasked: '0712 ••• 678', link: short },
    { step: 'done', shopName, phoneMasked: '0712 ••• 678', payoutsWaitUntil: wednesday, link: short },
  ],
  payout_phone_changed: [{ shopName, phoneMasked: '0712 ••• 678', payoutsWaitUntil: wednesday, link: short }],
  message_waiting: (['seller', 'buyer'] as const).flatMap((from) => [
    { orderNumber, shopName, from, link: link.replace('?', '/messages?') },
    { orderNumber, shopName, from, link: `${short}/messages` },
  ]),
  welcome: [{ link: short }],
  guest_code: [{ ...sixDigits, orderNumber }],
  order_link: [{ orderNumber, link }],
  sign_up_code: [sixDigits],
  account_exists: [{ link: short }],
  password_reset_code: [sixDigits],
  incident_opened_operator: [
    { sentence: 'KES 1,000 left our M-Pesa accounts.', endsWhen: 'the money comes back', link: short },
  ],
  password_changed: (['changed', 'reset'] as const).map((how) => ({ how, at: wednesday, link: short })),
  session_stolen: [{ at: wednesday, link: short }],
  second_factor_changed: [
    { what: 'on', link: short },
    { what: 'off', link: short },
    ...[9, 1, 0].map((codesLeft) => ({ what: 'recovery_code_used' as const, codesLeft, link: short })),
  ],
  phone_code: [sixDigits],
  phone_change_code: [sixDigits],
  phone_changed_old: (['asked', 'done'] as const).map((step) => ({ step, phoneMasked: '0712 ••• 678', link: short })),
  phone_taken: [{ link: short }],
  email_change_code: [sixDigits],
  email_changed_old: (['asked', 'done'] as const).map((step) => ({
    step,
    emailMasked: 'w•••@example.com',
    link: short,
  })),
  review_reminder_buyer: [{ shopName, title, link: short }],
  question_asked_seller: [{ productTitle: title, text: 'Does it fit a foot that is wide? '.repeat(15), link: short }],
  question_answered_asker: [{ shopName, productTitle: title, answer: 'Yes, it does. '.repeat(70), link: short }],
  review_written_seller: [1, 5].map((stars) => ({
    ...{ shopName, orderNumber, stars, link: short },
    text: 'Good. '.repeat(333),
  })),
  review_replied_buyer: [{ shopName, text: 'Thank you. '.repeat(90), link: short }],
  price_dropped_follower: [{ title, shopName, priceCents: totalCents, link: short }],
  back_in_stock_follower: [{ title, shopName, priceCents: totalCents, link: short }],
  weekly_digest: [0, 40].map((more) => ({
    items: (['new_product', 'price_drop', 'restock'] as const).map((kind) => ({
      ...{ kind, title, shopName, priceCents: totalCents },
    })),
    more,
    link: short,
  })),
}
