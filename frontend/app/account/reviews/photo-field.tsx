// One photo from the phone.
import { reviewPhotosMax } from '@amana/contract/choices'
import { useWords } from '#app/messages/use-words.ts'
import { Field } from '#app/ui/field.tsx'

export function PhotoField({ required = false }: { required?: boolean }) {
  const t = useWords()
  return (
    <Field
      type="file"
      name="picture"
      accept="image/jpeg,image/png,image/webp,image/avif"
      label={t('reviews.photo')}
      hint={t('reviews.photo_hint', { count: reviewPhotosMax })}
      required={required}
    />
  )
}
