// A problem with an order, from the buyer's side: reporting it, and everything about it after that. Guests by their link, once
// they have proved the phone.
import { readDispute, readDisputeOptions } from '@amana/contract'
import { redirect } from 'react-router'
import { call, read } from '#app/api/client.ts'
import { ApiProblem } from '#app/api/problem.ts'
import { DisputeFrame } from '#app/dispute/dispute-frame.tsx'
import { ShowIt } from '#app/dispute/forms.tsx'
import { useWords } from '#app/messages/use-words.ts'
import { paths, picturePaths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { BuyerAnswers } from './buyer-answers.tsx'
import { act } from './problem-doings.ts'
import { ReportForm } from './report-form.tsx'
import { ReturnParcel } from './return-parcel.tsx'

const keyIn = (request: Request) => new URL(request.url).searchParams.get('key') ?? undefined

export async function loader({ context, request, params: { orderId } }: Route.LoaderArgs) {
  const key = keyIn(request)
  const input = { params: { orderId }, query: { key } }
  const options = await read(context, request, readDisputeOptions, input)
  if (!options.hasDispute) return { options, dispute: null, orderId, key: key ?? null }
  const dispute = await call(context, readDispute, input).catch((error: unknown) => {
    // The order's own page asks for the code from the phone.
    if (error instanceof ApiProblem && error.problem.status === 403) throw redirect(paths.order(orderId, key))
    return read(context, request, readDispute, input)
  })
  return { options, dispute, orderId, key: key ?? null }
}

export async function action({ context, request, params: { orderId } }: Route.ActionArgs) {
  const key = keyIn(request)
  const form = await request.formData()
  const done = await act({ context, request, form, where: { params: { orderId }, query: { key } } })
  if (done.problem?.code === 'phone_not_proven') throw redirect(paths.order(orderId, key))
  if (!done.problem) throw redirect(paths.problem(orderId, key))
  return done
}

export default function Problem({ loaderData: { options, dispute, orderId, key }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const order = paths.order(orderId, key)
  // “Nothing came” that the code has closed leaves the other problems open.
  const reports = !dispute || (options.canReport && dispute.state === 'closed')
  return (
    <div className="wrap pt-6 md:pt-10">
      <PageHead title={`${t('dispute.there_is')} · Amana`} hidden />
      {reports && <ReportForm options={options} order={order} refused={actionData} signedIn={key === null} />}
      {dispute && (
        <div className={reports ? 'mt-14' : ''}>
          <DisputeFrame
            dispute={dispute}
            side="buyer"
            order={order}
            photoAt={(id) => picturePaths.ofProblem(orderId, id, key)}
            problem={reports ? null : actionData?.problem}
          >
            {dispute.state === 'awaiting_photos' && <ShowIt />}
            {dispute.returnCode && (
              <ReturnParcel
                code={dispute.returnCode}
                canClaim={dispute.canClaimReturn}
                shopName={dispute.shop.name}
                messages={paths.orderMessages(orderId, key)}
              />
            )}
            <BuyerAnswers dispute={dispute} />
          </DisputeFrame>
        </div>
      )}
    </div>
  )
}
