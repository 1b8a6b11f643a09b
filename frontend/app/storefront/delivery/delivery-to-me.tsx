// "Delivery to my town": what reaches the visitor, or everything the shop offers until she has said where she is.
import { MapPin, Truck } from 'lucide-react'
import { Form } from 'react-router'
import { DeliveryLine } from '#app/delivery/delivery-line.tsx'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { PlaceFields } from '#app/places/place-fields.tsx'
import { Submit } from '#app/ui/button.tsx'
import type { DeliveryToMe as Delivery } from './my-place.ts'

interface Props {
  delivery: Delivery
  /** The page to come back to. */
  next: string
}

export function DeliveryToMe({ delivery: { place, options }, next }: Props) {
  const t = useWords()
  return (
    <section id="delivery" aria-label={t('product.delivery')} className="mt-6 flex scroll-mt-6 gap-3 text-ui">
      <Truck className="mt-0.5 size-5.5 shrink-0 text-ink-2" strokeWidth={1.7} aria-hidden />
      <div className="min-w-0 flex-1">
        {place && <p className="mb-1.5 font-strong">{t('delivery.to', { town: place.town })}</p>}
        {options.length === 0 && place ? (
          <p>{t('delivery.none_to', { town: place.town, county: place.county })}</p>
        ) : (
          <ul className="grid gap-3">
            {options.map((option) => (
              <DeliveryLine key={option.id} option={option} />
            ))}
          </ul>
        )}
        <details className="mt-1">
          <summary className="inline-flex min-h-12 items-center gap-1.5 font-strong text-trust">
            <MapPin className="size-4.5" aria-hidden />
            {place ? t('delivery.elsewhere') : t('delivery.where_are_you')}
          </summary>
          <Form method="post" action={paths.myPlace} preventScrollReset className="mt-1 grid gap-4 pb-2">
            <input type="hidden" name="next" value={next} />
            <PlaceFields key={`${place?.county} ${place?.town}`} place={place ?? undefined} />
            <Submit look="quiet" className="justify-self-start">
              {t('delivery.show_for')}
            </Submit>
          </Form>
        </details>
      </div>
    </section>
  )
}
