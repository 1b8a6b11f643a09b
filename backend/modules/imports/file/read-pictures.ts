// The pictures that the lines of a product name, in the order of their positions.
import { checkedUrl } from '#platform/fetch-public'
import type { Line } from './line.ts'

export interface FilePicture {
  line: number
  url: string
  /** Empty where the file has no words for it. */
  alt: string
}

const addressLettersMax = 2000
const altLettersMax = 200

/** @param mediaUrl how addresses of pictures on Amana begin */
export function readPictures(lines: readonly Line[], mediaUrl: string, most: number): FilePicture[] {
  const found = lines
    .filter((line) => line.cell('image') !== '')
    .map((line, index) => ({ line, url: line.cell('image'), place: Number(line.cell('imagePosition')) || index + 1 }))
    .sort((a, b) => a.place - b.place)
  const once = found.filter(({ url }, index) => found.findIndex((other) => other.url === url) === index)
  const pictures = once.filter(({ line, url }) => {
    const usable = url.length <= addressLettersMax && (url.startsWith(mediaUrl) || isPublicAddress(url))
    if (!usable) line.say('image', 'picture_address', { value: url })
    return usable
  })
  if (pictures.length > most) pictures[most]!.line.say('image', 'pictures_too_many', { most, count: pictures.length })
  return pictures.slice(0, most).map(({ line, url }) => ({
    line: line.number,
    url,
    alt: line.cell('imageAlt').slice(0, altLettersMax).trim(),
  }))
}

function isPublicAddress(url: string): boolean {
  try {
    return checkedUrl(url) !== undefined
  } catch {
    return false
  }
}
