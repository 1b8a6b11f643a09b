// Where one is among the steps; those that are done can be gone back to.
import { Check } from 'lucide-react'
import { Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { type Draft, isDone, type Step, stepNow, steps, stepTitles } from './steps.ts'

export function Progress({ step, draft }: { step: Step; draft: Draft }) {
  const t = useWords()
  return (
    <nav aria-label={t('opening.steps')}>
      <p className="mb-2 text-small text-ink-2">
        {t('opening.step_of', { step: steps.indexOf(step) + 1, of: steps.length })}
      </p>
      <ol className="grid grid-cols-5 gap-1.5">
        {steps.map((each) => {
          const done = isDone(each, draft)
          const reachable = stepNow(each, draft) === each
          const bar = `h-1.5 rounded-full ${each === step ? 'bg-held' : done ? 'bg-trust' : 'bg-line'}`
          const label = (
            <>
              <span aria-hidden className={`block ${bar}`} />
              <span className="mt-1.5 hidden items-center gap-1 text-small sm:flex">
                {done && <Check className="size-4 text-trust" aria-hidden />}
                {t(stepTitles[each])}
              </span>
            </>
          )
          return (
            <li key={each} aria-current={each === step ? 'step' : undefined}>
              {reachable && each !== step ? (
                <Link to={paths.openShopStep(each)} className="block min-h-11 py-2" aria-label={t(stepTitles[each])}>
                  {label}
                </Link>
              ) : (
                <span className="block min-h-11 py-2">{label}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
