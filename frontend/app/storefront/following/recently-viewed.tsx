// What the visitor looked at last, in a row that scrolls, and the button that forgets it.
import type { ListingCard } from '@amana/contract'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { ProductCard } from '#app/storefront/products/product-card.tsx'
import { Submit } from '#app/ui/button.tsx'

export function RecentlyViewed({ listings }: { listings: ListingCard[] }) {
  const t = useWords()
  if (listings.length === 0) return null
  return (
    <section aria-labelledby="viewed" className="mt-12 border-t border-line pt-6">
      <div className="mb-3 flex items-center justify-between gap-4">
        <h2 id="viewed" className="text-[1.2rem]!">
          {t('follow.viewed')}
        </h2>
        <Form method="post" preventScrollReset>
          <Submit name="intent" value="clear_viewed" look="plain" className="text-small">
            {t('follow.clear_viewed')}
          </Submit>
        </Form>
      </div>
      <ul className="scroll-row -mx-4 gap-3 px-4 md:-mx-1 md:px-1">
        {listings.map((listing) => (
          <li key={listing.productId} className="w-40 shrink-0 snap-start md:w-48">
            <ProductCard listing={listing} withShop={false} />
          </li>
        ))}
      </ul>
    </section>
  )
}
