// What M-Pesa lets through, in cents.
import { cents } from '../shillings.ts'

export const TRANSACTION_MAX = cents(250_000)
export const B2C_MIN = cents(10)
export const WALLET_MAX = cents(500_000)
/** What one customer may pay on one day, and receive on one day. */
export const DAILY_MAX = cents(500_000)

/** In strict mode the same amount from the same customer again so soon is refused with 17. */
export const SAME_AMOUNT_AGAIN_MS = 2 * 60_000
/** In strict mode a Timestamp may be this far from Nairobi's time. */
export const TIMESTAMP_WINDOW_MS = 15 * 60_000

export const WRONG_PINS_MAX = 3
export const WRONG_CREDENTIALS_MAX = 3

/** The SIM toolkit shows no more than this. */
export const PROMPT_CHARACTERS_MAX = 182
export const ACCOUNT_REFERENCE_CHARACTERS_MAX = 12
export const TRANSACTION_DESCRIPTION_CHARACTERS_MAX = 13
export const B2B_ACCOUNT_REFERENCE_CHARACTERS_MAX = 13
export const BILL_REFERENCE_CHARACTERS_MAX = 20
