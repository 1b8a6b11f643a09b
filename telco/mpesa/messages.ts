// What a phone is told: the prompt of the SIM toolkit, and M-Pesa's messages.

import { shortDate, shortTime } from '../nairobi-time.ts'
import { grouped, ksh } from '../shillings.ts'

const when = (at: number) => `on ${shortDate(at)} at ${shortTime(at)}`

export const promptText = (amount: number, business: string, account: string) =>
  `Do you want to pay KES ${grouped(amount)} to ${business} Account no. ${account}? Enter M-PESA PIN`

type Payment = { receipt: string; amount: number; at: number; balance: number }

export const paidMessage = (p: Payment & { business: string; account: string; fee: number }) =>
  `${p.receipt} Confirmed. ${ksh(p.amount)} ${p.account ? `sent to ${p.business} for account ${p.account}` : `paid to ${p.business}`} ${when(p.at)} ` +
  `New M-PESA balance is ${ksh(p.balance)}. Transaction cost, ${ksh(p.fee)}.`

export const receivedMessage = (p: Payment & { business: string; shortcode: string }) =>
  `${p.receipt} Confirmed. You have received ${ksh(p.amount)} from ${p.shortcode} - ${p.business} ${when(p.at)}. ` +
  `New M-PESA balance is ${ksh(p.balance)}.`

export const wrongPinMessage = (amount: number, business: string) =>
  `Failed. You have entered a wrong M-PESA PIN. ${ksh(amount)} was not sent to ${business}.`

export const lockedPinMessage = (amount: number, business: string) =>
  `Failed. Your M-PESA PIN is locked. ${ksh(amount)} was not sent to ${business}.`

export const dailyLimitMessage = (amount: number, business: string) =>
  `Failed. With ${ksh(amount)} to ${business} you would exceed what M-PESA lets you send in one day.`

export const rejectedMessage = (amount: number, business: string, reason: string) =>
  `Failed. ${business} has not accepted your payment of ${ksh(amount)}: ${reason}.`

export const reversedMessage = (p: Payment & { original: string }) =>
  `${p.receipt} Confirmed. Transaction ${p.original} has been reversed ${when(p.at)} and ${ksh(p.amount)} is back in your account. ` +
  `New M-PESA balance is ${ksh(p.balance)}.`

export const notEnoughMessage = (amount: number, business: string, balance: number) =>
  `Failed. You do not have enough money in your M-PESA account to pay ${ksh(amount)} to ${business}. ` +
  `Your M-PESA balance is ${ksh(balance)}.`

export const overLimitMessage = (amount: number, business: string) =>
  `Failed. ${ksh(amount)} to ${business} is more than M-PESA lets you send in one transaction.`
