// What is wrong in a checkout, at its field and in the language of the page; the fields in the order in which they stand there.
import type { Problem } from '@amana/contract'
import { useState } from 'react'
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

/** What the fields are called in the form, where they are called otherwise. */
const named: Record<string, CheckoutField> = { broughtId: 'option', collectedId: 'option', way: 'option' }

/** What is wrong, less what has been changed since: whether it is right now is seen when the form is sent again. */
export const faultsLeft = (problem: Problem | undefined, changed: ReadonlySet<string>): CheckoutField[] =>
  (Object.keys(faults) as CheckoutField[]).filter((field) => problem?.fields?.[faults[field].of] && !changed.has(field))

export interface CheckoutFaults {
  /** By field: what is wrong. */
  says: Partial<Record<CheckoutField, string>>
  list: { field: CheckoutField; label: string }[]
  /** Everything that was wrong in fields has been changed since. */
  allChanged: boolean
  /** Somebody has changed the field of this name. */
  change: (name: string) => void
}

export function useCheckoutFaults(problem: Problem | undefined): CheckoutFaults {
  const t = useWords()
  const [changes, setChanges] = useState<{ since: Problem | undefined; fields: ReadonlySet<string> }>()
  const changed = changes?.since === problem ? (changes?.fields ?? none) : none
  const wrong = faultsLeft(problem, changed)
  return {
    says: Object.fromEntries(wrong.map((field) => [field, t(faults[field].says)])),
    list: wrong.map((field) => ({ field, label: t(faults[field].label) })),
    allChanged: wrong.length === 0 && faultsLeft(problem, none).length > 0,
    change: (name) => {
      const field = named[name] ?? name
      if (wrong.some((each) => each === field)) setChanges({ since: problem, fields: new Set([...changed, field]) })
    },
  }
}

const none: ReadonlySet<string> = new Set()
