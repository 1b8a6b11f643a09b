// What a seller owes will not be repaid: Amana bears it.
//
//   debit   loss               the amount        lost
//   credit  seller_receivable  the amount        no longer asked for
//   once per writeoff:{write-off}
import type { TxCtx } from '#platform/context'
import { credit, debit, ofShop, type Posted, platform, post } from '../post.ts'

export function writeOffReceivable(
  tx: TxCtx,
  writeOff: { writeOffId: string; shopId: string; amountCents: number },
): Promise<Posted> {
  return post(tx, {
    key: `writeoff:${writeOff.writeOffId}`,
    kind: 'write_off_receivable',
    description: `debt of shop ${writeOff.shopId} written off`,
    legs: [
      debit(platform('loss'), writeOff.amountCents),
      credit(ofShop('seller_receivable', writeOff.shopId), writeOff.amountCents),
    ],
  })
}
