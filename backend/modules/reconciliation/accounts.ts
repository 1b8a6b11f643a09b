// Which of our accounts is which shortcode at the provider.
import type { Config } from '#platform/config'
import type { OurAccount } from './rules/rule.ts'

export const ourAccounts: readonly OurAccount[] = ['mpesa_paybill', 'mpesa_b2c']

export const shortcodeOf = (config: Config, account: OurAccount): string =>
  account === 'mpesa_paybill' ? config.DARAJA_SHORTCODE : config.DARAJA_B2C_SHORTCODE

/** Undefined when the shortcode is none of ours. */
export const accountOf = (config: Config, shortcode: string): OurAccount | undefined =>
  ourAccounts.find((account) => shortcodeOf(config, account) === shortcode)
