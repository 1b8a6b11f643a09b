// The seller's answer: give it back, offer a part by slider or figure, ask for the goods, or contest with proof.
import type { DisputeView, SellerAnswer } from '@amana/contract'
import { useEffect, useState } from 'react'
import { Form } from 'react-router'
import { PhotosField } from '#app/dispute/forms.tsx'
import { answerNames } from '#app/dispute/names.ts'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { ScreenedFields } from '#app/screening/screened-fields.tsx'
import { Submit } from '#app/ui/button.tsx'
import { ChoiceRow, Field, TextField } from '#app/ui/field.tsx'

interface Props {
  dispute: DisputeView
  typed: { answer: string; offer: string; text: string } | undefined
}

const order: SellerAnswer[] = ['accepts', 'offers_part', 'asks_return', 'contests']
/** M-Pesa sends nothing smaller, and as much stays. */
const leastShillings = 10
const inShillings = (shillings: number) => inWords({ cents: shillings * 100, currency: 'KES' })

export function AnswerForm({ dispute, typed }: Props) {
  const t = useWords()
  const open = order.filter((answer) => dispute.answers.includes(answer))
  if (open.length === 1) return <GiveItBack />
  const amount = inWords(dispute.held)
  return (
    <Form method="post" encType="multipart/form-data" className="group/answer surface grid gap-6 p-5 sm:p-6">
      <input type="hidden" name="do" value="answer" />
      <fieldset className="grid gap-2.5">
        <legend className="mb-2.5 font-display text-[1.25rem] font-bold tracking-tight">
          {t('dispute.your_answer')}
        </legend>
        {open.map((answer) => (
          <ChoiceRow key={answer} name="answer" value={answer} required defaultChecked={typed?.answer === answer}>
            <b>{t(answerNames[answer].name)}</b>
            <span className="basis-full text-small">{t(answerNames[answer].hint, { amount })}</span>
          </ChoiceRow>
        ))}
      </fieldset>
      <Offer heldShillings={dispute.held.cents / 100} typed={typed?.offer} />
      <ScreenedFields allowed={['phone_number']}>
        <TextField label={t('dispute.seller_says')} name="text" rows={3} maxLength={2000} defaultValue={typed?.text} />
      </ScreenedFields>
      <PhotosField label={t('dispute.seller_photos')} />
      <Submit block className="min-h-14" busy={t('order.doing')}>
        {t('dispute.answer_send')}
      </Submit>
    </Form>
  )
}

/**
 * The figure alone is sent; the slider is there once scripts can move it. Neither is in the way of another answer: they are shown
 * with the offer only, and the api says what is too much.
 */
function Offer({ heldShillings, typed }: { heldShillings: number; typed: string | undefined }) {
  const t = useWords()
  const [offer, setOffer] = useState(typed ?? '')
  const [canSlide, setCanSlide] = useState(false)
  useEffect(() => setCanSlide(true), [])
  const most = Math.floor(heldShillings) - leastShillings
  if (most < leastShillings) return null
  return (
    <div className="hidden gap-2 group-has-[[value=offers_part]:checked]/answer:grid">
      <Field
        label={t('dispute.offer_amount')}
        name="offer"
        type="number"
        inputMode="numeric"
        step={1}
        hint={t('giveback.between', { least: inShillings(leastShillings), most: inShillings(most) })}
        value={offer}
        onChange={(event) => setOffer(event.currentTarget.value)}
      />
      {canSlide && (
        <input
          type="range"
          aria-label={t('dispute.offer_slide')}
          step={most > 1000 ? 10 : 1}
          min={leastShillings}
          max={most}
          value={offer || Math.round(most / 2)}
          onChange={(event) => setOffer(event.currentTarget.value)}
          className="h-12 w-full accent-(--trust)"
        />
      )}
    </div>
  )
}

/** While the goods are on their way back there is one thing left to say. */
function GiveItBack() {
  const t = useWords()
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="do" value="answer" />
      <Submit name="answer" value="accepts" look="quiet" block busy={t('order.doing')}>
        {t('dispute.accepts_keep')}
      </Submit>
    </Form>
  )
}
