// The operator writes down that tax was paid to the revenue authority: never more than is owed, and a receipt counts once.
import { kes } from '@amana/contract'
import { sql } from 'kysely'
import { noteSecurityEvent } from '#identity'
import { balanceOf, remitTax as bookRemittance, totalOf } from '#ledger'
import { accountIdOf, type Ctx, type TxCtx, transact } from '#platform/context'
import { assert } from '#platform/errors'
import { newId } from '#platform/ids'
import { waitForTurn } from '#platform/wait-for-turn'
import { moreTaxThanOwed, notAtTheBank, taxReceiptUsed } from '../errors.ts'
import { remittanceColumns, type TaxRemittance } from '../taxes.ts'

export type PaidTax = Pick<TaxRemittance, 'tax' | 'amountCents' | 'paidFrom' | 'receipt' | 'note'>

async function writtenDown(tx: TxCtx, { tax, receipt }: PaidTax): Promise<TaxRemittance | undefined> {
  const { rows } = await sql<TaxRemittance>`select ${remittanceColumns} from escrow.tax_remittance
    where tax = ${tax} and receipt = ${receipt}`.execute(tx.db)
  return rows[0]
}

async function refuseWhatCannotBe(tx: TxCtx, { tax, amountCents, paidFrom }: PaidTax): Promise<void> {
  const owedCents = await totalOf(tx, `${tax}_payable`)
  if (amountCents > owedCents) throw moreTaxThanOwed.with({ data: { owed: kes(owedCents) } })
  if (paidFrom !== 'bank') return
  const bankCents = await balanceOf(tx, 'bank_trust')
  if (amountCents > bankCents) throw notAtTheBank.with({ data: { bank: kes(bankCents) } })
}

/** @throws more_tax_than_owed, not_at_the_bank, tax_receipt_used */
export const remitTax = (ctx: Ctx, paid: PaidTax): Promise<TaxRemittance> =>
  transact(ctx, async (tx) => {
    const operator = accountIdOf(tx.actor)
    assert(operator, 'somebody has paid it')
    // One after the other: what is owed, and what the bank holds, stay as they were looked at.
    await waitForTurn(tx, 'escrow.tax_remittance')
    const known = await writtenDown(tx, paid)
    if (known) {
      if (known.amountCents !== paid.amountCents || known.paidFrom !== paid.paidFrom) throw taxReceiptUsed(paid.receipt)
      return known
    }
    await refuseWhatCannotBe(tx, paid)
    const { tax, amountCents, paidFrom, receipt, note } = paid
    const { journalId } = await bookRemittance(tx, { tax, from: paidFrom, amountCents, receipt })
    const remittance: TaxRemittance = { id: newId(tx.now), ...paid, recordedAt: tx.now }
    await sql`insert into escrow.tax_remittance
        (id, tax, amount_cents, paid_from, receipt, note, journal_id, recorded_by, recorded_at)
      values (${remittance.id}, ${tax}, ${amountCents}, ${paidFrom}, ${receipt}, ${note}, ${journalId}, ${operator},
        ${tx.now})`.execute(tx.db)
    tx.log.warn({ tax, amountCents, paidFrom, operator }, 'tax was paid to the revenue authority')
    await noteSecurityEvent(tx, operator, 'tax_remitted', { tax, remittanceId: remittance.id })
    return remittance
  })
