// The theme editor: what the shop looks like beside the shop itself. Every button works without scripts too; then the draft is saved and shown anew.
import { listMyProducts, type Problem, readMyTheme, saveTheme, type ThemeProduct } from '@amana/contract'
import { Redo2, Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { data, Form, Link, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import type { Words } from '#app/messages/catalogue.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Button, Submit } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { ThumbBar } from '#app/ui/thumb-bar.tsx'
import type { Route } from './+types/page'
import { EditingContext } from './editing.ts'
import { operate } from './operations.ts'
import { BackToFields, Panes, ToPreview } from './panes.tsx'
import { PreviewFrame } from './preview-frame.tsx'
import { SectionList } from './section-list.tsx'
import { Colours, Forms, TemplateChoice } from './settings-fields.tsx'
import { themeFrom } from './theme-form.ts'
import { useThemeDraft } from './use-theme-draft.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { id: shopId, slug } = context.get(shopContext)
  const [mine, { products }] = await Promise.all([
    read(context, request, readMyTheme, { params: { shopId } }),
    read(context, request, listMyProducts, { params: { shopId }, query: { limit: 100 } }),
  ])
  const done = new URL(request.url).searchParams.get('done')
  return { mine, products, slug, done: done === 'saved' || done === 'published' ? done : null }
}

/** `overwrite:VERSION`: what somebody else saved meanwhile goes into the history, and this becomes the draft. */
const overwriting = /^overwrite:(\d+)$/

export async function action({ context, request }: Route.ActionArgs) {
  const { id: shopId } = context.get(shopContext)
  const form = await request.formData()
  const wish = String(form.get('do') ?? 'save')
  const typed = themeFrom(form)
  const theme = operate(typed, wish) ?? typed
  const publish = wish === 'publish'
  const version = Number(overwriting.exec(wish)?.[1] ?? form.get('version'))
  const { problem } = await attempt(context, request, saveTheme, {
    params: { shopId },
    body: { version, theme, publish },
  })
  if (problem) return data({ problem, theme }, { status: problem.status })
  return redirect(paths.sellerThemeDone(publish ? 'published' : 'saved'))
}

const choiceOf = (product: { id: string; title: string }) => ({ id: product.id, title: product.title })

export default function ThemeEditor({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { day, dayAndTime } = useCalendar()
  const { mine, products, slug, done } = loaderData
  const problem = actionData?.problem
  const { theme, change, undo, redo } = useThemeDraft(actionData?.theme ?? mine.draft)
  const [announced, announce] = useState('')
  const cards = useMemo(() => cardsOf(mine.products, products), [mine.products, products])
  const editing = { theme, change, announce, products: products.map(choiceOf), faults: problem?.fields ?? {} }
  const changedMeanwhile = problem?.code === 'theme_changed_meanwhile' ? Number(problem.data?.version ?? 0) : null
  return (
    <>
      <PageHead title={`${t('look.title')} · Amana`} hidden />
      <h1>{t('look.title')}</h1>
      <p className="mt-1.5 mb-4 text-ink-2">
        {mine.isPublished && mine.publishedAt
          ? t('look.is_published', { day: day(mine.publishedAt) })
          : mine.savedAt
            ? t('look.is_draft', { when: dayAndTime(mine.savedAt) })
            : t('look.is_default')}{' '}
        <Link
          to={paths.sellerThemeHistory}
          className="inline-block py-2 font-[650] text-trust underline underline-offset-4"
        >
          {t('look.history')}
        </Link>
      </p>
      {done && !problem && (
        <Notice role="status" className="mb-4">
          {t(done === 'published' ? 'look.done_published' : 'look.done_saved')}
        </Notice>
      )}
      <p className="sr-only" role="status">
        {announced}
      </p>
      <div className="group/panes grid gap-x-6 gap-y-4 lg:grid-cols-[27rem_minmax(0,1fr)]">
        <Panes />
        <Form
          method="post"
          preventScrollReset
          className="grid min-w-0 grid-cols-1 content-start gap-7 group-has-[#pane-preview:checked]/panes:max-lg:hidden"
        >
          <button type="submit" name="do" value="save" tabIndex={-1} aria-hidden className="sr-only">
            {t('look.save')}
          </button>
          <input type="hidden" name="version" value={mine.version} />
          <EditingContext value={editing}>
            <TemplateChoice />
            <section aria-labelledby="sections">
              <h2 id="sections" className="mb-2 text-[1.15rem]!">
                {t('look.sections')}
              </h2>
              <SectionList />
            </section>
            <Colours />
            <Forms />
          </EditingContext>
          <ThumbBar>
            {problem && (
              <Notice tone="plain" role="alert">
                {changedMeanwhile === null ? sayTrouble(t, problem) : t('look.changed_meanwhile')}
              </Notice>
            )}
            {changedMeanwhile !== null && (
              <div className="flex flex-wrap gap-2">
                <Submit name="do" value={`overwrite:${changedMeanwhile}`} look="quiet">
                  {t('look.keep_mine')}
                </Submit>
                <a
                  href={paths.sellerTheme}
                  className="inline-flex min-h-12 items-center px-3 font-[650] text-trust hover:underline"
                >
                  {t('look.take_theirs')}
                </a>
              </div>
            )}
            <div className="flex flex-wrap items-center gap-1.5 sm:gap-2">
              <ToPreview />
              <Button
                type="button"
                look="light"
                className="size-12 px-0! noscript:hidden"
                disabled={!undo}
                onClick={undo}
                aria-label={t('look.undo')}
              >
                <Undo2 className="size-5" aria-hidden />
              </Button>
              <Button
                type="button"
                look="light"
                className="size-12 px-0! max-sm:hidden noscript:hidden"
                disabled={!redo}
                onClick={redo}
                aria-label={t('look.redo')}
              >
                <Redo2 className="size-5" aria-hidden />
              </Button>
              <Submit name="do" value="save" look="quiet" className="flex-auto px-2.5!" busy={t('look.saving')}>
                {t('look.save')}
              </Submit>
              <Submit name="do" value="publish" className="flex-auto px-2.5!" busy={t('look.saving')}>
                {t('look.publish')}
              </Submit>
            </div>
          </ThumbBar>
        </Form>
        <div className="min-w-0 group-has-[#pane-look:checked]/panes:max-lg:hidden lg:sticky lg:top-3 lg:self-start">
          <PreviewFrame slug={slug} theme={theme} products={cards} />
          <div className="mt-3 lg:hidden">
            <BackToFields />
          </div>
        </div>
      </div>
    </>
  )
}

type Mine = Route.ComponentProps['loaderData']

/** The preview needs a card of whatever may be chosen, not only of what was chosen when the page was loaded. */
function cardsOf(known: ThemeProduct[], products: Mine['products']): ThemeProduct[] {
  const ids = new Set(known.map(({ productId }) => productId))
  const others = products
    .filter(({ id }) => !ids.has(id))
    .map(({ id, title, priceFrom, picture, stock }) => ({
      productId: id,
      title,
      price: priceFrom,
      priceWas: null,
      picture,
      available: stock,
      rating: null,
    }))
  return [...known, ...others]
}

/** What the api says of one text is said with what stands in it. */
function sayTrouble(t: Words, problem: Problem): string {
  const { code, data: more, fields } = problem
  if (code === 'contact_details_in_text') return t('look.contact_details', { excerpt: String(more?.excerpt ?? '') })
  if (code === 'theme_contrast_too_low') return t('look.not_readable')
  const [place, what] = Object.entries(fields ?? {})[0] ?? []
  if (place) return t('look.refused_at', { place: place.replace('theme.', ''), what: what ?? '' })
  return sayProblem(t, problem)
}
