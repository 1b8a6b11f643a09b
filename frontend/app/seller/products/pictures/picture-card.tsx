// One picture in the editor: where it stands, what it shows in words, and taking it down.
import type { Picture } from '@amana/contract'
import { ArrowLeft, ArrowRight, Star, Trash2 } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { NotShown, notShownOf } from '#app/screening/not-shown.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Field } from '#app/ui/field.tsx'
import { Photo } from '#app/ui/photo.tsx'

const dragged = 'application/x-amana-picture'
const tool =
  'grid size-11 place-items-center rounded-full text-ink-2 hover:bg-sand hover:text-ink disabled:opacity-35 disabled:hover:bg-transparent'

interface Props {
  picture: Picture
  index: number
  of: number
  productId: string
  move: (word: string) => void
  remove: (id: string) => void
  describe: (id: string, alt: string) => void
}

export function PictureCard({ picture, index, of, productId, move, remove, describe }: Props) {
  const t = useWords()
  const id = picture.id!
  const notShown = notShownOf(picture)
  const names = { number: index + 1, of }
  const [over, setOver] = useState(false)
  return (
    <li
      className={`min-w-0 overflow-hidden rounded-card border bg-card ${over ? 'border-trust' : 'border-line'}`}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(dragged, id)}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(dragged)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false)
        const from = event.dataTransfer.getData(dragged)
        if (!from) return
        event.preventDefault()
        if (from !== id) move(`place:${from}:${index}`)
      }}
    >
      <div className="relative">
        {notShown ? (
          <NotShown notShown={notShown} className="aspect-square" />
        ) : (
          <Photo picture={picture} sizes="(min-width: 30rem) 200px, 46vw" />
        )}
        {index === 0 && !picture.refusedFor && (
          <Badge tone="card" className="absolute top-2 left-2">
            {t('pictures.first')}
          </Badge>
        )}
      </div>
      <form
        method="post"
        action={paths.productPictures(productId)}
        className="flex justify-between p-1"
        onSubmit={(event) => {
          event.preventDefault()
          const word = ((event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null)?.value ?? ''
          if (word.startsWith('remove:')) remove(id)
          else move(word)
        }}
      >
        <Tool word={`back:${id}`} says={t('pictures.back', names)} disabled={index === 0} place={index}>
          <ArrowLeft className="size-5" aria-hidden />
        </Tool>
        <Tool word={`on:${id}`} says={t('pictures.on', names)} disabled={index === of - 1} place={index}>
          <ArrowRight className="size-5" aria-hidden />
        </Tool>
        <Tool word={`first:${id}`} says={t('pictures.make_first', names)} disabled={index === 0} place={index}>
          <Star className="size-5" aria-hidden />
        </Tool>
        <Tool word={`remove:${id}`} says={t('pictures.remove', names)} place={index}>
          <Trash2 className="size-5" aria-hidden />
        </Tool>
      </form>
      <Words picture={picture} productId={productId} describe={describe} names={names} />
    </li>
  )
}

/** Keeps the keyboard where it was: the picture moves away under the finger, and the button with it. */
function Tool({
  word,
  says,
  place,
  disabled,
  children,
}: {
  word: string
  says: string
  place: number
  disabled?: boolean
  children: ReactNode
}) {
  const button = useRef<HTMLButtonElement>(null)
  const pressedAt = useRef<number>(undefined)
  useEffect(() => {
    if (pressedAt.current === undefined || pressedAt.current === place) return
    pressedAt.current = undefined
    const next = button.current?.disabled ? button.current.form?.querySelector('button:enabled') : button.current
    if (next instanceof HTMLElement) next.focus()
  }, [place])
  return (
    <button
      ref={button}
      type="submit"
      name="do"
      value={word}
      disabled={disabled}
      title={says}
      onClick={() => {
        pressedAt.current = place
      }}
      className={tool}
    >
      {children}
      <span className="sr-only">{says}</span>
    </button>
  )
}

function Words({
  picture,
  productId,
  describe,
  names,
}: Pick<Props, 'picture' | 'productId' | 'describe'> & { names: { number: number; of: number } }) {
  const t = useWords()
  const details = useRef<HTMLDetailsElement>(null)
  return (
    <details ref={details} className="border-t border-line">
      <summary className="flex min-h-11 items-center gap-1 px-3 text-small font-[620] text-trust">
        <span className="truncate">{t('pictures.words')}</span>
        <span className="sr-only">{t('product.picture', names)}</span>
      </summary>
      <form
        method="post"
        action={paths.productPictures(productId)}
        className="grid gap-3 p-3 pt-1"
        onSubmit={(event) => {
          event.preventDefault()
          describe(picture.id!, String(new FormData(event.currentTarget).get('alt') ?? ''))
          if (details.current) details.current.open = false
        }}
      >
        <Field
          label={t('pictures.shows')}
          hint={t('pictures.shows_hint')}
          name="alt"
          maxLength={200}
          defaultValue={picture.alt}
          key={picture.alt}
        />
        <button
          type="submit"
          name="do"
          value={`words:${picture.id}`}
          className="min-h-11 rounded-full font-[650] text-trust hover:bg-sand"
        >
          {t('products.save')}
        </button>
      </form>
    </details>
  )
}
