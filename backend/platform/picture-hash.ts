// The perceptual hash: is each of 64 spots darker than its right neighbour? Other sizes, formats and qualities change a few
// bits, another picture about half. It is the dHash that Neal Krawetz described.
import type { Sharp } from 'sharp'

const across = 9
const down = 8

/** Unsigned, 64 bits. Undefined for a picture of one colour, of which nothing can be told. */
export async function differenceHash(picture: Sharp): Promise<bigint | undefined> {
  const { data, info } = await picture
    .flatten({ background: '#fff' })
    .greyscale()
    .resize(across, down, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const grey = (x: number, y: number) => data[(y * across + x) * info.channels]!
  let hash = 0n
  for (let y = 0; y < down; y++)
    for (let x = 0; x + 1 < across; x++) hash = (hash << 1n) | (grey(x, y) < grey(x + 1, y) ? 1n : 0n)
  const sum = bitsIn(hash)
  return sum < bitsMin || sum > 64 - bitsMin ? undefined : hash
}

/** With fewer set or unset, the hash says little more than that there is a gradient. */
const bitsMin = 4

export const bitsIn = (number: bigint): number => number.toString(2).replaceAll('0', '').length

/** How PostgreSQL's bigint, which has a sign, holds it. */
export const asSigned = (hash: bigint): string => BigInt.asIntN(64, hash).toString()
