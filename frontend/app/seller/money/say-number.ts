// The number a seller is paid on, in one line: whose it is, or that it is still to be proved.
import type { PayoutNumberView } from '@amana/contract'
import type { Words } from '#app/messages/catalogue.ts'

export function sayNumber(t: Words, { state, phoneMasked: phone, nameMasked: name }: PayoutNumberView): string {
  if (state !== 'proved') return t('proof.not_proved', { phone })
  return name ? t('proof.proved_as', { phone, name }) : t('proof.proved', { phone })
}
