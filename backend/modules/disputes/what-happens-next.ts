// “If nobody does anything”: the row of the table that silence would meet, said as what is to come.
import type { InBoth, Party } from '@amana/contract'
import type { OrderRow } from '#orders'
import type { Case } from './decision-table.ts'
import { decisionTable } from './decision-table.ts'
import type { DisputeRow } from './dispute-row.ts'
import { caseOf, moneyOf, rowFor } from './judge.ts'
import type { Waiting } from './lifecycle.ts'
import { fill } from './wording.ts'

/** What silence says in each state. */
export const silence: Record<Exclude<Waiting, 'decided'>, { seller?: Case['seller']; buyer?: Case['buyer'] }> = {
  awaiting_photos: { buyer: 'silent' },
  awaiting_seller: { seller: 'silent' },
  awaiting_buyer: { buyer: 'silent' },
  awaiting_return: { buyer: 'silent' },
  awaiting_confirmation: { seller: 'denies_nothing' },
}

type Next = 'refund' | 'part' | 'release' | 'record'

const words: Record<Next, Record<Party, InBoth>> = {
  refund: {
    buyer: {
      en: 'If nobody does anything, {sum} comes back to you by itself on {until}.',
      sw: 'Asipofanya mtu chochote, {sum} zinarudi kwako zenyewe {until}.',
    },
    seller: {
      en: 'If nobody does anything, {sum} goes back to the buyer by itself on {until}.',
      sw: 'Asipofanya mtu chochote, {sum} zinarudi kwa mnunuzi zenyewe {until}.',
    },
  },
  part: {
    buyer: {
      en: 'If nobody does anything, {sum} comes back to you on {until} and the seller gets the rest.',
      sw: 'Asipofanya mtu chochote, {sum} zinarudi kwako {until} na muuzaji anapata zinazobaki.',
    },
    seller: {
      en: 'If nobody does anything, {sum} goes back to the buyer on {until} and you get the rest.',
      sw: 'Asipofanya mtu chochote, {sum} zinarudi kwa mnunuzi {until} na unapata zinazobaki.',
    },
  },
  release: {
    buyer: {
      en: 'If nobody does anything, it is decided for the seller on {until}: {sum}.',
      sw: 'Asipofanya mtu chochote, inaamuliwa kwa muuzaji {until}: {sum}.',
    },
    seller: {
      en: 'If nobody does anything, it is decided for you on {until}: {sum}.',
      sw: 'Asipofanya mtu chochote, inaamuliwa kwako {until}: {sum}.',
    },
  },
  record: {
    buyer: {
      en: 'If nobody does anything, the shop’s record is cleared on {until}. Your money stays yours.',
      sw: 'Asipofanya mtu chochote, rekodi ya duka inasafishwa {until}. Pesa zako zinabaki zako.',
    },
    seller: {
      en: 'If nobody does anything, your record is cleared on {until}. The money stays with the buyer.',
      sw: 'Asipofanya mtu chochote, rekodi yako inasafishwa {until}. Pesa zinabaki kwa mnunuzi.',
    },
  },
}

const paid: Record<Party, InBoth> = {
  buyer: {
    en: 'Unless you appeal with something new, {sum} goes to the seller on {until}.',
    sw: 'Usipokata rufaa na kitu kipya, {sum} zinakwenda kwa muuzaji {until}.',
  },
  seller: {
    en: 'Unless the buyer appeals with something new, {sum} is released to you on {until}.',
    sw: 'Mnunuzi asipokata rufaa na kitu kipya, {sum} zinaachiliwa kwako {until}.',
  },
}

function nextOf(dispute: DisputeRow, order: OrderRow, state: keyof typeof silence): { next: Next; sumCents: number } {
  const { follows } = decisionTable[rowFor(caseOf(dispute, order, { by: 'rule', ...silence[state] }))]
  if (!('end' in follows)) return { next: 'record', sumCents: 0 }
  const { outcome, refundCents } = moneyOf(dispute, follows)
  if (outcome === 'refund' || outcome === 'part') return { next: outcome, sumCents: refundCents }
  return { next: 'release', sumCents: dispute.held_cents }
}

/** Null once nothing is to come. */
export function ifNobody(dispute: DisputeRow, order: OrderRow, side: Party): InBoth | null {
  const { state, due_at: until } = dispute
  if (state === 'closed' || !until) return null
  if (state === 'decided') return fill(paid[side], { until, sumCents: dispute.held_cents })
  const { next, sumCents } = nextOf(dispute, order, state)
  return fill(words[next][side], { until, sumCents })
}
