// What a product was refused for, in the words of whoever refused it.
import { Refusal } from '#platform/errors'

type Both = { en: string; sw: string }

const ours: Both = {
  en: 'This product could not be taken over. Please add it by hand.',
  sw: 'Bidhaa hii haikuweza kuingizwa. Tafadhali iongeze kwa mkono.',
}

/** Trust says it in both languages; the others in one. */
export function refusedBy(error: unknown): Both {
  if (!(error instanceof Refusal)) return ours
  const said = error.more.data?.sentences as Both | undefined
  return said ?? { en: error.message, sw: error.message }
}

/** PostgreSQL will not take a value, whoever asks again: class 22 and 23 of its error codes. */
export const isDataFault = (error: unknown): boolean => /^2[23]/.test((error as { code?: string } | null)?.code ?? '')
