// For a guest: her order can move into an account, where no link can be lost.
import type { Account } from '@amana/contract'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink, Submit } from '#app/ui/button.tsx'

export function KeepOrder({ account }: { account: Account | null }) {
  const t = useWords()
  const verifyFirst = paths.verifyPhone(paths.myOrders)
  return (
    <section aria-labelledby="keep" className="rounded-card bg-sand p-5">
      <h2 id="keep" className="text-title!">
        {t('keep.title')}
      </h2>
      <p className="mt-1 mb-4 text-small text-ink-2">
        {t(!account ? 'keep.why' : account.phoneVerified ? 'keep.why_claim' : 'keep.why_verify')}
      </p>
      {!account && (
        <div className="flex flex-wrap gap-2.5">
          <ButtonLink to={paths.signUp(paths.myOrders)} look="light">
            {t('session.sign_up')}
          </ButtonLink>
          <ButtonLink to={paths.signIn(paths.myOrders)} look="plain">
            {t('session.sign_in')}
          </ButtonLink>
        </div>
      )}
      {account && !account.phoneVerified && (
        <ButtonLink to={verifyFirst} look="light">
          {t('keep.verify')}
        </ButtonLink>
      )}
      {account?.phoneVerified && (
        <Form method="post" preventScrollReset>
          <Submit name="intent" value="claim" look="light" busy={t('order.doing')}>
            {t('keep.claim')}
          </Submit>
        </Form>
      )}
    </section>
  )
}
