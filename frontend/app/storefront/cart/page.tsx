// The carts of all shops on one page; each shop is paid for by itself, since each has its own escrow.
import { readCarts, setCartLine, setLineAside } from '@amana/contract'
import { ShoppingCart } from 'lucide-react'
import { attempt, read } from '#app/api/client.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { myPlace } from '#app/storefront/delivery/my-place.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { RecentlyViewed } from '#app/viewed/recently-viewed.tsx'
import { forgetViewed, viewedBefore } from '#app/viewed/viewed.ts'
import type { Route } from './+types/page'
import { ShopCartCard } from './shop-cart-card.tsx'
import { TakenOut } from './taken-out.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const place = myPlace(context) ?? null
  const carts = await read(context, request, readCarts, { query: place ?? {} })
  return { ...carts, place, viewed: carts.carts.length === 0 ? await viewedBefore(context) : [] }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  if (form.get('intent') === 'clear_viewed') {
    await forgetViewed(context, request)
    return { refused: null }
  }
  const params = { variantId: String(form.get('variantId')) }
  if (form.has('aside')) {
    const body = { aside: form.get('aside') === 'yes' }
    const { problem } = await attempt(context, request, setLineAside, { params, body })
    return { refused: problem ?? null }
  }
  const quantity = form.get('remove') === null ? Number(form.get('quantity')) : 0
  const { problem } = await attempt(context, request, setCartLine, {
    params,
    body: { quantity, mode: 'set' },
  })
  if (problem) return { refused: problem }
  const takenOut = quantity === 0 && {
    ...params,
    title: String(form.get('title')),
    quantity: Number(form.get('had')) || 1,
  }
  return { refused: null, takenOut: takenOut || null }
}

export default function Cart({ loaderData: { carts, items, place, viewed }, actionData }: Route.ComponentProps) {
  const t = useWords()
  return (
    <div className="wrap max-w-4xl! pt-7 md:pt-10">
      <PageHead title={`${t('cart.title')} · Amana`} hidden />
      <h1>{t('cart.title')}</h1>
      <p role="status" className="mt-1 text-ink-2">
        {items > 0 && t('cart.items', { count: items })}
        {carts.length > 1 && ` · ${t('cart.each_by_itself')}`}
      </p>
      {actionData?.refused && (
        <Notice tone="plain" className="mt-4" role="alert">
          {sayProblem(t, actionData.refused)}
        </Notice>
      )}
      {actionData?.takenOut && <TakenOut {...actionData.takenOut} />}
      {carts.length === 0 ? (
        <>
          <Empty
            icon={<ShoppingCart />}
            title={t('cart.empty_title')}
            action={<ButtonLink to={paths.search()}>{t('cart.look_around')}</ButtonLink>}
          >
            <p>{t('cart.empty')}</p>
          </Empty>
          <RecentlyViewed listings={viewed} />
        </>
      ) : (
        <div className="mt-5 grid gap-5">
          {carts.map((cart) => (
            <ShopCartCard key={cart.shop.id} cart={cart} place={place} />
          ))}
          <Notice>{t('cart.promise')}</Notice>
        </div>
      )}
    </div>
  )
}
