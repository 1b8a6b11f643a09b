// The draft of a shop's theme, for its owner: stands in a frame beside the editor, and follows what is changed there.
import { readMyTheme, readShop, searchListings, type Theme, type ThemeProduct } from '@amana/contract'
import { type MouseEvent, useEffect, useState } from 'react'
import { data } from 'react-router'
import { read } from '#app/api/client.ts'
import { needShop, shopContext } from '#app/api/me.ts'
import { useWords } from '#app/messages/use-words.ts'
import { deliveryToMe } from '#app/storefront/delivery/my-place.ts'
import { isDraftMessage, sayReady } from '#app/themes/preview-messages.ts'
import { ThemeStyle } from '#app/themes/theme-style.tsx'
import { ThemedShop } from '#app/themes/themed-shop.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/preview-page'
import { useAmanaParts } from './amana-parts.tsx'

export const middleware = [needShop]

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { id: shopId, slug } = context.get(shopContext)
  if (slug !== params.shop) throw data(null, { status: 404 })
  const shop = await read(context, request, readShop, { params: { slug } })
  const [found, delivery, mine] = await Promise.all([
    read(context, request, searchListings, { query: { shop: slug, sort: 'newest' } }),
    deliveryToMe(context, request, slug, shop.deliveryOptions),
    read(context, request, readMyTheme, { params: { shopId } }),
  ])
  return { shop, found, delivery, theme: mine.draft, products: mine.products }
}

interface Draft {
  theme: Theme
  products: ThemeProduct[]
}

/** The draft as the editor shows it, from the moment the two have met. */
function useDraft(saved: Draft): Draft {
  const [draft, setDraft] = useState<Draft | null>(null)
  useEffect(() => {
    const listen = (event: MessageEvent) => {
      if (event.origin !== window.location.origin || event.source !== window.parent) return
      if (isDraftMessage(event.data)) setDraft({ theme: event.data.theme, products: event.data.products })
    }
    window.addEventListener('message', listen)
    if (window.parent !== window) sayReady(window.parent)
    return () => window.removeEventListener('message', listen)
  }, [])
  return draft ?? saved
}

/** A preview shows the page and leads nowhere, but to places within it. */
const stayHere = (event: MouseEvent) => {
  const link = (event.target as Element).closest('a')
  if (link && !link.getAttribute('href')?.startsWith('#')) {
    event.preventDefault()
    event.stopPropagation()
  }
}

export default function Preview({ loaderData: { shop, found, delivery, ...saved } }: Route.ComponentProps) {
  const t = useWords()
  const draft = useDraft(saved)
  const amana = useAmanaParts(shop, delivery)
  return (
    <div onClickCapture={stayHere}>
      <PageHead title={`${t('theme.preview')} · ${shop.name}`} hidden />
      <ThemeStyle theme={draft.theme} />
      <ThemedShop {...draft} shop={shop} shelf={found} amana={amana} />
    </div>
  )
}
