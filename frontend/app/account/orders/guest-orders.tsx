// What was bought without signing in moves into the account whose verified phone it was bought with.
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink, Submit } from '#app/ui/button.tsx'

export function GuestOrders({ phone, verified }: { phone: string; verified: boolean }) {
  const t = useWords()
  return (
    <section
      aria-labelledby="guest-orders"
      className="mt-9 flex flex-wrap items-center justify-between gap-x-8 gap-y-4 border-t border-line pt-6"
    >
      <div className="max-w-[34em]">
        <h2 id="guest-orders" className="text-title!">
          {t('orders.claim_title')}
        </h2>
        <p className="mt-1 text-ink-2">{t(verified ? 'orders.claim' : 'orders.claim_verify', { phone })}</p>
      </div>
      {verified ? (
        <Form method="post">
          <Submit look="quiet" busy={t('order.doing')}>
            {t('orders.claim_do')}
          </Submit>
        </Form>
      ) : (
        <ButtonLink to={paths.verifyPhone(paths.myOrders)} look="quiet">
          {t('keep.verify')}
        </ButtonLink>
      )}
    </section>
  )
}
