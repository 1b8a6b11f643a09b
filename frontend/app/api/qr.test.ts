// A QR code is drawn module by module as it was encoded, with its three corners and the quiet zone that cameras need.
import sharp from 'sharp'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { qrOf } from './qr.ts'

const corner = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111']

/** The picture as a browser paints it, a pixel a module. */
async function painted(text: string): Promise<string[]> {
  const { size, path } = qrOf(text)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="${path}"/></svg>`
  const { data } = await sharp(Buffer.from(svg)).greyscale().raw().toBuffer({ resolveWithObject: true })
  return Array.from({ length: size }, (_, y) =>
    [...data.subarray(y * size, (y + 1) * size)].map((grey) => (grey < 128 ? '1' : '0')).join(''),
  )
}

test.each(['481902', '000000', 'AM-7K3F-92QX'])('what is scanned is %s as it was encoded', async (text) => {
  const rows = await painted(text)
  const encoded = encode(text, { ecc: 'M', border: 2 }).data.map((row) =>
    row.map((dark) => (dark ? '1' : '0')).join(''),
  )
  expect(rows).toEqual(encoded)
  const at = (x: number, y: number) => rows.slice(y, y + 7).map((row) => row.slice(x, x + 7))
  const far = rows.length - 9
  for (const [x, y] of [
    [2, 2],
    [far, 2],
    [2, far],
  ] as const)
    expect(at(x, y)).toEqual(corner)
  for (const row of [...rows.slice(0, 2), ...rows.slice(-2)]) expect(row).toMatch(/^0+$/)
})
