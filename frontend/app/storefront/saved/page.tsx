// Saved for later: what it cost then, what it costs now, whether it is still there, and where the list is kept.
import { Heart } from 'lucide-react'
import { Form, Link } from 'react-router'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { readSaved } from './saved.ts'
import { SavedRow } from './saved-row.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const isFull = new URL(request.url).searchParams.get('news') === 'full'
  return { ...(await readSaved(context, request)), isFull }
}

export default function SavedPage({ loaderData: { saved, here, problem, isFull } }: Route.ComponentProps) {
  const t = useWords()
  const gone = saved.filter(({ listing }) => listing === null)
  return (
    <div className="wrap max-w-3xl! pt-7 md:pt-10">
      <PageHead title={`${t('saved.title')} · Amana`} hidden />
      <h1>{t('saved.title')}</h1>
      {(problem || isFull) && (
        <Notice tone="plain" role="alert" className="mt-5">
          {problem ? sayProblem(t, problem) : t('saved.full')}
        </Notice>
      )}
      {saved.length === 0 ? (
        <Empty
          icon={<Heart />}
          title={t('saved.none')}
          action={<ButtonLink to={paths.search({ sort: 'newest' })}>{t('cart.look_around')}</ButtonLink>}
        >
          <p>{t('saved.none_text')}</p>
        </Empty>
      ) : (
        <>
          <p className="mt-2 text-ink-2">{t('saved.lead')}</p>
          {here && <OnThisPhone />}
          <Form method="post" action={paths.changeSaved} preventScrollReset className="mt-6">
            <input type="hidden" name="next" value={paths.saved()} />
            <ul className="surface divide-y divide-line overflow-hidden empty:hidden">
              {saved.map(
                (each) => each.listing && <SavedRow key={each.productId} saved={each} listing={each.listing} />,
              )}
            </ul>
          </Form>
          {gone.length > 0 && (
            <Form
              method="post"
              action={paths.changeSaved}
              className="mt-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2"
            >
              <input type="hidden" name="next" value={paths.saved()} />
              {gone.map(({ productId }) => (
                <input key={productId} type="hidden" name="take_off" value={productId} />
              ))}
              <p className="text-ink-2">{t('saved.gone', { count: gone.length })}</p>
              <Button look="plain">{t('saved.take_off_gone')}</Button>
            </Form>
          )}
        </>
      )}
    </div>
  )
}

function OnThisPhone() {
  const t = useWords()
  return (
    <Notice tone="plain" className="mt-5">
      {t('saved.on_this_phone')}{' '}
      <Link to={paths.signIn(paths.saved())} className="font-strong underline underline-offset-4">
        {t('layout.sign_in')}
      </Link>
    </Notice>
  )
}
