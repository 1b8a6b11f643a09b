// What each kind of security event is called; one that is newer than this page is named by its code.
import type { MessageKey, Words } from '#app/messages/catalogue.ts'

const sentences: Record<string, MessageKey> = {
  account_opened: 'event.account_opened',
  signed_in: 'event.signed_in',
  sign_in_failed: 'event.sign_in_failed',
  signed_out: 'event.signed_out',
  session_ended: 'event.session_ended',
  other_sessions_ended: 'event.other_sessions_ended',
  session_stolen: 'event.session_stolen',
  password_changed: 'event.password_changed',
  password_reset_asked: 'event.password_reset_asked',
  password_reset: 'event.password_reset',
  phone_verified: 'event.phone_verified',
  phone_lost: 'event.phone_lost',
  phone_change_asked: 'event.phone_change_asked',
  phone_changed: 'event.phone_changed',
  email_change_asked: 'event.email_change_asked',
  email_changed: 'event.email_changed',
  second_factor_on: 'event.second_factor_on',
  second_factor_off: 'event.second_factor_off',
  recovery_code_used: 'event.recovery_code_used',
  fresh_check_failed: 'event.fresh_check_failed',
  data_exported: 'event.data_exported',
  payout_phone_change_asked: 'event.payout_phone_change_asked',
  payout_phone_changed: 'event.payout_phone_changed',
  account_erased: 'event.account_erased',
  money_halted: 'event.money_halted',
  money_resumed: 'event.money_resumed',
  money_explained: 'event.money_explained',
  tax_remitted: 'event.tax_remitted',
  looked_at_by_operator: 'event.looked_at_by_operator',
}

export function sayEvent(t: Words, code: string): string {
  const known = sentences[code]
  return known ? t(known) : t('event.other', { code: code.replaceAll('_', ' ') })
}
