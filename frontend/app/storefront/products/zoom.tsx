// One picture as large as the screen, at a press twice as large, with the others beside it. Loaded when somebody wants it.
import type { Picture } from '@amana/contract'
import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { Dialog } from '#app/ui/dialog.tsx'
import { sourcesOf } from '#app/ui/photo.tsx'

interface Props {
  pictures: Picture[]
  title: string
  start: number
  onClose: () => void
}

const round =
  'grid tap place-items-center rounded-full bg-card text-ink shadow-rest hover:bg-sand disabled:opacity-40 disabled:hover:bg-card'

export default function Zoom({ pictures, title, start, onClose }: Props) {
  const t = useWords()
  const [at, setAt] = useState(start)
  const [twice, setTwice] = useState(false)
  const picture = pictures[at]
  const go = (to: number) => {
    if (!pictures[to]) return
    setAt(to)
    setTwice(false)
  }
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowRight') go(at + 1)
    if (key === 'ArrowLeft') go(at - 1)
  }
  if (!picture) return null
  return (
    <Dialog
      title={t('product.pictures_of', { title })}
      onClose={onClose}
      className="grid grid-rows-[minmax(0,1fr)_auto]"
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of a reader of pictures; each has its button too */}
      <div onKeyDown={onKeyDown} className="contents">
        <div className="grid overflow-auto overscroll-contain p-3 sm:p-6">
          <button
            type="button"
            onClick={() => setTwice(!twice)}
            aria-pressed={twice}
            aria-label={t('product.twice')}
            className={`m-auto overflow-hidden rounded-card ${twice ? 'w-[200%] cursor-zoom-out' : 'w-[min(100%,78dvh)] cursor-zoom-in'}`}
          >
            <img
              src={picture.urlLarge}
              srcSet={sourcesOf(picture)}
              sizes={twice ? '200vw' : 'min(100vw, 78vh)'}
              width={picture.width}
              height={picture.height}
              alt={picture.alt || title}
              className="h-auto w-full"
            />
          </button>
        </div>
        <div className="flex items-center justify-center gap-3 px-4 pt-1 pb-5">
          {pictures.length > 1 && (
            <>
              <button
                type="button"
                disabled={at === 0}
                onClick={() => go(at - 1)}
                aria-label={t('product.picture_before')}
                className={round}
              >
                <ChevronLeft className="size-6" aria-hidden />
              </button>
              <span role="status" className="min-w-24 text-center font-strong text-white">
                {t('product.picture', { number: at + 1, of: pictures.length })}
              </span>
              <button
                type="button"
                disabled={at === pictures.length - 1}
                onClick={() => go(at + 1)}
                aria-label={t('product.picture_after')}
                className={round}
              >
                <ChevronRight className="size-6" aria-hidden />
              </button>
            </>
          )}
          <button type="button" onClick={onClose} aria-label={t('ui.close')} className={round}>
            <X className="size-6" aria-hidden />
          </button>
        </div>
      </div>
    </Dialog>
  )
}
