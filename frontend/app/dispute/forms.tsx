// What both sides can do: add photos and words, and appeal once. Works without scripts.
import type { Party } from '@amana/contract'
import { Form } from 'react-router'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { ScreenedFields } from '#app/screening/screened-fields.tsx'
import { Submit } from '#app/ui/button.tsx'
import { Field, TextField } from '#app/ui/field.tsx'

interface PhotosProps {
  label: string
  hint?: string
  required?: boolean
}

export function PhotosField({ label, hint, required }: PhotosProps) {
  return (
    <Field
      label={label}
      hint={hint}
      name="photos"
      type="file"
      accept="image/*"
      multiple
      required={required}
      className="py-3!"
    />
  )
}

export function AddEvidence({ photosLeft }: { photosLeft: number }) {
  const t = useWords()
  return (
    <details className="border-t border-line pt-2">
      <summary className="flex min-h-12 items-center font-strong text-trust">{t('dispute.add')}</summary>
      <Form method="post" encType="multipart/form-data" className="grid gap-4 pt-2">
        {photosLeft > 0 && <PhotosField label={t('dispute.photos_left', { count: photosLeft })} />}
        <ScreenedFields allowed={['phone_number']}>
          <TextField label={t('dispute.say_why')} name="text" rows={3} maxLength={2000} />
        </ScreenedFields>
        <Submit name="do" value="show" look="quiet" busy={t('order.doing')}>
          {t('dispute.add_send')}
        </Submit>
      </Form>
    </details>
  )
}

/** While everything waits for her photo, it is the one thing to do. */
export function ShowIt() {
  const t = useWords()
  return (
    <Form method="post" encType="multipart/form-data" className="surface grid gap-4 p-5 sm:p-6">
      <PhotosField label={t('dispute.photos')} hint={t('dispute.show_hint')} required />
      <Submit name="do" value="show" block className="min-h-14" busy={t('order.doing')}>
        {t('dispute.show_send')}
      </Submit>
    </Form>
  )
}

export function AppealForm({ side, until }: { side: Party; until: string }) {
  const t = useWords()
  const calendar = useCalendar()
  const explain = side === 'buyer' ? 'dispute.appeal_buyer' : 'dispute.appeal_seller'
  return (
    <details className="mt-5 border-t border-line pt-2">
      <summary className="flex min-h-12 items-center font-strong text-trust">{t('dispute.appeal')}</summary>
      <p className="mb-3 text-ink-2">{t.rich(explain, { when: calendar.dayAndTime(until) })}</p>
      <Form method="post" encType="multipart/form-data" className="grid gap-4">
        <ScreenedFields allowed={['phone_number']}>
          <TextField label={t('dispute.appeal_text')} name="text" rows={3} required minLength={10} maxLength={2000} />
        </ScreenedFields>
        <PhotosField label={t('dispute.seller_photos')} />
        <Submit name="do" value="appeal" look="quiet" busy={t('order.doing')}>
          {t('dispute.appeal_send')}
        </Submit>
      </Form>
    </details>
  )
}
