// Reporting a problem on one page: what happened, what you want, photos, and what happens next and when.
import type { ReplyOf, readDisputeOptions } from '@amana/contract'
import { Form, Link } from 'react-router'
import { PhotosField } from '#app/dispute/forms.tsx'
import { reasonNames, wishNames } from '#app/dispute/names.ts'
import { useSaid } from '#app/dispute/say.ts'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { ScreenedFields } from '#app/screening/screened-fields.tsx'
import { Submit } from '#app/ui/button.tsx'
import { ChoiceRow, TextField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Done } from './problem-doings.ts'

interface Props {
  options: ReplyOf<typeof readDisputeOptions>
  order: string
  refused: Done | undefined
  /** A guest has no page of her own to read more on. */
  signedIn: boolean
}

export function ReportForm({ options, order, refused, signedIn }: Props) {
  const t = useWords()
  const say = useSaid()
  const faults = faultsOf(t, refused?.problem)
  const possible = options.reasons.filter(({ notNow }) => !notNow)
  // Five reasons of which none is possible usually have one and the same why.
  const why = [...new Set(options.reasons.map(({ notNow }) => (notNow ? say(notNow) : '')))].filter(Boolean)
  return (
    <div className="grid gap-x-14 gap-y-9 lg:grid-cols-[1.28fr_1fr]">
      <div className="min-w-0">
        <p className="text-small text-ink-2">
          <Link to={order} className="hover:underline">
            {t('dispute.back_to_order')}
          </Link>
        </p>
        <h1 className="mt-1 mb-3">{t('dispute.report_title')}</h1>
        {possible.length === 0 ? (
          <Notice tone="plain">
            <b>{t('dispute.cannot')}</b>
            {why.map((sentence) => (
              <p key={sentence} className="mt-1">
                {sentence}
              </p>
            ))}
          </Notice>
        ) : (
          <>
            <p className="mb-6 text-lead text-ink-2">{t('dispute.report_lead', { amount: inWords(options.held) })}</p>
            {options.noBenefitOfDoubt && (
              <Notice tone="held" className="mb-6">
                <b>{t('buyer.doubt_title')}</b> {say(options.noBenefitOfDoubt)} {t('buyer.doubt_means')}{' '}
                {signedIn && (
                  <Link to={paths.buyerStanding} className="font-[650] underline underline-offset-4">
                    {t('buyer.why_link')}
                  </Link>
                )}
              </Notice>
            )}
            {faults.whole && (
              <Notice tone="plain" role="alert" className="mb-5">
                {faults.whole}
              </Notice>
            )}
            <Form method="post" encType="multipart/form-data" className="grid gap-7">
              <Happened options={options} chosen={refused?.typed.reason ?? possible[0]!.reason} />
              <Wanted chosen={refused?.typed.wish ?? 'refund'} />
              <ScreenedFields allowed={['phone_number']}>
                <TextField
                  label={t('dispute.tell')}
                  hint={t('dispute.tell_hint')}
                  name="text"
                  required
                  minLength={10}
                  maxLength={2000}
                  defaultValue={refused?.typed.text}
                  error={faults.fields.text}
                />
              </ScreenedFields>
              <PhotosField label={t('dispute.photos')} hint={t('dispute.photos_hint')} />
              <Submit name="do" value="report" block className="min-h-14" busy={t('order.doing')}>
                {t('dispute.send')}
              </Submit>
            </Form>
          </>
        )}
      </div>
      <aside>
        <section aria-labelledby="next" className="surface grid gap-3 p-5 sm:p-6">
          <h2 id="next" className="text-title!">
            {t('dispute.next_title')}
          </h2>
          <p>{t.rich('dispute.next_answer', {})}</p>
          <p>{t('dispute.next_choices')}</p>
          <p>{t.rich('dispute.next_you', {})}</p>
          <p>{t('dispute.next_appeal')}</p>
        </section>
      </aside>
    </div>
  )
}

function Happened({ options, chosen }: { options: Props['options']; chosen: string }) {
  const t = useWords()
  const say = useSaid()
  return (
    <fieldset className="grid gap-2.5">
      <legend className="mb-2.5 font-strong">{t('dispute.happened')}</legend>
      {options.reasons.map(({ reason, notNow }) =>
        notNow ? (
          <p key={reason} className="rounded-card bg-sand px-4 py-3 text-small text-ink-2">
            <b className="block text-ui text-ink">{t(reasonNames[reason])}</b>
            {say(notNow)}
          </p>
        ) : (
          <ChoiceRow key={reason} name="reason" value={reason} required defaultChecked={reason === chosen}>
            {t(reasonNames[reason])}
          </ChoiceRow>
        ),
      )}
    </fieldset>
  )
}

function Wanted({ chosen }: { chosen: string }) {
  const t = useWords()
  return (
    <fieldset className="grid gap-2.5">
      <legend className="mb-2.5 font-strong">{t('dispute.want')}</legend>
      {(['refund', 'part'] as const).map((wish) => (
        <ChoiceRow key={wish} name="wish" value={wish} defaultChecked={wish === chosen}>
          {t(wishNames[wish])}
        </ChoiceRow>
      ))}
    </fieldset>
  )
}
