// What delivery costs, as the line below a price says it: "free" to a town that is known, "from KES 0" while another town may pay.
import type { Money } from '@amana/contract'
import type { Words } from '#app/messages/catalogue.ts'
import { inWords } from '#app/money/kes.tsx'

export const feeInShort = (t: Words, fee: Money, townIsKnown: boolean): string =>
  fee.cents === 0 && townIsKnown ? t('delivery.free').toLowerCase() : inWords(fee)
