// What waits for the seller, the most urgent first, each with what happens if she does nothing. Of each kind a few; the rest as one line.
import type {
  DisputeSummary,
  listShopOrders,
  PayoutNumberView,
  ReplyOf,
  SellerMoney,
  ShopFigures,
} from '@amana/contract'
import { reasonNames } from '#app/dispute/names.ts'
import type { Calendar } from '#app/messages/calendar.ts'
import type { MessageKey, Words } from '#app/messages/catalogue.ts'
import { inWords } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'

type Order = ReplyOf<typeof listShopOrders>['orders'][number]

export interface Known {
  toShip: Order[]
  underway: Order[]
  counts: Record<string, number>
  disputes: DisputeSummary[]
  unreadMessages: number
  questions: number
  reviews: number
  number: Pick<PayoutNumberView, 'state' | 'problem'>
  money: Pick<SellerMoney, 'available'>
  runningLow: ShopFigures['runningLow']
}

export interface Thing {
  key: string
  to: string
  title: string
  says: string
  /** What pressing it leads to. */
  does: string
  dueAt: string | null
}

const eachShown = 3

const orderWords = {
  ship: { title: 'seller.ship_order', otherwise: 'seller.ship_otherwise', does: 'seller.ship' },
  code: { title: 'seller.hand_over', otherwise: 'seller.code_otherwise', does: 'seller.enter_code' },
} as const satisfies Record<string, Record<string, MessageKey>>

export function thingsToDo(t: Words, calendar: Calendar, known: Known): Thing[] {
  const order = (kind: 'ship' | 'code', { id, number, title, buyerName, total, dueAt }: Order): Thing => {
    const otherwise = dueAt
      ? t(orderWords[kind].otherwise, { when: calendar.dayAndTime(dueAt), amount: inWords(total) })
      : ''
    return {
      ...{ key: id, to: paths.sellerOrder(id), dueAt },
      title: t(orderWords[kind].title, { number }),
      says: `${title} · ${buyerName}. ${otherwise}`,
      does: t(orderWords[kind].does),
    }
  }
  const answer = ({ id, orderId, orderNumber, reason, title, total, dueAt }: DisputeSummary): Thing => ({
    ...{ key: id, to: paths.sellerProblem(orderId), dueAt },
    title: t('today.problem', { reason: t(reasonNames[reason]), number: orderNumber }),
    says: `${title}. ${dueAt ? t('today.problem_otherwise', { when: calendar.dayAndTime(dueAt), amount: inWords(total) }) : ''}`,
    does: t('today.answer'),
  })
  const dated = [
    ...known.toShip.slice(0, eachShown).map((each) => order('ship', each)),
    ...known.underway.slice(0, eachShown).map((each) => order('code', each)),
    ...known.disputes.filter(({ turn }) => turn === 'seller').map(answer),
  ].sort((a, b) => (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9'))
  return [...numberToProve(t, known), ...dated, ...more(t, known), ...people(t, known), ...stock(t, known)]
}

/** Money that could be on its way comes before everything else. */
function numberToProve(t: Words, { number, money }: Known): Thing[] {
  if (money.available.cents <= 0 || (number.state === 'proved' && !number.problem)) return []
  return [
    {
      ...{ key: 'number', to: number.problem ? paths.payoutNumber : paths.payoutProof, dueAt: null },
      title: t('today.number'),
      says: t('today.number_otherwise', { amount: inWords(money.available) }),
      does: t('today.prove'),
    },
  ]
}

/** Of orders beyond the first few: how many, and where they are done together. */
function more(t: Words, { toShip, underway, counts }: Known): Thing[] {
  const rest = (state: 'paid' | 'shipped', shown: Order[]) => (counts[state] ?? 0) - Math.min(shown.length, eachShown)
  const [ship, code] = [rest('paid', toShip), rest('shipped', underway)]
  return [
    ...(ship > 0
      ? [
          {
            ...{ key: 'more_to_ship', to: paths.shipMany(), dueAt: toShip[eachShown]?.dueAt ?? null },
            title: t('today.more_to_ship', { count: ship }),
            says: t('today.more_to_ship_says'),
            does: t('today.ship_together'),
          },
        ]
      : []),
    ...(code > 0
      ? [
          {
            ...{ key: 'more_underway', to: paths.sellerOrders('shipped'), dueAt: underway[eachShown]?.dueAt ?? null },
            title: t('today.more_underway', { count: code }),
            says: t('today.more_underway_says'),
            does: t('today.see'),
          },
        ]
      : []),
  ]
}

function people(t: Words, { unreadMessages, questions, reviews }: Known): Thing[] {
  const line = (count: number, key: string, to: string, words: { title: MessageKey; says: MessageKey }): Thing[] =>
    count > 0
      ? [{ key, to, dueAt: null, title: t(words.title, { count }), says: t(words.says), does: t('today.answer') }]
      : []
  return [
    ...line(unreadMessages, 'messages', paths.sellerMessages(), {
      title: 'today.messages',
      says: 'today.messages_say',
    }),
    ...line(questions, 'questions', paths.sellerQuestions(), { title: 'today.questions', says: 'today.questions_say' }),
    ...line(reviews, 'reviews', paths.sellerReviews(), { title: 'today.reviews', says: 'today.reviews_say' }),
  ]
}

const stock = (t: Words, { runningLow }: Known): Thing[] =>
  runningLow.slice(0, eachShown).map(({ variantId, title, name, available, soldPerWeek }) => ({
    ...{ key: variantId, to: paths.sellerStock({ q: title }), dueAt: null },
    title: t(available === 0 ? 'today.sold_out' : 'today.left', {
      name: name ? `${title}, ${name}` : title,
      count: available,
    }),
    says: t('today.sells', { count: soldPerWeek }),
    does: t('today.restock'),
  }))
