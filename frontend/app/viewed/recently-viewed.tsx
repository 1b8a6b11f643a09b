// What the visitor looked at last, in a row that scrolls, and the button that forgets it: on home, in the account, beside products.
import type { ListingCard } from '@amana/contract'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'
import { ListingRow } from './listing-row.tsx'

export function RecentlyViewed({ listings, className = '' }: { listings: ListingCard[]; className?: string }) {
  const t = useWords()
  if (listings.length === 0) return null
  return (
    <section aria-labelledby="viewed" className={`min-w-0 ${className}`}>
      <div className="mb-heading flex items-center justify-between gap-4">
        <h2 id="viewed">{t('follow.viewed')}</h2>
        <Form method="post" preventScrollReset>
          <Submit name="intent" value="clear_viewed" look="plain" className="text-small">
            {t('follow.clear_viewed')}
          </Submit>
        </Form>
      </div>
      <ListingRow listings={listings} />
    </section>
  )
}
