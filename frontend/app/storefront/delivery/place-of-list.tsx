// Above a list of things: the town that delivery is told for on each card, and how to say another.
import { MapPin } from 'lucide-react'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { type Place, PlaceFields } from '#app/places/place-fields.tsx'
import { Submit } from '#app/ui/button.tsx'

/** @param next the page to come back to */
export function PlaceOfList({ place, next }: { place: Place | null; next: string }) {
  const t = useWords()
  return (
    <details className="mb-4 text-small">
      <summary className="inline-flex min-h-12 items-center gap-1.5 font-strong text-trust">
        <MapPin className="size-4.5 shrink-0" aria-hidden />
        {place ? t('delivery.list_to', { town: place.town }) : t('delivery.list_where')}
      </summary>
      <Form
        method="post"
        action={paths.myPlace}
        preventScrollReset
        className="surface mt-1 grid max-w-2xl gap-4 p-5 sm:grid-cols-2"
      >
        <input type="hidden" name="next" value={next} />
        <PlaceFields key={`${place?.county} ${place?.town}`} place={place ?? undefined} />
        <Submit look="quiet" className="justify-self-start">
          {t('delivery.list_show')}
        </Submit>
      </Form>
    </details>
  )
}
