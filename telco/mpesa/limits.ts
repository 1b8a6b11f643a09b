// What M-Pesa lets through at once, in cents.
import { cents } from '../shillings.ts'

export const TRANSACTION_MAX = cents(250_000)
export const B2C_MIN = cents(10)
export const WALLET_MAX = cents(500_000)

/** The SIM toolkit shows no more than this. */
export const PROMPT_CHARACTERS_MAX = 182
export const ACCOUNT_REFERENCE_CHARACTERS_MAX = 12
export const TRANSACTION_DESCRIPTION_CHARACTERS_MAX = 13
