// Money is kept in integer cents and shown in shillings.
export const cents = (shillings: number) => Math.round(shillings * 100)
export const shillings = (amount: number) => amount / 100

const TWO_DECIMALS = new Intl.NumberFormat('en-KE', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** 3,650.00 */
export const grouped = (amount: number) => TWO_DECIMALS.format(shillings(amount))

/** Ksh3,650.00, as M-Pesa's messages print it. */
export const ksh = (amount: number) => `Ksh${grouped(amount)}`
