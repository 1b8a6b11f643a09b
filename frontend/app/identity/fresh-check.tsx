// "Show once more that it is you": the field that api/fresh.ts reads, put above what was typed.
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { Field } from '#app/ui/field.tsx'
import { type FreshBy, type FreshNeed, freshFields } from './fresh-fields.ts'

type Props = { need: FreshNeed | undefined; always?: FreshBy } | { need?: FreshNeed; always: FreshBy }

/** Shows itself once the api has asked for it; with `always` from the start, where what is typed could not be kept. */
export function FreshCheck({ need, always }: Props) {
  const t = useWords()
  const by = need?.by ?? always
  if (!by) return null
  const error = need?.problem ? sayProblem(t, need.problem) : undefined
  const field = { name: freshFields.secret, required: true, error }
  return (
    <div className="grid gap-3 rounded-card bg-sand p-4">
      <p className="text-small text-ink-2">{t('fresh.why')}</p>
      <input type="hidden" name={freshFields.by} value={by} />
      {by === 'code' ? (
        <Field
          label={t('fresh.code')}
          hint={t('fresh.code_hint')}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={20}
          {...field}
        />
      ) : (
        <Field label={t('fresh.password')} type="password" autoComplete="current-password" maxLength={400} {...field} />
      )}
    </div>
  )
}
