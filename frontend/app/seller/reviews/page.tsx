// What buyers say of the shop, those without an answer first, each with the form to answer it.
import { listReviewsOfMyShop, type Review, replyToReview } from '@amana/contract'
import { replyTextMax } from '@amana/contract/choices'
import { MessageSquareText } from 'lucide-react'
import { Form, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { RatingSummary } from '#app/reviewing/rating-summary.tsx'
import { ReviewCard } from '#app/reviewing/review-card.tsx'
import { ScreenedFields } from '#app/screening/screened-fields.tsx'
import { ButtonLink, Submit } from '#app/ui/button.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { TextField } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const shop = context.get(shopContext)
  const show: 'all' | 'unanswered' = searchParams.get('show') === 'all' ? 'all' : 'unanswered'
  const query = { show, after: searchParams.get('after') ?? undefined }
  const list = await read(context, request, listReviewsOfMyShop, { params: { shopId: shop.id }, query })
  const { slug, name } = shop
  return { ...list, show, shop: { slug, name }, answered: searchParams.get('done') === 'answered' }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const said = (name: string) => String(form.get(name) ?? '')
  const { problem } = await attempt(context, request, replyToReview, {
    params: { shopId: context.get(shopContext).id, reviewId: said('review') },
    body: { text: said('text') },
  })
  if (problem) return { problem, review: said('review'), text: said('text') }
  throw redirect(paths.sellerReviews({ show: said('show'), done: 'answered' }))
}

export default function ShopReviews({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { reviews, unanswered, next, show, shop, answered } = loaderData
  const any = loaderData.histogram.some((bar) => bar.reviews > 0) || reviews.length > 0
  return (
    <div className="max-w-3xl">
      <PageHead title={`${t('reviews.title')} · Amana`} hidden />
      <h1 className="mb-4">{t('reviews.title')}</h1>
      {answered && !actionData && (
        <Notice role="status" className="mb-4">
          {t('reviews.answered')}
        </Notice>
      )}
      {any && <RatingSummary list={loaderData} to={(stars) => paths.reviews(shop.slug, { stars })} />}
      <div className="mt-6">
        <Chips
          label={t('reviews.title')}
          chips={[
            {
              to: paths.sellerReviews(),
              label: t('reviews.unanswered'),
              count: unanswered,
              current: show === 'unanswered',
            },
            { to: paths.sellerReviews({ show: 'all' }), label: t('reviews.all'), current: show === 'all' },
          ]}
        />
      </div>
      {reviews.length === 0 && (
        <Empty icon={<MessageSquareText />} title={t(any ? 'reviews.all_answered_title' : 'reviews.no_reviews_title')}>
          <p>{t(any ? 'reviews.all_answered' : 'reviews.no_reviews')}</p>
        </Empty>
      )}
      <ul className="mt-4 grid gap-4">
        {reviews.map((review) => (
          <li key={review.id} className="surface px-5">
            <ReviewCard review={review} shopName={shop.name} withProducts>
              <Answer review={review} show={show} failed={actionData?.review === review.id ? actionData : undefined} />
            </ReviewCard>
          </li>
        ))}
      </ul>
      {next && (
        <ButtonLink to={paths.sellerReviews({ show, after: next })} look="quiet" className="mt-6">
          {t('search.more')}
        </ButtonLink>
      )}
    </div>
  )
}

interface AnswerProps {
  review: Review
  show: string
  failed: { problem: Parameters<typeof faultsOf>[1]; text: string } | undefined
}

function Answer({ review, show, failed }: AnswerProps) {
  const t = useWords()
  const faults = faultsOf(t, failed?.problem)
  return (
    <details className="mt-3" open={failed !== undefined || undefined}>
      <summary className="flex min-h-12 items-center font-[650] text-trust">
        {t(review.reply ? 'reviews.change_answer' : 'reviews.answer_it')}
      </summary>
      <Form method="post" className="grid gap-3 pb-2">
        <input type="hidden" name="review" value={review.id} />
        <input type="hidden" name="show" value={show} />
        <ScreenedFields>
          <TextField
            name="text"
            required
            rows={3}
            maxLength={replyTextMax}
            label={t('reviews.answer')}
            hint={t('reviews.answer_hint')}
            error={faults.whole ?? faults.fields.text}
            defaultValue={failed?.text ?? review.reply?.text}
          />
        </ScreenedFields>
        <Submit look="quiet" className="justify-self-start" busy={t('reviews.publishing')}>
          {t('reviews.send_answer')}
        </Submit>
      </Form>
    </details>
  )
}
