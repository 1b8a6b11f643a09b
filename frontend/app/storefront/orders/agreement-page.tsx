// What was agreed when the order was placed, word for word as it was then: the buyer's copy, to read, print and keep.
import { readAgreement } from '@amana/contract'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/agreement-page'
import { keyIn, readByLink } from './order-link.ts'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const agreement = await readByLink(context, request, readAgreement, params.orderId)
  return { agreement, key: keyIn(request) ?? null }
}

export default function Agreement({ loaderData: { agreement, key } }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  return (
    <article className="wrap max-w-3xl! pt-6 md:pt-10">
      <PageHead title={`${t('agreement.title')} · ${agreement.number} · Amana`} hidden />
      <p className="text-small text-ink-2">
        {t('order.number', { number: agreement.number })} · {calendar.day(agreement.agreedAt)},{' '}
        {calendar.time(agreement.agreedAt)}
      </p>
      <h1 className="mt-1">{t('agreement.title')}</h1>
      <p className="mt-2 text-lead text-ink-2">{t('agreement.lead')}</p>
      {agreement.terms[t.language].map(({ heading, lines }) => (
        <section key={heading} className="mt-7">
          <h2 className="text-title!">{heading}</h2>
          <ul className="mt-2 grid list-disc gap-1.5 pl-5">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
      <p className="mt-7 text-small text-ink-2">{t('agreement.version', { version: agreement.version })}</p>
      <ButtonLink to={paths.order(agreement.orderId, key)} look="quiet" className="mt-5 print:hidden">
        {t('agreement.back')}
      </ButtonLink>
    </article>
  )
}
