// What happened to the stock of one variant: when, what, by whom or for which order, and what was left.
import { type ReplyOf, readStockHistory } from '@amana/contract'
import { Link } from 'react-router'
import { read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/history-page'

type Movement = ReplyOf<typeof readStockHistory>['movements'][number]

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const after = new URL(request.url).searchParams.get('after') ?? undefined
  const found = await read(context, request, readStockHistory, {
    params: { shopId: context.get(shopContext).id, variantId: params.variantId },
    query: { after },
  })
  return { ...found, variantId: params.variantId }
}

const kinds: Record<Movement['kind'], MessageKey> = {
  received: 'stock.received',
  reserved: 'stock.reserved',
  released: 'stock.released',
  sold: 'stock.sold',
  returned: 'stock.returned',
  corrected: 'stock.corrected',
}
const sources: Record<NonNullable<Movement['source']>, MessageKey> = {
  edit: 'stock.by_edit',
  bulk: 'stock.by_bulk',
  import: 'stock.by_import',
  duplicate: 'stock.by_copy',
  removed: 'stock.by_removal',
}
/** What it does to the number that can be bought; what is sold was reserved before. */
const signed = ({ kind, quantity }: Movement): string => {
  if (kind === 'sold') return '±0'
  const change = kind === 'reserved' ? -quantity : quantity
  return change > 0 ? `+${change}` : `−${Math.abs(change)}`
}

export default function StockHistory({ loaderData: { variant, movements, next, variantId } }: Route.ComponentProps) {
  const t = useWords()
  const { dayAndTime } = useCalendar()
  return (
    <div className="mx-auto max-w-3xl">
      <PageHead title={`${t('stock.history')} · Amana`} hidden />
      <p className="text-small text-ink-2">
        <Link to={paths.sellerProduct(variant.productId)} className="hover:underline">
          {variant.title}
        </Link>
      </p>
      <h1 className="mt-1">{t('stock.history')}</h1>
      <p className="mt-2 mb-5 text-ink-2">{[variant.name, variant.sku].filter(Boolean).join(' · ')}</p>
      {movements.length === 0 ? (
        <p>{t('stock.no_history')}</p>
      ) : (
        <ol className="surface divide-y divide-line overflow-hidden">
          {movements.map((movement) => (
            <li key={movement.id} className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 px-4 py-3 sm:px-5">
              <span className="font-[600]">{t(kinds[movement.kind])}</span>
              <span className="text-right font-display text-[1.1rem] font-bold">{signed(movement)}</span>
              <span className="text-small text-ink-2">
                {dayAndTime(movement.at)}
                {movement.by && ` · ${movement.by}`}
                {movement.source && ` · ${t(sources[movement.source])}`}
                {movement.orderId && (
                  <>
                    {' · '}
                    <Link to={paths.sellerOrder(movement.orderId)} className="font-[650] text-trust hover:underline">
                      {t('stock.the_order')}
                    </Link>
                  </>
                )}
              </span>
              <span className="text-right text-small text-ink-2">
                {t('stock.left_after', { count: movement.available })}
              </span>
            </li>
          ))}
        </ol>
      )}
      {next && (
        <ButtonLink to={paths.stockHistory(variantId, next)} look="quiet" className="mt-6">
          {t('search.more')}
        </ButtonLink>
      )}
    </div>
  )
}
