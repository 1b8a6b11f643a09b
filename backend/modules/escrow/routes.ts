// Escrow over HTTP: the operator's taxes.
import { readTaxes, remitTax } from '@amana/contract'
import type { Routes } from '#platform/http'
import { remitTax as remit } from './actions/remit-tax.ts'
import { remittanceView, readTaxes as taxes } from './taxes.ts'

const remittancesShown = 24

export function routes({ handle }: Routes): void {
  handle(readTaxes, (ctx) => taxes(ctx, remittancesShown))
  handle(remitTax, async (ctx, { input }) => remittanceView(await remit(ctx, input.body)))
}
