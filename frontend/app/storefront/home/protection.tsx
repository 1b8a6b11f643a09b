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
    <section className="wrap mt-14 md:mt-20" aria-labelledby="protection">
      <div className="rounded-[28px] bg-deep px-5 py-9 text-on-deep sm:px-9 md:px-12 md:py-12">
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
          <h2 id="protection" className="max-w-[18em] text-[clamp(1.6rem,1.2rem+1.9vw,2.4rem)]!">
            {t('protection.title')}
          </h2>
          <Link
            to={questionsAt}
            className="inline-flex min-h-12 items-center font-[650] underline decoration-held decoration-2 underline-offset-6"
          >
            {t('protection.more')}
          </Link>
        </div>
        <ol className="mt-8 grid gap-x-8 gap-y-7 sm:grid-cols-2 lg:grid-cols-4">
          {steps.map(({ icon: Icon, title, text }, index) => (
            <li key={title} className="border-t-2 border-on-deep/25 pt-5">
              <span className="flex items-center justify-between" aria-hidden>
                <Icon className="size-7 text-held" strokeWidth={1.7} />
                <span className="font-display text-[1.4rem] font-bold text-on-deep-2">{index + 1}</span>
              </span>
              <h3 className="mt-4">{t(title)}</h3>
              <p className="mt-1.5 text-small text-on-deep-2">{t(text)}</p>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
