// A picture with its size known beforehand, so that nothing on the page moves when it arrives.
import { ImageOff } from 'lucide-react'

interface Picture {
  url: string
  urlLarge: string
  width: number
  height: number
  alt: string
}

interface Props {
  picture: Picture | null
  sizes: string
  eager?: boolean
  alt?: string
  className?: string
}

export function Photo({ picture, sizes, eager = false, alt, className = '' }: Props) {
  if (!picture)
    return (
      <span className={`grid aspect-square w-full place-items-center bg-sand text-ink-3 ${className}`}>
        <ImageOff className="size-7" strokeWidth={1.5} aria-hidden />
      </span>
    )
  return (
    <img
      src={picture.url}
      srcSet={`${picture.url} 400w, ${picture.urlLarge} 1000w`}
      sizes={sizes}
      width={picture.width}
      height={picture.height}
      alt={alt ?? picture.alt}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding="async"
      className={`aspect-square h-auto w-full bg-sand object-cover ${className}`}
    />
  )
}
