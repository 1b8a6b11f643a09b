// The photos of one's own review: each can be taken down, and more can be added while there is room and time.
import type { Review } from '@amana/contract'
import { reviewPhotosMax } from '@amana/contract/choices'
import { X } from 'lucide-react'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { foundIn } from '#app/screening/found.ts'
import { NotShown, notShownOf } from '#app/screening/not-shown.tsx'
import { Submit } from '#app/ui/button.tsx'
import { useLookAgain } from '#app/ui/look-again.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Photo } from '#app/ui/photo.tsx'
import { PhotoField } from './photo-field.tsx'

export function OwnPhotos({ photos, editable }: { photos: Review['photos']; editable: boolean }) {
  const t = useWords()
  useLookAgain(photos.some((photo) => photo.beingChecked))
  const refused = photos.find((photo) => photo.refusedFor)
  const room = editable && photos.length < reviewPhotosMax
  if (photos.length === 0 && !room) return null
  return (
    <div className="grid gap-5">
      {photos.length > 0 && (
        <ul className="flex flex-wrap gap-3">
          {photos.map((photo, index) => (
            <li key={photo.url} className="relative w-28">
              <span className="block overflow-hidden rounded-thumb">
                <Shown photo={photo} />
              </span>
              <Form method="post" preventScrollReset className="absolute -top-3 -right-3">
                <input type="hidden" name="photo" value={photo.id} />
                <button
                  type="submit"
                  name="intent"
                  value="remove_photo"
                  aria-label={t('reviews.take_down', { number: index + 1 })}
                  className="grid size-12 place-items-center"
                >
                  <span className="grid size-8 place-items-center rounded-full bg-card shadow-rest">
                    <X className="size-4.5" aria-hidden />
                  </span>
                </button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      {refused && (
        <Notice tone="plain">{t('pictures.refused', { found: t(foundIn(refused.refusedFor ?? [])) })}</Notice>
      )}
      {room && (
        <Form method="post" encType="multipart/form-data" preventScrollReset className="grid gap-3">
          <PhotoField required />
          <Submit
            name="intent"
            value="add_photo"
            look="light"
            busy={t('reviews.publishing')}
            className="justify-self-start"
          >
            {t('reviews.add_photo')}
          </Submit>
        </Form>
      )}
    </div>
  )
}

function Shown({ photo }: { photo: Review['photos'][number] }) {
  const notShown = notShownOf(photo)
  return notShown ? (
    <NotShown notShown={notShown} brief className="aspect-square" />
  ) : (
    <Photo picture={photo} sizes="112px" />
  )
}
