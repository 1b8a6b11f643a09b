// Money is kept in integer cents and shown in shillings.
export const cents = (shillings: number) => Math.round(shillings * 100)
export const shillings = (amount: number) => amount / 100

/** 3,650.00 */
export function grouped(amount: number): string {
  return shillings(amount).toLocaleString('en-KE', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
}

/** Ksh3,650.00, as M-Pesa's messages print it. */
export const ksh = (amount: number) => `Ksh${grouped(amount)}`
