// Tax that Amana sets aside for the revenue authority, and what has been paid to it.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { wireId } from './ids.ts'
import { money } from './money.ts'

/** VAT on Amana's commission; tax withheld from sellers. */
export const taxKind = z.enum(['vat', 'wht'])
/** Our own account at the bank, or the owners' own money. */
export const taxPaidFrom = z.enum(['bank', 'owners'])

export const taxRemittanceView = z
  .object({
    id: wireId('taxRemittance'),
    tax: taxKind,
    amount: money,
    paidFrom: taxPaidFrom,
    receipt: z.string(),
    note: z.string(),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'TaxRemittance' })
export type TaxRemittanceView = z.infer<typeof taxRemittanceView>

export const taxesView = z
  .object({
    taxes: z.array(
      z.object({
        tax: taxKind,
        /** As set today, of each release from now on. */
        rateBasisPoints: z.int(),
        owed: money,
        /** Shops from whose sales it is. */
        shops: z.int(),
        /** Paid to the authority so far. */
        remitted: money,
      }),
    ),
    /** What the books have at our bank. */
    bank: money,
    remittances: z.array(taxRemittanceView),
  })
  .meta({ id: 'Taxes' })
export type TaxesView = z.infer<typeof taxesView>

export const readTaxes = defineEndpoint({
  name: 'readTaxes',
  method: 'GET',
  path: '/api/operator/taxes',
  access: 'operator',
  summary: 'What is owed to the revenue authority, and what was paid to it, the newest first',
  reply: taxesView,
})

export const remitTax = defineEndpoint({
  name: 'remitTax',
  method: 'POST',
  path: '/api/operator/taxes/remittances',
  access: 'operator',
  fresh: true,
  summary: 'Write down that tax was paid to the revenue authority, with its receipt; the same receipt is booked once',
  body: z.object({
    tax: taxKind,
    amountCents: z.int().min(1).max(1_000_000_000_00),
    paidFrom: taxPaidFrom,
    /** The authority's payment reference. */
    receipt: z
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z0-9][A-Z0-9/-]{3,39}$/),
    note: z.string().trim().min(5).max(500),
  }),
  reply: taxRemittanceView,
  status: 201,
  refusals: ['more_tax_than_owed', 'tax_receipt_used', 'not_at_the_bank'],
})
