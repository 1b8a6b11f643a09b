// Search within one shop: a plain form, whose words go to the search of everything with the shop already chosen.
import { Search } from 'lucide-react'
import { useId } from 'react'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'

export function ShopSearch({ shop }: { shop: { slug: string; name: string } }) {
  const t = useWords()
  const id = useId()
  return (
    <Form method="get" action={paths.search()} className="relative mt-4 md:col-span-2">
      <label htmlFor={id} className="sr-only">
        {t('search.in_shop', { shop: shop.name })}
      </label>
      <input type="hidden" name="shop" value={shop.slug} />
      <input
        id={id}
        name="q"
        type="search"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        required
        maxLength={200}
        placeholder={t('search.in_shop', { shop: shop.name })}
        className="field-box rounded-full! pr-14! pl-5! text-ellipsis"
      />
      <button
        type="submit"
        aria-label={t('search.go')}
        className="absolute inset-y-0 right-0 grid tap place-items-center rounded-full text-trust"
      >
        <Search className="size-5.5" strokeWidth={1.9} aria-hidden />
      </button>
    </Form>
  )
}
