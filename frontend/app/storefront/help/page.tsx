// How the protection works: short, honest, with the questions a frightened first-time buyer asks.

import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Protection } from '#app/storefront/home/protection.tsx'
import { previewOfAmana } from '#app/storefront/link-previews.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

const questions: { q: MessageKey; a: MessageKey; on?: { to: string; label: MessageKey } }[] = [
  { q: 'help.never_comes_q', a: 'help.never_comes' },
  { q: 'help.not_shipped_q', a: 'help.not_shipped' },
  { q: 'help.code_q', a: 'help.code' },
  { q: 'help.change_mind_q', a: 'help.change_mind' },
  { q: 'help.who_holds_q', a: 'help.who_holds' },
  { q: 'help.off_site_q', a: 'help.off_site' },
  { q: 'help.badge_q', a: 'help.badge', on: { to: paths.badges(), label: 'badge.more' } },
  { q: 'help.closed_page_q', a: 'help.closed_page' },
  { q: 'help.lost_link_q', a: 'help.lost_link', on: { to: paths.findOrder(), label: 'layout.find_order' } },
  { q: 'help.seller_paid_q', a: 'help.seller_paid' },
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
      <div className="wrap pt-9 md:pt-14">
        <h1 className="max-w-[16em] text-hero!">{t('help.title')}</h1>
        <p className="mt-4 max-w-[38em] text-lead text-ink-2">{t('help.lead')}</p>
      </div>
      <Protection questionsAt="#questions" />
      <section className="wrap mt-14 max-w-3xl!" aria-labelledby="questions">
        <h2 id="questions">{t('help.questions')}</h2>
        <div className="mt-4 divide-y divide-line border-y border-line">
          {questions.map(({ q, a, on }, index) => (
            <details key={q} className="group" open={index === 0}>
              <summary className="flex min-h-14 items-center justify-between gap-4 py-3 font-strong">
                {t(q)}
                <span
                  aria-hidden
                  className="text-[1.4rem] leading-none text-trust transition-transform group-open:rotate-45"
                >
                  +
                </span>
              </summary>
              <p className="max-w-[60ch] pb-5 text-ink-2">{t.rich(a)}</p>
              {on && (
                <ButtonLink to={on.to} look="quiet" className="mb-5">
                  {t(on.label)}
                </ButtonLink>
              )}
            </details>
          ))}
        </div>
      </section>
    </>
  )
}
