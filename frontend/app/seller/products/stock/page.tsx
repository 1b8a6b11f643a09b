// Price and stock of everything in one table: typed row by row or changed by a share, saved at once or not at all.
import { changeStock, listStock, type Problem } from '@amana/contract'
import { Boxes } from 'lucide-react'
import { data, Link, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { FindInList } from '#app/seller/find-in-list.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { changedRows, filledRows, type MovedRow, type TypedRow, typedRows } from './rows-in-form.ts'
import { StockTable } from './stock-table.tsx'

const wishOf = (request: Request) => {
  const asked = new URL(request.url).searchParams
  const low = asked.get('low') === 'yes' ? ('yes' as const) : undefined
  return {
    q: (asked.get('q') ?? '').trim().slice(0, 100),
    low,
    after: asked.get('after') ?? undefined,
    done: asked.get('done'),
  }
}

export async function loader({ context, request }: Route.LoaderArgs) {
  const { q, low, after, done } = wishOf(request)
  const found = await read(context, request, listStock, {
    params: { shopId: context.get(shopContext).id },
    query: { after, ...(q && { q }), ...(low && { low }) },
  })
  return { ...found, q, low, after, done: done !== null && /^\d{1,3}$/.test(done) ? Number(done) : null }
}

interface Answer {
  typed: Record<string, TypedRow>
  /** Rows of which somebody else changed something. */
  moved: MovedRow[]
  problem: Problem | null
  heldBack: { productId: string; title: string; reason: string }[]
  notice: 'filled' | 'no_number' | 'nothing' | null
}
const nothing: Answer = { typed: {}, moved: [], problem: null, heldBack: [], notice: null }

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  if (form.get('do') === 'fill') {
    const filled = filledRows(form)
    return data<Answer>({ ...nothing, typed: filled ?? typedRows(form), notice: filled ? 'filled' : 'no_number' })
  }
  const rows = changedRows(form)
  if (rows.length === 0) return data<Answer>({ ...nothing, notice: 'nothing' })
  const { reply, problem } = await attempt(context, request, changeStock, {
    params: { shopId: context.get(shopContext).id },
    body: { rows },
  })
  if (problem) {
    const moved = problem.code === 'rows_changed_meanwhile' ? ((problem.data?.rows ?? []) as MovedRow[]) : []
    return data<Answer>({ ...nothing, typed: typedRows(form), moved, problem }, { status: problem.status })
  }
  if (reply.heldBack.length > 0) return data<Answer>({ ...nothing, heldBack: reply.heldBack })
  const { q, low, after } = wishOf(request)
  throw redirect(paths.sellerStock({ q, low, after, done: reply.changed }))
}

export default function Stock({ loaderData: { rows, next, q, low, after, done }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const answer: Answer = actionData ?? nothing
  return (
    <>
      <PageHead title={`${t('stock.title')} · Amana`} hidden />
      <p className="text-small text-ink-2">
        <Link to={paths.sellerProducts} className="hover:underline">
          {t('seller.products')}
        </Link>
      </p>
      <h1 className="mt-1">{t('stock.title')}</h1>
      <p className="mt-2 mb-5 max-w-[60ch] text-ink-2">{t('stock.lead')}</p>
      <div className="mb-5 grid grid-cols-1 gap-4">
        <FindInList
          name="q"
          typed={q}
          label={t('products.find')}
          find={t('products.find_do')}
          stays={{ low: low && 'yes' }}
        />
        <Chips
          label={t('products.lists')}
          chips={[
            { to: paths.sellerStock({ q }), label: t('seller.all_orders'), current: !low },
            { to: paths.sellerStock({ q, low: 'yes' }), label: t('products.running_out'), current: low === 'yes' },
          ]}
        />
      </div>
      <Notices answer={answer} saved={actionData ? null : done} />
      {rows.length === 0 ? (
        <Empty icon={<Boxes />} title={t('products.none_here')} />
      ) : (
        <StockTable
          key={JSON.stringify([rows, answer.typed, after])}
          rows={rows}
          typed={answer.typed}
          moved={answer.moved}
        />
      )}
      {next && (
        <ButtonLink to={paths.sellerStock({ q, low, after: next })} look="quiet" className="mt-6">
          {t('search.more')}
        </ButtonLink>
      )}
    </>
  )
}

function Notices({ answer, saved }: { answer: Answer; saved: number | null }) {
  const t = useWords()
  const { problem, moved, heldBack, notice } = answer
  return (
    <div className="mb-5 grid gap-3 empty:hidden">
      {saved !== null && <Notice role="status">{t('stock.saved', { count: saved })}</Notice>}
      {notice === 'filled' && <Notice role="status">{t('stock.filled')}</Notice>}
      {notice === 'nothing' && (
        <Notice role="status" tone="plain">
          {t('stock.nothing_changed')}
        </Notice>
      )}
      {notice === 'no_number' && (
        <Notice role="alert" tone="plain">
          {t('stock.no_number')}
        </Notice>
      )}
      {problem && (
        <Notice role="alert" tone="plain">
          {moved.length > 0 ? t('stock.rows_moved', { count: moved.length }) : sayProblem(t, problem)}
        </Notice>
      )}
      {heldBack.map(({ productId, title, reason }) => (
        <Notice key={productId} role="status" tone="plain">
          <Link to={paths.sellerProduct(productId)} className="font-[650] hover:underline">
            {title}
          </Link>
          {': '}
          {reason}
        </Notice>
      ))}
    </div>
  )
}
