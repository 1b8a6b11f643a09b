// How the money is protected, in four steps and one link.
import { HandCoins, KeyRound, Lock, Smartphone } from 'lucide-react'
import { Link } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'

const steps: { icon: typeof Lock; title: MessageKey; text: MessageKey }[] = [
  { icon: Smartphone, title: 'protection.pay_title', text: 'protection.pay' },
  { icon: Lock, title: 'protection.hold_title', text: 'protection.hold' },
  { icon: KeyRound, title: 'protection.code_title', text: 'protection.code' },
  { icon: HandCoins, title: 'protection.release_title', text: 'protection.release' },
]

export function Protection({ questionsAt = paths.help }: { questionsAt?: string }) {
  const t = useWords()
  return (
    <section className="wrap mt-section" aria-labelledby="protection">
      <div className="rounded-stage bg-deep px-5 py-9 text-on-deep sm:px-9 md:px-12 md:py-12">
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
          <h2 id="protection" className="max-w-[18em] text-h1!">
            {t('protection.title')}
          </h2>
          <Link
            to={questionsAt}
            className="inline-flex min-h-12 items-center font-strong underline decoration-held decoration-2 underline-offset-6"
          >
            {t('protection.more')}
          </Link>
        </div>
        <ol className="mt-7 grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-4 lg:gap-y-7">
          {steps.map(({ icon: Icon, title, text }, index) => (
            <li
              key={title}
              className="grid grid-cols-[auto_1fr] gap-x-4 border-t border-on-deep/25 pt-5 lg:block lg:border-t-2"
            >
              <span className="flex justify-between" aria-hidden>
                <Icon className="size-7 text-held" strokeWidth={1.7} />
                <span className="hidden font-display text-[1.4rem] font-bold text-on-deep-2 lg:inline">
                  {index + 1}
                </span>
              </span>
              <div>
                <h3 className="lg:mt-4">{t(title)}</h3>
                <p className="mt-1.5 text-small text-on-deep-2">{t(text)}</p>
              </div>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
