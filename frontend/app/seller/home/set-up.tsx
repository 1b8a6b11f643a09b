// A new shop: what is left to do before it sells and is paid, each step with why. Gone once everything is done.
import type { listMyProducts, PayoutNumberView, ReplyOf, readMyShop } from '@amana/contract'
import { Check, ChevronRight } from 'lucide-react'
import { Link } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Meter } from '#app/ui/meter.tsx'

interface Step {
  to: string
  label: MessageKey
  why: MessageKey
  done: boolean
}

export interface SetUpOf {
  shop: Pick<ReplyOf<typeof readMyShop>, 'logo'>
  number: Pick<PayoutNumberView, 'state'>
  counts: ReplyOf<typeof listMyProducts>['counts']
  themed: boolean
}

export const stepsOf = ({ shop, number, counts, themed }: SetUpOf): Step[] => [
  { to: paths.newProduct, label: 'setup.product', why: 'setup.product_why', done: counts.on_show > 0 },
  { to: paths.payoutProof, label: 'setup.number', why: 'setup.number_why', done: number.state === 'proved' },
  { to: paths.shopSettings, label: 'setup.logo', why: 'setup.logo_why', done: shop.logo !== null },
  { to: paths.sellerTheme, label: 'setup.look', why: 'setup.look_why', done: themed },
]

export function SetUp({ steps }: { steps: Step[] }) {
  const t = useWords()
  const done = steps.filter((step) => step.done).length
  const told = t('setup.progress', { part: done, whole: steps.length })
  return (
    <section className="surface overflow-hidden" aria-labelledby="set-up">
      <header className="p-5 pb-3 sm:p-6 sm:pb-3">
        <h2 id="set-up" className="text-[1.2rem]!">
          {t('setup.title')}
        </h2>
        <p className="mt-1 mb-3 text-small text-ink-2">{told}</p>
        <Meter value={done} of={steps.length} label={told} />
      </header>
      <ol className="divide-y divide-line">
        {steps.map((step) => (
          <li key={step.label}>
            <Link
              to={step.to}
              className="grid min-h-14 grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-3.5 px-5 py-3 hover:bg-paper sm:px-6"
            >
              <span
                className={`grid size-7 place-items-center rounded-full ${step.done ? 'bg-trust-soft text-on-trust-soft' : 'shadow-[inset_0_0_0_1.5px_var(--edge)]'}`}
              >
                {step.done && <Check className="size-4.5" strokeWidth={2.4} aria-hidden />}
                <span className="sr-only">{t(step.done ? 'setup.done' : 'setup.open')}</span>
              </span>
              <span className="min-w-0">
                <b className={step.done ? 'text-ink-2' : ''}>{t(step.label)}</b>
                {!step.done && <span className="block text-small text-ink-2">{t(step.why)}</span>}
              </span>
              <ChevronRight className="size-5 text-ink-3" aria-hidden />
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
