// The hearts of a page: one form that all of them belong to, so that saving works before scripts and costs next to none.
import { Heart } from 'lucide-react'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import type { Changed } from './saved.ts'

type News = 'saved' | 'full' | 'failed' | null
const says = { saved: 'saved.done', full: 'saved.full', failed: 'saved.failed' } as const

/** What was said, and the how manieth time: the same said again is said anew. */
interface Said {
  news: News
  times: number
}

async function send(form: FormData): Promise<Changed | null> {
  const sent = { method: 'POST', body: form, headers: { accept: 'application/json' } }
  const reply = await fetch(paths.changeSaved, sent).catch(() => null)
  return reply?.ok ? ((await reply.json()) as Changed) : null
}

interface Saving {
  /** The heart of one product. */
  heart: (product: { productId: string; title: string }, look?: 'on_picture' | 'plain') => ReactNode
  /** What all hearts belong to; once on the page. */
  form: ReactNode
}

/** @param ids what is saved, as the loader read it */
export function useSaving(ids: readonly string[]): Saving {
  const formId = useId()
  const { pathname, search } = useLocation()
  const [changed, change] = useState<readonly string[]>()
  const [said, say] = useState<Said>({ news: null, times: 0 })
  const saved = changed ?? ids

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement
    const on = pressed.name === 'save'
    // At once, and taken back should it not work.
    change(on ? [...saved, pressed.value] : saved.filter((id) => id !== pressed.value))
    const answer = await send(new FormData(event.currentTarget, pressed))
    change(answer?.productIds ?? saved)
    const news = !answer ? 'failed' : answer.full || answer.problem ? 'full' : on ? 'saved' : null
    say(({ times }) => ({ news, times: times + 1 }))
  }

  return {
    heart: ({ productId, title }, look = 'on_picture') => (
      <SaveButton {...{ productId, title, look, formId }} saved={saved.includes(productId)} />
    ),
    form: (
      <form method="post" action={paths.changeSaved} id={formId} onSubmit={(event) => void submit(event)}>
        <input type="hidden" name="next" value={pathname + search} />
        <Answer said={said} />
      </form>
    ),
  }
}

interface ButtonProps {
  productId: string
  title: string
  look: 'on_picture' | 'plain'
  formId: string
  saved: boolean
}

function SaveButton({ productId, title, look, formId, saved }: ButtonProps) {
  const t = useWords()
  const shape = {
    on_picture: 'group/heart absolute top-0 right-0 z-1 grid tap place-items-center',
    plain:
      'inline-flex min-h-12 items-center gap-2 px-2 text-small font-strong text-trust underline-offset-4 hover:underline',
  }[look]
  return (
    <button
      type="submit"
      form={formId}
      name={saved ? 'take_off' : 'save'}
      value={productId}
      aria-pressed={saved}
      aria-label={look === 'plain' ? undefined : t('saved.save_what', { title })}
      className={shape}
    >
      {look === 'plain' ? (
        <>
          <Heart className={`size-5 ${saved ? 'fill-current' : ''}`} strokeWidth={1.8} aria-hidden />
          {t(saved ? 'saved.is_saved' : 'saved.save')}
        </>
      ) : (
        <span className="grid size-9 place-items-center rounded-full bg-card/90 text-ink group-hover/heart:text-trust">
          <Heart className={`size-5 ${saved ? 'fill-current text-trust' : ''}`} strokeWidth={1.8} aria-hidden />
        </span>
      )}
    </button>
  )
}

/** Where one looks on a phone, above the buttons that stay there; it goes by itself. */
function Answer({ said: { news, times } }: { said: Said }) {
  const t = useWords()
  return (
    <p role="status" className="pointer-events-none fixed inset-x-4 bottom-24 z-30 flex justify-center md:bottom-8">
      {news && (
        <span
          key={times}
          className="passing pointer-events-auto flex max-w-md flex-wrap items-center justify-center gap-x-3 rounded-panel bg-deep px-5 text-on-deep shadow-float"
        >
          <span className="py-3">{t(says[news])}</span>
          <Link
            to={paths.saved()}
            className="inline-flex min-h-12 items-center font-strong underline underline-offset-4"
          >
            {t('saved.see')}
          </Link>
        </span>
      )}
    </p>
  )
}
