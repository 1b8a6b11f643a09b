// What was decided, in a sentence: the one it was told with, or, where there is none in this language, what its code says.
import type { DecisionSaid } from '@amana/contract'
import type { MessageKey, Words } from '#app/messages/catalogue.ts'
import { fieldNamed } from '#app/screening/field-names.ts'
import { sayCode, sayGround } from './code-words.ts'

const ends: Record<string, MessageKey> = {
  ended_term_over: 'rules.ended_term_over',
  ended_facts_good: 'rules.ended_facts_good',
  ended_rule_withdrawn: 'rules.ended_rule_withdrawn',
  ended_reconsidered: 'rules.ended_reconsidered',
}

export function sayDecision(t: Words, decision: DecisionSaid): string {
  const { sentence, code, about, field, mode, verdict, rule } = decision
  if (sentence) return sentence
  if (mode === 'shadow') return t('rules.said_trial', { action: sayCode(t, verdict) })
  if (ends[code]) return t(ends[code])
  if (code === 'goes_on') return t('rules.said_goes_on')
  if (about === 'attempt')
    return t('rules.said_refused', { what: sayCode(t, code), where: t(fieldNamed(field ?? 'text')) })
  return sayGround(t, rule)
}

/** Where something ended, what is left: read alone, it would look like what ended. */
export const sayVerdict = (t: Words, { code, verdict }: Pick<DecisionSaid, 'code' | 'verdict'>): string =>
  ends[code] ? t('case.left', { action: sayCode(t, verdict) }) : sayCode(t, verdict)
