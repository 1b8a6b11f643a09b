// Somebody else brings the parcel: the link of the hand-over, by SMS to the rider, and taken back when it should be.
import type { Problem, ReplyOf, readShopOrder } from '@amana/contract'
import { Form } from 'react-router'
import { sayPhone } from '#app/messages/phone.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'

interface Props {
  handover: NonNullable<ReplyOf<typeof readShopOrder>['handover']>
  problem: Problem | undefined
  /** The buyer comes for it: nobody rides. */
  collected: boolean
}

export function RiderForm({ handover, problem, collected }: Props) {
  const t = useWords()
  const calendar = useCalendar()
  const { riderPhone, riderToldAt, link } = handover
  return (
    <section aria-labelledby="rider" className="surface mb-5 grid gap-4 p-5 sm:p-6">
      <div>
        <h2 id="rider" className="text-[1.15rem]!">
          {t(collected ? 'handover.other_title' : 'handover.rider_title')}
        </h2>
        <p className="mt-1 text-small text-ink-2">
          {riderPhone && riderToldAt
            ? t.rich('handover.rider_sent', { phone: sayPhone(riderPhone), when: calendar.dayAndTime(riderToldAt) })
            : t(collected ? 'handover.other_why' : 'handover.rider_why')}
        </p>
      </div>
      <Form method="post" preventScrollReset className="grid gap-3 sm:grid-cols-[1fr_auto] sm:items-end">
        <Field
          label={t(collected ? 'handover.other_phone' : 'handover.rider_phone')}
          name="riderPhone"
          type="tel"
          autoComplete="off"
          required
          placeholder="0712 345 678"
          error={problem && (problem.fields?.phone ? t('fault.phone') : sayProblem(t, problem))}
        />
        <Submit name="do" value="name-rider" look="quiet" busy={t('order.doing')}>
          {t(riderPhone ? 'handover.rider_again' : 'handover.rider_send')}
        </Submit>
      </Form>
      <div className="flex flex-wrap items-center justify-between gap-x-6">
        <a
          href={link}
          className="inline-flex min-h-12 items-center text-small font-[650] text-trust underline-offset-4 hover:underline"
        >
          {t('handover.light_page')}
        </a>
        {riderPhone && (
          <Form method="post" preventScrollReset>
            <Submit name="do" value="take-link-back" look="plain" busy={t('order.doing')}>
              {t('handover.take_back')}
            </Submit>
          </Form>
        )}
      </div>
    </section>
  )
}
