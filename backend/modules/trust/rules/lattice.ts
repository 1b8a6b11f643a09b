// What can be done to a seller, from mildest to strongest, and what each step means at each door. Judge names a step; owners act.
import type { Text } from '../wording.ts'

/** Where trust is asked before something happens. */
export type Door = 'open_listing' | 'message' | 'order' | 'release' | 'pay_out'

export const steps = [
  'limit_messages',
  'watch',
  'reserve',
  'limit_orders',
  'limit_listings',
  'freeze_payouts',
  'freeze_shop',
  'ban',
] as const
export type Step = (typeof steps)[number]

/** 0 for nothing at all. */
export const strengthOf = (step: Step | 'none'): number => (step === 'none' ? 0 : steps.indexOf(step) + 1)

export const strongest = (found: readonly Step[]): Step | 'none' =>
  found.reduce<Step | 'none'>((best, next) => (strengthOf(next) > strengthOf(best) ? next : best), 'none')

export interface Effects {
  /** L1 to L5 of the ladder; the limits beside it have none. */
  level: 1 | 2 | 3 | 4 | 5 | null
  closes: readonly Door[]
  /** Money waits so many times as long after delivery as the tier says. */
  waitTimes: 1 | 2
  /** Kept in reserve on top of what the tier says, in basis points, for so many days. */
  reserveBasisPoints: number
  reserveDays: number
  /** Of the listings that the tier allows. */
  listingShare: 1 | 0.5
  /** The caps of a new seller, whatever the tier. */
  newSellerCaps: boolean
  /** Nothing but the handover code proves delivery. */
  codeForced: boolean
  says: Text
}

const nothing: Omit<Effects, 'says' | 'level'> = {
  closes: [],
  waitTimes: 1,
  reserveBasisPoints: 0,
  reserveDays: 0,
  listingShare: 1,
  newSellerCaps: false,
  codeForced: false,
}
const watched = { ...nothing, waitTimes: 2 as const }
const reserved = { ...watched, reserveBasisPoints: 2000, reserveDays: 60, listingShare: 0.5 as const }

/** After a ban the money waits so long for buyers’ claims; then what is left is paid out. */
export const bannedMoneyWaitsDays = 60

export const effectsOf: Readonly<Record<Step, Effects>> = {
  limit_messages: {
    ...nothing,
    level: null,
    closes: ['message'],
    says: {
      en: 'You can answer buyers with ready-made sentences only.',
      sw: 'Unaweza kuwajibu wanunuzi kwa sentensi zilizoandaliwa tu.',
    },
  },
  watch: {
    ...watched,
    level: 1,
    says: {
      en: 'Money waits twice as long after delivery.',
      sw: 'Pesa husubiri mara mbili zaidi baada ya kufikishwa.',
    },
  },
  reserve: {
    ...reserved,
    level: 2,
    says: {
      en: 'Another 20 % of each sale stays in reserve for 60 days, money waits twice as long after delivery, and you may have half as many products on show.',
      sw: 'Asilimia 20 zaidi ya kila mauzo hubaki akiba siku 60, pesa husubiri mara mbili zaidi, na unaweza kuonyesha nusu ya bidhaa.',
    },
  },
  limit_orders: {
    ...watched,
    level: null,
    newSellerCaps: true,
    says: {
      en: 'The limits of a new seller apply, and money waits twice as long after delivery.',
      sw: 'Mipaka ya muuzaji mpya inatumika, na pesa husubiri mara mbili zaidi baada ya kufikishwa.',
    },
  },
  limit_listings: {
    ...nothing,
    level: null,
    closes: ['open_listing'],
    says: {
      en: 'You cannot put new products on show; those on show stay, and orders go on.',
      sw: 'Huwezi kuonyesha bidhaa mpya; zilizopo zinabaki, na oda zinaendelea.',
    },
  },
  freeze_payouts: {
    ...nothing,
    level: 3,
    closes: ['pay_out'],
    codeForced: true,
    says: {
      en: 'No payout is sent; orders go on, and only the handover code proves delivery. Your money stays yours and follows when this ends.',
      sw: 'Hakuna malipo yanayotumwa; oda zinaendelea, na nambari ya makabidhiano pekee huthibitisha. Pesa zako zinabaki zako na zitafuata hali hii ikiisha.',
    },
  },
  freeze_shop: {
    ...watched,
    level: 4,
    closes: ['open_listing', 'order', 'pay_out'],
    codeForced: true,
    says: {
      en: 'Your shop is not shown and takes no orders, and no payout is sent. Ship open orders in time: what is not shipped goes back to its buyer.',
      sw: 'Duka lako halionyeshwi wala halipokei oda, na hakuna malipo yanayotumwa. Tuma oda zilizo wazi kwa wakati: zisizotumwa hurudishwa kwa wanunuzi.',
    },
  },
  ban: {
    ...watched,
    level: 5,
    closes: ['open_listing', 'message', 'order', 'pay_out'],
    codeForced: true,
    says: {
      en: 'Your shop is closed for good. What has not been shipped goes back to its buyers at once; what is on its way goes on by its rules. What is yours after their claims is paid out 60 days later.',
      sw: 'Duka lako limefungwa kabisa. Kisichotumwa hurudishwa kwa wanunuzi mara moja; kilicho njiani huendelea kwa kanuni zake. Kilicho chako baada ya madai yao hulipwa siku 60 baadaye.',
    },
  },
}
