// Reads codes and words in pictures, in a process of its own: what breaks it, fills its memory or never ends harms nobody else.
// It takes `{ id, bytes }` and answers `{ id, residentMb, read }` or `{ id, residentMb, failed }`.
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
/** Of each way of looking: more than anybody could read in a picture. */
const wordsMax = 600

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

/** Its fifth level are words. The tree that it could give instead holds every letter, and of a picture of noise it fills the memory. */
const columns = /^5\t\d+\t\d+\t\d+\t\d+\t(\d+)\t(\d+)\t(\d+)\t(\d+)\t(\d+)\t(\d+)[.\d]*\t(.+)$/

function wordsInTable(table: string, { width, height }: { width: number; height: number }): WhatIsRead['words'] {
  const words: WhatIsRead['words'] = []
  for (const row of table.split('\n')) {
    const [, place, x, y, wide, high, confidence, text] = columns.exec(row) ?? []
    if (!text || Number(confidence) < confidenceMin) continue
    const region = {
      x: Number(x) / width,
      y: Number(y) / height,
      width: Number(wide) / width,
      height: Number(high) / height,
    }
    words.push({ text, region, newLine: place === '1' })
    if (words.length === wordsMax) break
  }
  return words
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
    const { data } = await worker.recognize(png, {}, { text: false, tsv: true })
    words.push(...wordsInTable(data.tsv ?? '', info))
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
  const answer = await read(Buffer.from(bytes)).then(
    (found) => ({ read: found }),
    (error: unknown) => ({ failed: String(error) }),
  )
  process.send?.({ id, residentMb: process.memoryUsage.rss() / 2 ** 20, ...answer })
})
process.on('disconnect', () => process.exit(0))
