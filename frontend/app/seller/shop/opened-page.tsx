// The shop is open: what comes first now.
import { PackagePlus, Palette, Share2, Smartphone, Store } from 'lucide-react'
import { Link } from 'react-router'
import { shopContext } from '#app/api/me.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/opened-page'

export const loader = ({ context }: Route.LoaderArgs) => context.get(shopContext)

export default function ShopOpened({ loaderData: shop }: Route.ComponentProps) {
  const t = useWords()
  const next = [
    { to: paths.payoutProof, icon: Smartphone, label: t('proof.do') },
    { to: paths.shop(shop.slug), icon: Store, label: t('opened.look_at_it', { slug: shop.slug }) },
    { to: paths.shopSettings, icon: Palette, label: t('opened.logo') },
    { to: paths.shareShop, icon: Share2, label: t('share.title') },
  ]
  return (
    <div className="mx-auto max-w-xl">
      <PageHead title={`${t('opened.title', { shop: shop.name })} · Amana`} hidden />
      <h1>{t('opened.title', { shop: shop.name })}</h1>
      <p className="mt-3 text-lead text-ink-2">{t('opened.lead')}</p>
      <ButtonLink to={paths.newProduct} block className="mt-6 min-h-14">
        <PackagePlus className="size-5.5" aria-hidden />
        {t('opened.first_product')}
      </ButtonLink>
      <ul className="mt-4 grid gap-1">
        {next.map(({ to, icon: Icon, label }) => (
          <li key={to}>
            <Link to={to} className="flex min-h-12 items-center gap-3 font-[650] text-trust">
              <Icon className="size-5.5 shrink-0" strokeWidth={1.8} aria-hidden />
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
