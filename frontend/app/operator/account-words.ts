// What each kind of account of the ledger is called, in the language of the page.
import type { MessageKey, Words } from '#app/messages/catalogue.ts'

const names: Record<string, MessageKey> = {
  mpesa_paybill: 'account.mpesa_paybill',
  mpesa_b2c: 'account.mpesa_b2c',
  bank_trust: 'account.bank_trust',
  unexplained_outflow: 'account.unexplained_outflow',
  float_transit: 'account.float_transit',
  seller_receivable: 'account.seller_receivable',
  escrow: 'account.escrow',
  suspense: 'account.suspense',
  refund_transit: 'account.refund_transit',
  payout_transit: 'account.payout_transit',
  seller_payable: 'account.seller_payable',
  seller_reserve: 'account.seller_reserve',
  vat_payable: 'account.vat_payable',
  wht_payable: 'account.wht_payable',
  commission: 'account.commission',
  mpesa_fee: 'account.mpesa_fee',
  loss: 'account.loss',
  equity: 'account.equity',
}

/** A kind that no page has a name for is called as the ledger calls it. */
export const sayAccount = (t: Words, { kind, label }: { kind: string; label: string }): string =>
  names[kind] ? t(names[kind]) : label
