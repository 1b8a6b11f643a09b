// What becomes of a file that somebody sends as a picture: what is kept of it, what is refused, and at what cost.
import sharp, { type Sharp } from 'sharp'
import { expect, test } from 'vitest'
import { animatedPng, png, zeros } from '../test/hostile-pictures.ts'
import { bitsIn } from './picture-hash.ts'
import { makePicture } from './pictures.ts'
import { turns } from './turns.ts'

const photo = (width: number, height: number, background = '#7a5c3e') =>
  sharp({ create: { width, height, channels: 3, background } })
/** Something to look at: a gradient with spots, so that hash and quality have work to do. */
const scene = (width: number, height: number) =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 300 200">
      <defs><linearGradient id="g"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#135"/></linearGradient></defs>
      <rect width="300" height="200" fill="url(#g)"/><circle cx="80" cy="130" r="45" fill="#a31"/>
      <rect x="180" y="30" width="70" height="110" fill="#fb2"/><circle cx="150" cy="50" r="20" fill="#274"/></svg>`),
  )
const halfOf = async (picture: Sharp) => {
  const bytes = await picture.toBuffer()
  return bytes.subarray(0, bytes.length / 2)
}
const codeOf = (bytes: Uint8Array): Promise<string> =>
  makePicture(bytes).then(
    () => 'taken',
    (error: { code?: string }) => error.code ?? String(error),
  )

test('a photo from a phone is turned upright and loses everything but its pixels', async () => {
  const bytes = await scene(2400, 1600)
    .withExif({
      IFD0: { Copyright: 'Akinyi', Make: 'Tecno' },
      IFD3: { GPSLatitude: '1/1 17/1 0/1', GPSLatitudeRef: 'S', GPSLongitude: '36/1 49/1 0/1', GPSLongitudeRef: 'E' },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><Location>Kibera</Location></x:xmpmeta>')
    .withMetadata({ orientation: 6, icc: 'p3' })
    .jpeg()
    .toBuffer()
  expect((await sharp(bytes).metadata()).exif?.includes('Akinyi')).toBe(true)
  const { files, ...picture } = await makePicture(bytes)
  expect(picture).toMatchObject({ width: 1200, height: 1800, widths: [160, 400, 800, 1200] })
  expect([...files.keys()]).toEqual([160, 400, 800, 1200, 'share'])
  for (const [which, file] of files) {
    const found = await sharp(file).metadata()
    expect(found).toMatchObject({
      format: which === 'share' ? 'jpeg' : 'webp',
      width: which === 'share' ? 1200 : which,
    })
    for (const kind of ['exif', 'xmp', 'iptc', 'icc', 'orientation'] as const) expect(found[kind], kind).toBeUndefined()
    for (const word of ['Akinyi', 'Tecno', 'Kibera', 'Exif', 'GPS', 'ICC'])
      expect(file.includes(word), word).toBe(false)
  }
})

test('colours look the same when their profile is gone', async () => {
  const bytes = await photo(400, 400, '#d03020').withIccProfile('p3').png().toBuffer()
  const asShown = await sharp(bytes).toColourspace('srgb').raw().toBuffer()
  const { files } = await makePicture(bytes)
  const kept = await sharp(files.get(400)!).raw().toBuffer()
  for (const channel of [0, 1, 2]) expect(Math.abs(kept[channel]! - asShown[channel]!)).toBeLessThan(6)
})

test('grey pictures, pictures for print and pictures one can see through are pictures', async () => {
  const grey = await scene(500, 400).greyscale().jpeg().toBuffer()
  const print = await scene(500, 400).toColourspace('cmyk').jpeg().toBuffer()
  for (const bytes of [grey, print])
    expect(await makePicture(bytes)).toMatchObject({ widths: [160, 500], blur: /^data:image\/webp;base64,/ })
  const glass = await sharp({
    create: { width: 300, height: 300, channels: 4, background: { r: 200, g: 40, b: 20, alpha: 0.5 } },
  })
    .png()
    .toBuffer()
  const { files, blur } = await makePicture(glass)
  expect(blur).toBeNull()
  const pixel = [...(await sharp(files.get(300)!).raw().toBuffer()).subarray(0, 4)]
  for (const [at, value] of [200, 40, 20, 128].entries()) expect(Math.abs(pixel[at]! - value)).toBeLessThan(5)
  expect((await sharp(files.get('share')!).metadata()).hasAlpha).toBe(false)
})

test('PNG, WebP and AVIF are pictures too, and a small one is not blown up', async () => {
  for (const bytes of [
    await photo(300, 200).png().toBuffer(),
    await photo(300, 200).webp().toBuffer(),
    await photo(300, 200).avif().toBuffer(),
  ])
    expect(await makePicture(bytes)).toMatchObject({ width: 300, height: 200, widths: [160, 300] })
  expect(await makePicture(await photo(90, 2000).png().toBuffer())).toMatchObject({ widths: [90], height: 2000 })
  expect(await makePicture(await photo(100, 10_000).png().toBuffer())).toMatchObject({ widths: [24], height: 2400 })
})

test('what only claims to be a picture is none', async () => {
  const jpeg = await photo(800, 800).jpeg().toBuffer()
  const fakes = {
    svg: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    html: Buffer.from('<!doctype html><script>alert(1)</script>'),
    'html behind a JPEG’s first bytes': Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff]),
      Buffer.from('<script>alert(1)</script>'),
    ]),
    tiff: await photo(20, 20).tiff().toBuffer(),
    pdf: Buffer.from('%PDF-1.7\n1 0 obj'),
    zip: Buffer.from('PK\x03\x04'),
    nothing: Buffer.alloc(0),
    'half a JPEG': await halfOf(scene(800, 800).jpeg()),
    'the first bytes of a JPEG': jpeg.subarray(0, 3),
    'half a PNG': await halfOf(scene(300, 300).png()),
    'half a WebP': await halfOf(scene(300, 300).webp()),
    'half an AVIF': await halfOf(scene(300, 300).avif()),
    'a PNG without pixels': png(600, 600, Buffer.alloc(0)),
  }
  for (const [what, bytes] of Object.entries(fakes))
    expect([what, await codeOf(bytes)]).toEqual([what, 'not_a_picture'])
})

test('a picture that moves is sent back with the reason', async () => {
  const frames = Buffer.concat([Buffer.alloc(30_000, 10), Buffer.alloc(30_000, 200)])
  const moving = sharp(frames, { raw: { width: 100, height: 200, channels: 3, pageHeight: 100 } })
  const still = await photo(50, 50).png().toBuffer()
  for (const bytes of [
    await moving.clone().webp({ loop: 0 }).toBuffer(),
    await moving.clone().gif().toBuffer(),
    await photo(20, 20).gif().toBuffer(),
    animatedPng(still),
  ])
    expect(await codeOf(bytes)).toBe('picture_moves')
  expect(await codeOf(still)).toBe('taken')
})

test('whoever sends HEIC is told to send JPEG', async () => {
  const avif = await photo(64, 64).avif().toBuffer()
  const heic = Buffer.from(avif)
  heic.write('heic', 8, 'latin1')
  expect(await codeOf(heic)).toBe('picture_is_heic')
})

test('a hundred megapixels are refused by the header alone', async () => {
  const jpeg = await photo(64, 64).jpeg().toBuffer()
  const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]))
  jpeg.writeUInt16BE(12_000, frame + 5)
  jpeg.writeUInt16BE(12_000, frame + 7)
  const thirtyMegapixels = await photo(6000, 5000).avif({ effort: 0 }).toBuffer()
  const started = performance.now()
  for (const bytes of [
    png(10_000, 10_000, Buffer.alloc(0)),
    png(65_000, 65_000, zeros(1_000_000)),
    jpeg,
    thirtyMegapixels,
    Buffer.alloc(12 * 1024 * 1024 + 1, 0xff),
  ])
    expect(await codeOf(bytes)).toBe('picture_too_large')
  expect(performance.now() - started).toBeLessThan(2_000)
})

test('files that swell when they are unpacked cost a bounded time and memory', async () => {
  const bombs = [
    // 49 megapixels of 16 bits in seven passes: the most that a PNG of half a megabyte can ask for.
    png(7000, 7000, zeros(7000 * 7000 * 8 + 7000 * 8), { depth: 16, colour: 6, interlace: 1 }),
    png(7000, 7000, zeros(7000 * 21_001)),
    // 300 MB of pixels for a picture of 100 × 100.
    png(100, 100, zeros(300_000_000)),
  ]
  const { rss } = process.memoryUsage()
  let peak = rss
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 10)
  const started = performance.now()
  const made = await Promise.all([...bombs, bombs[0]!].map(codeOf))
  clearInterval(watch)
  // On a machine that is busy with much else, the time runs out for the first.
  expect(made.filter((code) => !['taken', 'picture_too_large'].includes(code))).toEqual([])
  expect(performance.now() - started).toBeLessThan(50_000)
  expect((peak - rss) / 2 ** 20).toBeLessThan(800)
})

test('the hash of a picture survives another size, format and quality, and no two pictures share it', async () => {
  const hashOf = async (bytes: Uint8Array) => (await makePicture(bytes)).hash!
  const original = await hashOf(await scene(1500, 1000).png().toBuffer())
  const far = (other: bigint) => bitsIn(original ^ other)
  expect(far(await hashOf(await scene(600, 400).jpeg({ quality: 40 }).toBuffer()))).toBeLessThanOrEqual(3)
  expect(far(await hashOf(await scene(900, 600).modulate({ brightness: 1.2 }).webp().toBuffer()))).toBeLessThanOrEqual(
    7,
  )
  expect(far(await hashOf(await scene(900, 600).flop().png().toBuffer()))).toBeGreaterThan(12)
  expect((await makePicture(await photo(300, 300).png().toBuffer())).hash).toBeUndefined()
})

test('so many at once and no more, in the order they came', async () => {
  const takeTurn = turns(2)
  let now = 0
  let most = 0
  const order: number[] = []
  const work = (index: number) =>
    takeTurn(async () => {
      most = Math.max(most, ++now)
      order.push(index)
      await new Promise((resolve) => setTimeout(resolve, 5))
      now--
      if (index === 1) throw new Error('a turn that goes wrong is given on all the same')
    })
  await Promise.allSettled([0, 1, 2, 3, 4, 5].map(work))
  expect([most, order]).toEqual([2, [0, 1, 2, 3, 4, 5]])
})
