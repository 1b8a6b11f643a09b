// One import from the first look to the last line: what was understood, the choices, the progress, and what became of it.
import {
  cancelImport,
  importOutcome,
  listCategories,
  listImportedProducts,
  readImport,
  startImport,
} from '@amana/contract'
import { useEffect } from 'react'
import { data, Form, Link, redirect, useRevalidator } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Submit } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/import-page'
import { FirstLook } from './first-look.tsx'
import { ImportedProducts } from './imported-products.tsx'
import { Progress } from './progress.tsx'
import { isUnderWay, states } from './state-words.ts'

const lookAgainMs = 1500

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const where = { shopId: context.get(shopContext).id, importId: params.importId }
  const asked = new URL(request.url).searchParams
  const outcome = importOutcome.safeParse(asked.get('outcome')).data
  const after = Number(asked.get('after') ?? 0) || 0
  const found = await read(context, request, readImport, { params: where })
  const isOver = found.state === 'done' || found.state === 'cancelled'
  const [{ products, next }, { categories }] = await Promise.all([
    found.products === 0
      ? { products: [], next: null }
      : read(context, request, listImportedProducts, {
          params: where,
          query: { after, ...(outcome ? { outcome } : !isOver && { remarks: 'yes' as const }) },
        }),
    found.state === 'ready' ? read(context, request, listCategories, {}) : { categories: [] },
  ])
  return { found, products, next, categories, outcome }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData()
  const where = { shopId: context.get(shopContext).id, importId: params.importId }
  if (form.get('do') === 'cancel') {
    const { problem } = await attempt(context, request, cancelImport, { params: where })
    // One that is over meanwhile shows so.
    if (problem && problem.code !== 'import_over') return data({ problem }, { status: problem.status })
    throw redirect(paths.productImport(params.importId))
  }
  const names = form.getAll('category').map(String)
  const { problem } = await attempt(context, request, startImport, {
    params: where,
    body: {
      categories: names.map((name, index) => ({ name, slug: String(form.get(`slug-${index}`) ?? '') || null })),
      existing: form.get('existing') === 'change' ? 'change' : 'skip',
      show: form.get('show') === 'drafts' ? 'drafts' : 'as_in_file',
    },
  })
  if (problem) return data({ problem }, { status: problem.status })
  throw redirect(paths.productImport(params.importId))
}

/** Looks again while a worker is at it. */
function useLookingAgain(underWay: boolean): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!underWay || state !== 'idle') return
    const timer = setTimeout(() => void revalidate(), lookAgainMs)
    return () => clearTimeout(timer)
  }, [underWay, state, revalidate])
}

export default function ImportPage({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { found, products, next, categories, outcome } = loaderData
  const underWay = isUnderWay(found.state)
  useLookingAgain(underWay)
  const problem = actionData?.problem
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-1 gap-6">
      <PageHead title={`${t('import.title')} · Amana`} hidden />
      <div>
        <p className="text-small text-ink-2">
          <Link to={paths.importProducts} className="hover:underline">
            {t('import.title')}
          </Link>
        </p>
        <h1 className="mt-1 [overflow-wrap:anywhere]">{found.fileName}</h1>
        <p className="mt-2 flex flex-wrap items-center gap-3" aria-live="polite">
          <Badge tone={states[found.state].tone}>{t(states[found.state].label)}</Badge>
          {found.products > 0 && (
            <span className="text-ink-2">{t('import.size', { count: found.products, rows: found.rows })}</span>
          )}
        </p>
      </div>
      {problem && (
        <Notice tone="plain" role="alert">
          {sayProblem(t, problem)}
        </Notice>
      )}
      {found.problem && <Notice tone="plain">{found.problem[t.language]}</Notice>}
      {found.state === 'ready' && <FirstLook found={found} categories={categories} />}
      {found.state !== 'ready' && found.state !== 'unreadable' && <Progress found={found} outcome={outcome} />}
      {(underWay || found.state === 'ready') && (
        <Form method="post" className="flex flex-wrap gap-3">
          {underWay && (
            <Link
              to={paths.productImport(found.id)}
              reloadDocument
              className="flex min-h-12 items-center px-3 font-[650] text-trust hover:underline"
            >
              {t('import.look_again')}
            </Link>
          )}
          <Submit name="do" value="cancel" look="light" busy={t('order.doing')}>
            {t(found.state === 'ready' ? 'import.throw_away' : 'import.stop')}
          </Submit>
        </Form>
      )}
      {products.length > 0 && <ImportedProducts found={found} products={products} next={next} outcome={outcome} />}
    </div>
  )
}
