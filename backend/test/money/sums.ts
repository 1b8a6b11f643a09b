// Sums and words of the auditor's judgements.
import type { Truth } from './truth.ts'

export const kes = (cents: number) => `KES ${cents / 100}`
export const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, each) => all + each, 0)

/** What a phone has had from us, less what it has paid us. */
export const netOf = ({ received, spent }: Truth, phone: string) =>
  (received.get(phone.slice(1)) ?? 0) - (spent.get(phone.slice(1)) ?? 0)
