// For a guest who lost her link: the number of the order and the phone that bought it. The answer is the same for every number.
import { sendOrderLink } from '@amana/contract'
import { MessageSquareText } from 'lucide-react'
import { data, Form, Link } from 'react-router'
import { attempt } from '#app/api/client.ts'
import { proofIn } from '#app/api/proof.ts'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink, Submit } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { ProofOfWork } from '#app/ui/proof-of-work.tsx'
import type { Route } from './+types/page'

export const loader = ({ request }: Route.LoaderArgs) => ({
  oldLink: new URL(request.url).searchParams.get('because') === 'old-link',
})

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const typed = { number: String(form.get('number') ?? '').trim(), phone: String(form.get('phone') ?? '').trim() }
  const { reply, problem } = await attempt(
    context,
    request,
    sendOrderLink,
    { body: typed },
    {
      proof: proofIn(form),
    },
  )
  if (problem) return data({ problem, typed, sentTo: undefined }, { status: problem.status })
  return { problem: undefined, typed, sentTo: reply.sentTo }
}

export default function FindOrder({ loaderData: { oldLink }, actionData }: Route.ComponentProps) {
  const t = useWords()
  return (
    <div className="wrap grid max-w-md! gap-6 pt-10 md:pt-16">
      <PageHead title={`${t('find.title')} · Amana`} hidden />
      {actionData?.sentTo ? <Sent to={actionData.sentTo} /> : <Ask result={actionData} oldLink={oldLink} />}
    </div>
  )
}

function Sent({ to }: { to: string }) {
  const t = useWords()
  return (
    <div role="status">
      <Empty
        icon={<MessageSquareText />}
        title={t('find.sent_title')}
        heading="h1"
        action={
          <ButtonLink to={paths.findOrder()} look="quiet" reloadDocument>
            {t('find.again')}
          </ButtonLink>
        }
      >
        <p>{t.rich('find.sent', { phone: to })}</p>
      </Empty>
    </div>
  )
}

function Ask({ result, oldLink }: { result: Route.ComponentProps['actionData']; oldLink: boolean }) {
  const t = useWords()
  const { problem, typed } = result ?? {}
  const faults = faultsOf(t, problem)
  return (
    <>
      <div>
        <h1>{t('find.title')}</h1>
        <p className="mt-2 text-ink-2">{t('find.lead')}</p>
      </div>
      {oldLink && !problem && <Notice tone="plain">{t('find.old_link')}</Notice>}
      {faults.whole && (
        <Notice tone="plain" role="alert">
          {faults.whole}
        </Notice>
      )}
      <Form method="post" className="grid gap-4">
        <Field
          label={t('find.number')}
          name="number"
          required
          maxLength={20}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          placeholder="AM-7K3F-92QX"
          hint={t('find.number_hint')}
          defaultValue={typed?.number}
          error={faults.fields.number}
        />
        <Field
          label={t('find.phone')}
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          placeholder="0712 345 678"
          required
          maxLength={40}
          defaultValue={typed?.phone}
          error={faults.fields.phone}
        />
        {problem?.code === 'proof_of_work_needed' && <ProofOfWork forEndpoint="sendOrderLink" />}
        <Submit block busy={t('order.doing')} className="mt-1">
          {t('find.send')}
        </Submit>
      </Form>
      <p className="text-ink-2">
        {t('find.with_account')}{' '}
        <Link
          to={paths.signIn(paths.myOrders)}
          className="inline-block py-2 font-strong text-trust underline underline-offset-4"
        >
          {t('session.sign_in')}
        </Link>
      </p>
    </>
  )
}
