// The pictures: a strip one swipes, with thumbnails that jump to one; a press makes it large. Without scripts the thumbnails
// are links within the page, and a press opens the large picture by itself.
import type { Picture } from '@amana/contract'
import { ZoomIn } from 'lucide-react'
import { lazy, type MouseEvent, Suspense, type UIEvent, useState } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { Photo } from '#app/ui/photo.tsx'

const Zoom = lazy(() => import('./zoom.tsx'))

export function Gallery({ pictures, title }: { pictures: Picture[]; title: string }) {
  const t = useWords()
  const [current, setCurrent] = useState(0)
  const [zoomed, setZoomed] = useState<number | null>(null)
  const shown: (Picture | null)[] = pictures.length > 0 ? pictures : [null]
  const slideTo = (event: MouseEvent<HTMLAnchorElement>, index: number) => {
    event.preventDefault()
    const slide = document.getElementById(`picture-${index + 1}`)
    slide?.parentElement?.scrollTo({ left: slide.offsetLeft - slide.parentElement.offsetLeft, behavior: 'smooth' })
  }
  const enlarge = (event: MouseEvent, index: number) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    setZoomed(index)
  }
  return (
    <div className="-mx-4 min-w-0 sm:mx-0">
      <div className="relative">
        <ul
          // A strip that scrolls must be reachable by keyboard.
          tabIndex={pictures.length > 1 ? 0 : undefined}
          aria-label={t('product.pictures')}
          onScroll={({ currentTarget: strip }: UIEvent<HTMLUListElement>) =>
            setCurrent(Math.round(strip.scrollLeft / strip.clientWidth))
          }
          className="scroll-row snap-x! snap-mandatory overscroll-x-contain sm:rounded-panel"
        >
          {shown.map((picture, index) => (
            <li key={picture?.url ?? 'none'} id={`picture-${index + 1}`} className="w-full shrink-0 snap-center">
              {picture ? (
                <a
                  href={picture.urlLarge}
                  onClick={(event) => enlarge(event, index)}
                  aria-label={t('product.enlarge', { what: picture.alt || title })}
                  className="block cursor-zoom-in -outline-offset-4"
                >
                  <Slide picture={picture} eager={index === 0} />
                </a>
              ) : (
                <NoPicture />
              )}
            </li>
          ))}
        </ul>
        {pictures.length > 0 && (
          <span
            aria-hidden
            className="pointer-events-none absolute right-4 bottom-4 inline-flex h-9 items-center gap-2 rounded-full bg-card px-3 text-small font-strong shadow-rest"
          >
            {pictures.length > 1 && `${current + 1} / ${pictures.length}`}
            <ZoomIn className="size-4.5" strokeWidth={1.9} />
          </span>
        )}
      </div>
      {pictures.length > 1 && (
        <ul className="scroll-row mt-3 gap-2.5 px-4 py-1 sm:-mx-1 sm:px-1">
          {pictures.map((picture, index) => (
            <li key={picture.url} className="shrink-0">
              <a
                href={`#picture-${index + 1}`}
                onClick={(event) => slideTo(event, index)}
                aria-label={t('product.picture', { number: index + 1, of: pictures.length })}
                aria-current={index === current || undefined}
                className="block w-17 overflow-hidden rounded-thumb outline-2 outline-offset-2 outline-transparent transition-[outline-color] hover:outline-line aria-[current]:outline-trust sm:w-19"
              >
                <Photo picture={picture} alt="" sizes="76px" />
              </a>
            </li>
          ))}
        </ul>
      )}
      {zoomed !== null && (
        <Suspense>
          <Zoom pictures={pictures} title={title} start={zoomed} onClose={() => setZoomed(null)} />
        </Suspense>
      )}
    </div>
  )
}

function Slide({ picture, eager }: { picture: Picture; eager: boolean }) {
  return <Photo picture={picture} alt="" eager={eager} sizes="(min-width: 62rem) 610px, 100vw" />
}

/** Says so: a grey square alone looks like a picture that does not come. */
function NoPicture() {
  const t = useWords()
  return (
    <div className="grid aspect-[4/3] place-items-center bg-sand px-8 text-center text-ink-2 sm:aspect-square">
      <p className="max-w-[22em] text-small">{t('product.no_pictures')}</p>
    </div>
  )
}
