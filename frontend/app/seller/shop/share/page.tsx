// The shop's link, where a seller meets her buyers: sent by WhatsApp, SMS or whatever the phone offers, copied, or printed for the stall.
import { readMyShop } from '@amana/contract'
import { MessageCircle, MessageSquareText } from 'lucide-react'
import { Link } from 'react-router'
import { read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { qrOf } from '#app/api/qr.ts'
import { visitContext } from '#app/api/visit.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { CopyLink } from './copy-link.tsx'
import { Poster } from './poster.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const shop = await read(context, request, readMyShop, { params: { shopId: context.get(shopContext).id } })
  const link = context.get(visitContext).publicUrl + paths.shop(shop.slug)
  return { name: shop.name, logo: shop.logo, link, qr: qrOf(link) }
}

const way =
  'inline-flex min-h-13 flex-1 basis-36 items-center justify-center gap-2.5 rounded-full bg-card px-5 font-strong shadow-[inset_0_0_0_1.5px_var(--line)] hover:shadow-[inset_0_0_0_1.5px_var(--ink-3)]'

export default function ShareShop({ loaderData: { name, logo, link, qr } }: Route.ComponentProps) {
  const t = useWords()
  const words = t('share.message', { shop: name, link })
  return (
    <div className="mx-auto grid max-w-2xl gap-5">
      <PageHead title={`${t('share.title')} · Amana`} hidden />
      <div className="no-print">
        <p className="text-small text-ink-2">
          <Link to={paths.shopSettings} className="hover:underline">
            {t('seller.shop')}
          </Link>
        </p>
        <h1 className="mt-1">{t('share.title')}</h1>
        <p className="mt-2 text-ink-2">{t('share.lead')}</p>
      </div>
      <section aria-labelledby="message" className="no-print surface grid gap-4 p-5 sm:p-6">
        <h2 id="message" className="text-title!">
          {t('share.send')}
        </h2>
        <p className="rounded-card bg-sand px-4 py-3 [overflow-wrap:anywhere]">{words}</p>
        <div className="flex flex-wrap gap-2.5">
          <a href={`https://wa.me/?text=${encodeURIComponent(words)}`} rel="noreferrer" className={way}>
            <MessageCircle className="size-5" strokeWidth={1.8} aria-hidden />
            WhatsApp
          </a>
          <a href={`sms:?body=${encodeURIComponent(words)}`} className={way}>
            <MessageSquareText className="size-5" strokeWidth={1.8} aria-hidden />
            SMS
          </a>
        </div>
        <div className="grid gap-2.5 border-t border-line pt-4 sm:grid-cols-[minmax(0,1fr)_auto]">
          <CopyLink link={link} title={name} />
        </div>
        <p className="text-small text-ink-2">{t('share.one_product')}</p>
      </section>
      <Poster name={name} logo={logo} link={link} qr={qr} />
    </div>
  )
}
