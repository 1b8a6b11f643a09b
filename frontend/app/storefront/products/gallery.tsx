// The pictures: a strip one swipes, with thumbnails that jump to one. Both work without scripts.
import type { Picture } from '@amana/contract'
import type { MouseEvent } from 'react'
import { useWords } from '#app/messages/use-words.ts'
import { Photo } from '#app/ui/photo.tsx'

export function Gallery({ pictures, title }: { pictures: Picture[]; title: string }) {
  const t = useWords()
  const shown: (Picture | null)[] = pictures.length > 0 ? pictures : [null]
  const slideTo = (event: MouseEvent<HTMLAnchorElement>, index: number) => {
    event.preventDefault()
    const slide = document.getElementById(`picture-${index + 1}`)
    slide?.parentElement?.scrollTo({ left: slide.offsetLeft - slide.parentElement.offsetLeft, behavior: 'smooth' })
  }
  return (
    <div className="-mx-4 min-w-0 sm:mx-0">
      <ul
        // A strip that scrolls must be reachable by keyboard.
        tabIndex={pictures.length > 1 ? 0 : undefined}
        aria-label={t('product.pictures')}
        className="scroll-row snap-x! snap-mandatory gap-2 px-4 sm:gap-0 sm:rounded-panel sm:px-0"
      >
        {shown.map((picture, index) => (
          <li key={picture?.url ?? 'none'} id={`picture-${index + 1}`} className="w-full shrink-0 snap-center">
            <Photo
              picture={picture}
              alt={picture?.alt || title}
              eager={index === 0}
              sizes="(min-width: 62rem) 590px, 94vw"
              className="rounded-panel sm:rounded-none"
            />
          </li>
        ))}
      </ul>
      {pictures.length > 1 && (
        <ul className="mt-3 flex gap-2.5 px-4 sm:px-0">
          {pictures.map((picture, index) => (
            <li key={picture.url}>
              <a
                href={`#picture-${index + 1}`}
                onClick={(event) => slideTo(event, index)}
                aria-label={t('product.picture', { number: index + 1, of: pictures.length })}
                className="block w-19 overflow-hidden rounded-[12px] hover:outline-2 hover:outline-trust"
              >
                <Photo picture={picture} alt="" sizes="76px" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
