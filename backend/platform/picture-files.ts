// What the files of a picture are called, and the picture on the wire. A name never changes what it shows.
import type { Picture } from '@amana/contract'
import { pictureRules } from './picture-rules.ts'

/** A stored picture. Width and height are those of the widest file; the key is random, never used again, and says nothing. */
export interface StoredPicture {
  key: string
  width: number
  height: number
  /** Pixels across of each file, narrowest first. Pictures from before there were more have none: 400 and 1000. */
  widths?: readonly number[]
  /** A data URI of a few pixels. None for pictures that one can see through. */
  blur?: string | null
}

const widthsBefore = [400, 1000]

export const fileOf = (key: string, which: number | 'share'): string =>
  which === 'share' ? `${key}-share.jpg` : `${key}-${which}.webp`

/** The only file names that are ever served. */
export const pictureFile = /^([0-9a-f]{32})-(?:[1-9]\d{0,3}\.webp|share\.jpg)$/

/** In which widths a picture of this width is kept. */
export const widthsOf = (width: number): number[] => [
  ...pictureRules.widths.filter((each) => each * pictureRules.widthStep <= width),
  width,
]

/** The key within an address of ours, or undefined: for whoever keeps pictures as they were on the wire. */
export const keyOf = (url: string): string | undefined => pictureFile.exec(url.replace('/media/', ''))?.[1]

/** For whoever sent it: that it is being looked into, or what was read in it. */
export const whyNotShown = (
  held: boolean,
  refusedFor: string[] | null,
): Pick<Picture, 'beingChecked' | 'refusedFor'> => (refusedFor ? { refusedFor } : held ? { beingChecked: true } : {})

export function pictureView({ key, width, height, widths, blur }: StoredPicture, alt: string): Picture {
  const url = (which: number | 'share') => `/media/${fileOf(key, which)}`
  const kept = widths ?? widthsBefore
  const card = kept.find((each) => each >= 400) ?? kept.at(-1)!
  return {
    url: url(card),
    urlLarge: url(kept.at(-1)!),
    width,
    height,
    alt,
    ...(widths && { sources: widths.map((each) => ({ url: url(each), width: each })), urlShare: url('share') }),
    ...(blur && { blur }),
  }
}
