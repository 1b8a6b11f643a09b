// A refusal of a settings form: said at its field where it is about one, above the form otherwise.
import type { Problem } from '@amana/contract'
import type { Words } from '#app/messages/catalogue.ts'
import { type Faults, sayProblem } from '#app/messages/say-problem.ts'

const fieldOf: Record<string, string> = {
  slug_taken: 'slug',
  slug_reserved: 'slug',
  slug_unchanged: 'slug',
  unknown_county: 'county',
  unknown_town: 'town',
  holiday_day_not_possible: 'backOn',
}

export function settingsFaults(t: Words, problem: Problem | undefined): Faults {
  if (!problem) return { fields: {} }
  const named = problem.code === 'contact_details_in_text' ? problem.data?.field : fieldOf[problem.code]
  if (named) return { fields: { [String(named)]: sayProblem(t, problem) } }
  if (Object.keys(problem.fields ?? {}).length > 0) return { fields: problem.fields ?? {} }
  return { fields: {}, whole: sayProblem(t, problem) }
}
