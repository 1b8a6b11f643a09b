// When somebody else has the link of an order: a new one, in two presses.
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'

export function ReplaceLink() {
  const t = useWords()
  return (
    <details className="no-print border-t border-line pt-2">
      <summary className="flex min-h-12 items-center text-small font-strong text-trust">{t('link.replace')}</summary>
      <p className="mb-3 text-small text-ink-2">{t('link.replace_explain')}</p>
      <Form method="post" preventScrollReset>
        <Submit name="intent" value="replace-link" look="quiet" busy={t('order.doing')}>
          {t('link.replace_yes')}
        </Submit>
      </Form>
    </details>
  )
}
