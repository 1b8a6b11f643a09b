// Tax that was set aside at releases: what is owed to the revenue authority, and what was paid to it.
import { kes, type TaxesView, type TaxRemittanceView, toWireId } from '@amana/contract'
import { sql } from 'kysely'
import { balanceOf, balancesByKind } from '#ledger'
import type { Ctx } from '#platform/context'
import { taxRatesOf } from './shares.ts'

export interface TaxRemittance {
  id: string
  tax: 'vat' | 'wht'
  amountCents: number
  paidFrom: 'bank' | 'owners'
  receipt: string
  note: string
  recordedAt: Date
}

export const remittanceColumns = sql`id, tax, amount_cents as "amountCents", paid_from as "paidFrom", receipt, note,
  recorded_at as "recordedAt"`

/** Newest first. */
export async function readRemittances(ctx: Ctx, limit: number): Promise<TaxRemittance[]> {
  const { rows } = await sql<TaxRemittance>`select ${remittanceColumns} from escrow.tax_remittance
    order by recorded_at desc, id desc limit ${limit}`.execute(ctx.db)
  return rows
}

async function remittedCents(ctx: Ctx): Promise<Map<string, number>> {
  const { rows } = await sql<{ tax: string; cents: number }>`select tax, sum(amount_cents)::bigint as cents
    from escrow.tax_remittance group by tax`.execute(ctx.db)
  return new Map(rows.map(({ tax, cents }) => [tax, cents]))
}

export const remittanceView = ({ amountCents, recordedAt, id, ...paid }: TaxRemittance): TaxRemittanceView => ({
  ...{ id: toWireId('taxRemittance', id), ...paid },
  ...{ amount: kes(amountCents), recordedAt: recordedAt.toISOString() },
})

export async function readTaxes(ctx: Ctx, shown: number): Promise<TaxesView> {
  const [kinds, remitted, bankCents, remittances] = await Promise.all([
    balancesByKind(ctx),
    remittedCents(ctx),
    balanceOf(ctx, 'bank_trust'),
    readRemittances(ctx, shown),
  ])
  const rates = taxRatesOf(ctx.config)
  const taxes = (['vat', 'wht'] as const).map((tax) => {
    const owed = kinds.find(({ kind }) => kind === `${tax}_payable`)
    return {
      tax,
      rateBasisPoints: tax === 'vat' ? rates.vatBasisPoints : rates.withholdingBasisPoints,
      ...{ owed: kes(owed?.balanceCents ?? 0), shops: owed?.accounts ?? 0, remitted: kes(remitted.get(tax) ?? 0) },
    }
  })
  return { taxes, bank: kes(bankCents), remittances: remittances.map(remittanceView) }
}
