// What both sides can do: add photos and words, and appeal once. Works without scripts.
import type { Party } from '@amana/contract'
import { Form } from 'react-router'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'
import { Field, TextField } from '#app/ui/field.tsx'

export function PhotosField({ label, hint }: { label: string; hint?: string }) {
  return <Field label={label} hint={hint} name="photos" type="file" accept="image/*" multiple className="py-3!" />
}

export function AddEvidence({ photosLeft }: { photosLeft: number }) {
  const t = useWords()
  return (
    <details className="border-t border-line pt-2">
      <summary className="flex min-h-12 items-center font-[650] text-trust">{t('dispute.add')}</summary>
      <Form method="post" encType="multipart/form-data" className="grid gap-4 pt-2">
        {photosLeft > 0 && <PhotosField label={t('dispute.photos_left', { count: photosLeft })} />}
        <TextField label={t('dispute.say_why')} name="text" rows={3} maxLength={2000} />
        <Submit name="do" value="show" look="quiet" busy={t('order.doing')}>
          {t('dispute.add_send')}
        </Submit>
      </Form>
    </details>
  )
}

export function AppealForm({ side, until }: { side: Party; until: string }) {
  const t = useWords()
  const calendar = useCalendar()
  const explain = side === 'buyer' ? 'dispute.appeal_buyer' : 'dispute.appeal_seller'
  return (
    <details className="mt-5 border-t border-line pt-2">
      <summary className="flex min-h-12 items-center font-[650] text-trust">{t('dispute.appeal')}</summary>
      <p className="mb-3 text-ink-2">{t.rich(explain, { when: calendar.dayAndTime(until) })}</p>
      <Form method="post" encType="multipart/form-data" className="grid gap-4">
        <TextField label={t('dispute.appeal_text')} name="text" rows={3} required minLength={10} maxLength={2000} />
        <PhotosField label={t('dispute.seller_photos')} />
        <Submit name="do" value="appeal" look="quiet" busy={t('order.doing')}>
          {t('dispute.appeal_send')}
        </Submit>
      </Form>
    </details>
  )
}
