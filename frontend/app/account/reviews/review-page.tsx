// One's own review of an order: writing it, changing it within its days, its photos, and the shop's answer.
import { readOrderReview } from '@amana/contract'
import { reviewTextMax } from '@amana/contract/choices'
import { Form, Link } from 'react-router'
import { read } from '#app/api/client.ts'
import { faultsOf, sayProblem } from '#app/messages/say-problem.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ScreenedFields } from '#app/screening/screened-fields.tsx'
import { Submit } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { Photo } from '#app/ui/photo.tsx'
import { Stars } from '#app/ui/stars.tsx'
import type { Route } from './+types/review-page'
import { OwnPhotos } from './own-photos.tsx'
import { PhotoField } from './photo-field.tsx'
import { doWithReview } from './review-doings.ts'
import { StarsField } from './stars-field.tsx'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const own = await read(context, request, readOrderReview, { params: { orderId: params.orderId } })
  return { own, published: new URL(request.url).searchParams.get('done') === 'published' }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  return doWithReview(context, request, params.orderId, await request.formData())
}

export default function ReviewPage({ loaderData: { own, published }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const calendar = useCalendar()
  const { review, shop, products, orderNumber, editableUntil } = own
  const faults = faultsOf(t, actionData?.problem)
  const typed = actionData?.typed
  const title = review ? t('reviews.yours') : t('reviews.write')
  const photoProblem = actionData?.photoProblem
  return (
    <div className="grid max-w-2xl gap-6">
      <PageHead title={`${title} · Amana`} hidden />
      <div>
        <p className="text-small text-ink-2">{t('reviews.of_order', { number: orderNumber, shop: shop.name })}</p>
        <h1 className="mt-1">{title}</h1>
      </div>
      <ul className="grid gap-3">
        {products.map((product) => (
          <li key={product.id} className="flex items-center gap-3.5">
            <span className="w-14 shrink-0 overflow-hidden rounded-thumb">
              <Photo picture={product.picture} alt="" sizes="56px" />
            </span>
            <Link
              to={paths.product(shop.slug, product.id, product.title)}
              className="min-w-0 py-3 font-semibold [overflow-wrap:anywhere] hover:underline"
            >
              {product.title}
            </Link>
          </li>
        ))}
      </ul>
      {published && !actionData && <Notice role="status">{t('reviews.published')}</Notice>}
      {photoProblem && (
        <Notice tone="plain" role="alert">
          {t('reviews.published_without_photo', { why: sayProblem(t, photoProblem) })}
        </Notice>
      )}
      {faults.whole && (
        <Notice tone="plain" role="alert">
          {faults.whole}
        </Notice>
      )}
      {review && !editableUntil ? (
        <div className="surface grid gap-3 p-5">
          <Stars value={review.stars} label={t('reviews.stars', { count: review.stars })} className="h-5" />
          <p dir="auto" className="whitespace-pre-line [overflow-wrap:anywhere]">
            {review.text}
          </p>
          <p className="text-small text-ink-2">{t('reviews.too_late')}</p>
        </div>
      ) : (
        <Form method="post" encType="multipart/form-data" className="surface grid gap-5 p-5 sm:p-7">
          <StarsField chosen={typed?.stars ?? review?.stars ?? null} />
          <ScreenedFields>
            <TextField
              name="text"
              required
              maxLength={reviewTextMax}
              label={t('reviews.text')}
              hint={t('reviews.text_hint')}
              error={faults.fields.text}
              defaultValue={typed?.text ?? review?.text}
            />
          </ScreenedFields>
          {!review && <PhotoField />}
          <p className="text-small text-ink-2">
            {editableUntil ? t('reviews.until', { when: calendar.dayAndTime(editableUntil) }) : t('reviews.signed')}
          </p>
          <Submit name="intent" value={review ? 'change' : 'publish'} block busy={t('reviews.publishing')}>
            {review ? t('reviews.save') : t('reviews.publish')}
          </Submit>
        </Form>
      )}
      {review && <OwnPhotos photos={review.photos} editable={editableUntil !== null} />}
      {review?.notCountedBecause && (
        <p className="text-small text-ink-2">
          {t(
            review.notCountedBecause === 'linked_to_seller'
              ? 'reviews.not_counted_linked'
              : 'reviews.not_counted_mostly',
          )}
        </p>
      )}
      {review?.reply && (
        <section className="rounded-card bg-sand px-4 py-3">
          <h2 className="font-text! text-small! font-strong!">{t('reviews.reply_of', { shop: shop.name })}</h2>
          <p dir="auto" className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">
            {review.reply.text}
          </p>
        </section>
      )}
    </div>
  )
}
