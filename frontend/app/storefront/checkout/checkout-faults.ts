// What is wrong in a checkout, at its field and in the language of the page; the fields in the order in which they stand there.
import type { Problem } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'

const faults = {
  name: { of: 'contact.name', label: 'checkout.name', says: 'fault.name' },
  phone: { of: 'contact.phone', label: 'checkout.phone', says: 'fault.phone' },
  county: { of: 'delivery.county', label: 'checkout.county', says: 'checkout.fault_county' },
  town: { of: 'delivery.town', label: 'checkout.town', says: 'checkout.fault_town' },
  landmark: { of: 'delivery.landmark', label: 'checkout.landmark_short', says: 'checkout.fault_landmark' },
  option: { of: 'delivery.optionId', label: 'checkout.how', says: 'checkout.fault_option' },
} as const satisfies Record<string, { of: string; label: MessageKey; says: MessageKey }>

export type CheckoutField = keyof typeof faults

export const fieldId = (field: CheckoutField): string => `checkout-${field}`

export interface CheckoutFaults {
  /** By field: what is wrong. */
  says: Partial<Record<CheckoutField, string>>
  list: { field: CheckoutField; label: string }[]
}

export function useCheckoutFaults(problem: Problem | undefined): CheckoutFaults {
  const t = useWords()
  const wrong = (Object.keys(faults) as CheckoutField[]).filter((field) => problem?.fields?.[faults[field].of])
  return {
    says: Object.fromEntries(wrong.map((field) => [field, t(faults[field].says)])),
    list: wrong.map((field) => ({ field, label: t(faults[field].label) })),
  }
}
