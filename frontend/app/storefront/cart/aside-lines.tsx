// What is saved for later: in sight, one press away from being bought after all.
import type { CartLine } from '@amana/contract'
import { Form, Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Kes } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Photo } from '#app/ui/photo.tsx'

export function AsideLines({ lines, shopSlug }: { lines: CartLine[]; shopSlug: string }) {
  const t = useWords()
  return (
    <details className="border-t border-line px-4 sm:px-6">
      <summary className="flex min-h-12 items-center font-strong text-trust">
        {t('cart.aside', { count: lines.length })}
      </summary>
      <ul className="grid gap-3 pb-4">
        {lines.map((line) => (
          <li key={line.variantId} className="grid grid-cols-[52px_1fr_auto] items-center gap-x-3.5">
            <div className="overflow-hidden rounded-thumb">
              <Photo picture={line.picture} alt="" sizes="52px" />
            </div>
            <div className="min-w-0 text-ui leading-snug">
              <Link to={paths.product(shopSlug, line.productId, line.title)} className="font-semibold hover:underline">
                {line.title}
              </Link>
              <p className="text-small text-ink-2">
                {[...line.optionValues, `× ${line.quantity}`].join(' · ')} · <Kes money={line.total} />
              </p>
            </div>
            <Form method="post" preventScrollReset>
              <input type="hidden" name="variantId" value={line.variantId} />
              <Button look="plain" name="aside" value="no" aria-label={t('cart.take_back_what', { title: line.title })}>
                {t('cart.take_back')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </details>
  )
}
