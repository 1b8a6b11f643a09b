// Reads codes and words in pictures, in a process of its own: what breaks it, fills its memory or never ends harms nobody else.
// It takes `{ id, bytes }` and answers `{ id, read }` or `{ id, failed }`.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { createWorker, PSM, type Worker } from 'tesseract.js'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { Read, WhatIsRead } from './what-is-read.ts'

const require = createRequire(import.meta.url)
/** Small writing in a large photo is still read, and a large photo takes no longer than this one. */
const readWidth = 1_200
const readHeight = 1_600
/** Smaller pictures hold no writing that anybody could read. */
const sideMin = 24
/** Words that the reader itself hardly believes in are patterns of cloth. */
const confidenceMin = 40

const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'))
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true })

let reader: Promise<Worker> | undefined
const textReader = (): Promise<Worker> => {
  reader ??= createWorker('eng', 1, {
    langPath: join(dirname(require.resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
  })
  return reader
}

async function codesIn(bytes: Buffer, width: number, height: number): Promise<Read[]> {
  const { data, info } = await sharp(bytes)
    .resize({ width, height, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.length) as Uint8ClampedArray<ArrayBuffer>
  const found = await readBarcodes(
    { data: pixels, width: info.width, height: info.height, colorSpace: 'srgb' },
    { formats: ['QRCode', 'MicroQRCode', 'DataMatrix', 'Aztec'], maxNumberOfSymbols: 8 },
  )
  return found
    .filter(({ isValid }) => isValid)
    .map(({ text, position: { topLeft, topRight, bottomLeft, bottomRight } }) => {
      const xs = [topLeft.x, topRight.x, bottomLeft.x, bottomRight.x]
      const ys = [topLeft.y, topRight.y, bottomLeft.y, bottomRight.y]
      const [x, y] = [Math.min(...xs) / info.width, Math.min(...ys) / info.height]
      const [right, bottom] = [Math.max(...xs) / info.width, Math.max(...ys) / info.height]
      return { text, region: { x, y, width: right - x, height: bottom - y } }
    })
}

/** As a page of text first, then as writing that is strewn over a photo. */
async function wordsIn(bytes: Buffer): Promise<WhatIsRead['words']> {
  const { data: png, info } = await sharp(bytes)
    .resize({ width: readWidth, height: readHeight, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .greyscale()
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true })
  const worker = await textReader()
  const words: WhatIsRead['words'] = []
  for (const mode of [PSM.AUTO, PSM.SPARSE_TEXT]) {
    await worker.setParameters({ tessedit_pageseg_mode: mode })
    const { data } = await worker.recognize(png, {}, { text: false, blocks: true })
    for (const line of (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines)))
      for (const [place, { text, confidence, bbox }] of line.words.entries()) {
        if (confidence < confidenceMin) continue
        const region = {
          x: bbox.x0 / info.width,
          y: bbox.y0 / info.height,
          width: (bbox.x1 - bbox.x0) / info.width,
          height: (bbox.y1 - bbox.y0) / info.height,
        }
        words.push({ text, region, newLine: place === 0 })
      }
  }
  return words
}

async function read(bytes: Buffer): Promise<WhatIsRead> {
  const { width, height } = await sharp(bytes).metadata()
  if (Math.min(width, height) < sideMin) return { codes: [], words: [] }
  const large = await codesIn(bytes, readWidth, readHeight)
  const codes = large.length > 0 ? large : await codesIn(bytes, readWidth / 2, readHeight / 2)
  return { codes, words: codes.length > 0 ? [] : await wordsIn(bytes) }
}

process.on('message', async ({ id, bytes }: { id: number; bytes: Uint8Array }) => {
  try {
    process.send?.({ id, read: await read(Buffer.from(bytes)) })
  } catch (error) {
    process.send?.({ id, failed: String(error) })
  }
})
process.on('disconnect', () => process.exit(0))
