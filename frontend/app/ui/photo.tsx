// A picture with its size known beforehand, so that nothing on the page moves when it arrives. Until then a preview of a few
// pixels, drawn large, stands in its place: the same shape beneath it, covered by the picture as soon as that is there.
import { useLessData } from './less-data.ts'

export interface PhotoPicture {
  url: string
  urlLarge: string
  width: number
  height: number
  alt: string
  sources?: readonly { url: string; width: number }[] | undefined
  blur?: string | undefined
}

interface Props {
  picture: PhotoPicture | null
  /** How wide it is shown, as the attribute of `<img>` says it. */
  sizes: string
  /** For what is seen first: asked for at once, before the others. */
  eager?: boolean
  alt?: string
  className?: string
}

/** Wide enough for a card, and for whoever saves data. */
const cardWidth = 400
const shape = 'aspect-square h-auto w-full object-cover'

/** Pictures from before there were more widths have two. */
export function sourcesOf({ sources, url, urlLarge }: PhotoPicture, lessData = false): string {
  const all = sources ?? [
    { url, width: 400 },
    { url: urlLarge, width: 1000 },
  ]
  const small = all.filter(({ width }) => width <= cardWidth)
  const offered = lessData ? (small.length > 0 ? small : all.slice(0, 1)) : all
  return offered.map((each) => `${each.url} ${each.width}w`).join(', ')
}

/** A thumbnail is there before one could look at its preview. */
const isThumbnail = (sizes: string): boolean => /^\d{1,2}px$/.test(sizes)

export function Photo({ picture, sizes, eager = false, alt, className = '' }: Props) {
  const lessData = useLessData()
  if (!picture) return <NoPhoto className={className} />
  const preview = isThumbnail(sizes) ? undefined : picture.blur
  const photo = (
    <img
      src={picture.url}
      srcSet={sourcesOf(picture, lessData)}
      sizes={sizes}
      width={picture.width}
      height={picture.height}
      alt={alt ?? picture.alt}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding="async"
      className={`${shape} ${preview ? '' : 'bg-sand'} ${className}`}
    />
  )
  if (!preview) return photo
  return (
    <span className="grid size-full min-w-0 grid-cols-1 *:col-start-1 *:row-start-1">
      <img src={preview} alt="" width={picture.width} height={picture.height} className={`${shape} ${className}`} />
      {photo}
    </span>
  )
}

/** An empty studio, not a broken picture: wall, floor, and the arch of the house. */
function NoPhoto({ className }: { className: string }) {
  return (
    <svg viewBox="0 0 100 100" aria-hidden className={`${shape} ${className}`}>
      <rect width="100" height="100" className="fill-sand" />
      <rect y="68" width="100" height="32" className="fill-line" />
      <path d="M36 68V54a14 14 0 0 1 28 0v14z" className="fill-paper" />
    </svg>
  )
}
