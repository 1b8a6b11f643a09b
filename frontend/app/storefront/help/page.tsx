// How the protection works: short, honest, with the questions a frightened first-time buyer asks.
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { ExampleOfMoney } from '#app/money/example-of-money.tsx'
import { paths } from '#app/paths.ts'
import { Protection } from '#app/storefront/home/protection.tsx'
import { previewOfAmana } from '#app/storefront/link-previews.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { figures } from './figures.ts'

interface Question {
  q: MessageKey
  a: MessageKey
  on?: { to: string; label: MessageKey }
}

const parts: { id: string; title: MessageKey; questions: Question[] }[] = [
  {
    id: 'before',
    title: 'help.before',
    questions: [
      { q: 'help.never_comes_q', a: 'help.never_comes' },
      { q: 'help.vanishes_q', a: 'help.vanishes' },
      { q: 'help.who_holds_q', a: 'help.who_holds' },
      { q: 'help.real_q', a: 'help.real', on: { to: paths.badges(), label: 'badge.more' } },
      { q: 'help.off_site_q', a: 'help.off_site' },
      { q: 'help.cost_q', a: 'help.cost' },
      { q: 'help.no_smartphone_q', a: 'help.no_smartphone' },
    ],
  },
  {
    id: 'waiting',
    title: 'help.waiting',
    questions: [
      { q: 'help.code_q', a: 'help.code' },
      { q: 'help.pin_q', a: 'help.pin' },
      { q: 'help.change_mind_q', a: 'help.change_mind' },
      { q: 'help.closed_page_q', a: 'help.closed_page' },
      { q: 'help.lost_link_q', a: 'help.lost_link', on: { to: paths.findOrder(), label: 'layout.find_order' } },
    ],
  },
  {
    id: 'trouble',
    title: 'help.trouble',
    questions: [
      { q: 'help.broken_q', a: 'help.broken' },
      { q: 'help.gave_code_q', a: 'help.gave_code' },
      { q: 'help.who_decides_q', a: 'help.who_decides' },
      { q: 'help.how_long_q', a: 'help.how_long' },
      { q: 'help.seller_paid_q', a: 'help.seller_paid' },
      { q: 'help.badge_q', a: 'help.badge', on: { to: paths.badges(), label: 'badge.more' } },
    ],
  },
]

export default function Help() {
  const t = useWords()
  return (
    <>
      <PageHead
        title={`${t('help.title')} · Amana`}
        description={t('help.lead')}
        at={paths.help}
        preview={{ path: previewOfAmana(), alt: t('home.title') }}
      />
      <div className="wrap grid grid-cols-1 items-center gap-x-14 gap-y-9 pt-9 md:pt-14 lg:grid-cols-[1.12fr_1fr]">
        <div className="min-w-0">
          <h1 className="text-hero!">{t('help.title')}</h1>
          <p className="mt-5 max-w-[34em] text-lead text-ink-2">{t('help.lead')}</p>
        </div>
        <ExampleOfMoney />
      </div>
      <Protection questionsAt="#before" />
      <div className="wrap mt-section grid grid-cols-1 gap-x-14 gap-y-6 lg:grid-cols-[14rem_minmax(0,44rem)]">
        <nav aria-label={t('help.jump')} className="lg:sticky lg:top-6 lg:self-start">
          <ul className="scroll-row -mx-4 gap-2 px-4 lg:mx-0 lg:grid lg:px-0">
            {parts.map(({ id, title }) => (
              <li key={id} className="shrink-0">
                <a
                  href={`#${id}`}
                  className="inline-flex min-h-12 items-center rounded-full bg-card px-4.5 font-medium whitespace-nowrap shadow-[inset_0_0_0_1.5px_var(--line)] transition-shadow hover:shadow-[inset_0_0_0_1.5px_var(--ink-3)] lg:bg-transparent lg:px-0 lg:whitespace-normal lg:shadow-none! lg:hover:underline"
                >
                  {t(title)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="grid min-w-0 grid-cols-1 gap-section">
          {parts.map(({ id, title, questions }, place) => (
            <section key={id} id={id} aria-labelledby={`${id}-title`} className="scroll-mt-6">
              <h2 id={`${id}-title`}>{t(title)}</h2>
              <div className="mt-heading divide-y divide-line border-y border-line">
                {questions.map(({ q, a, on }, index) => (
                  <Fold key={q} title={t(q)} question open={place === 0 && index === 0}>
                    <p className="max-w-[60ch] text-ink-2 [&_b]:text-ink">{t.rich(a, figures)}</p>
                    {on && (
                      <ButtonLink to={on.to} look="quiet" className="mt-4">
                        {t(on.label)}
                      </ButtonLink>
                    )}
                  </Fold>
                ))}
              </div>
            </section>
          ))}
        </div>
      </div>
    </>
  )
}
