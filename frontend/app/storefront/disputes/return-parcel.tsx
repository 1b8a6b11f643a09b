// Goods that go back: the buyer's own six digits, and “I have handed it over” in two presses.
import { Form, Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'
import { Digits } from '#app/ui/digits.tsx'

interface Props {
  code: string
  canClaim: boolean
  shopName: string
  /** The address of the thread with the seller. */
  messages: string
}

export function ReturnParcel({ code, canClaim, shopName, messages }: Props) {
  const t = useWords()
  return (
    <section aria-labelledby="return-code">
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4 rounded-panel bg-deep px-5 py-5 text-on-deep sm:px-6">
        <div className="max-w-[25em]">
          <h2 id="return-code" className="text-title!">
            {t('dispute.return_code')}
          </h2>
          <p className="mt-1 text-small text-on-deep-2">{t('dispute.return_rule')}</p>
        </div>
        <Digits code={code} />
      </div>
      <p className="mt-3 px-1">
        {t('dispute.return_where')}{' '}
        <Link to={messages} className="font-strong text-trust underline underline-offset-4">
          {t('thread.write_to', { name: shopName })}
        </Link>
      </p>
      {canClaim && (
        <details className="surface mt-3 px-5 py-2">
          <summary className="flex min-h-12 items-center font-strong text-trust">{t('dispute.handed_over')}</summary>
          <p className="mb-4">{t('dispute.handed_over_explain')}</p>
          <Form method="post" preventScrollReset className="pb-3">
            <Submit name="do" value="handedOver" block busy={t('order.doing')}>
              {t('dispute.handed_over_yes')}
            </Submit>
          </Form>
        </details>
      )}
    </section>
  )
}
