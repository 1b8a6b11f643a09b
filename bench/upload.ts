// npm run bench:upload: a seller sends ten photos of 8 megapixels, two at a time, as the page of her product does.
import { cpus } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { toWireId } from '@amana/contract'
import sharp from 'sharp'
import { addProduct } from '../backend/modules/catalogue/index.ts'
import { createAccount } from '../backend/modules/identity/index.ts'
import { openShop } from '../backend/modules/shops/index.ts'
import { machineNow } from '../backend/platform/clock.ts'
import { readConfig } from '../backend/platform/config.ts'
import { openDatabase } from '../backend/platform/database.ts'
import { makeLog } from '../backend/platform/log.ts'
import { type ApiUnderTest, startApi } from './api-process.ts'

const photos = 10
const sideBySide = 2
const width = 3264
const height = 2448
const person = {
  name: 'Wanjiku Kamau',
  email: 'wanjiku@example.com',
  phone: '+254712345678',
  password: 'mangoes-and-lemons',
}

/** Soft grain on two scales: it compresses as a photo does, to some two megabytes. No two are alike. */
async function takePhoto(number: number): Promise<Buffer> {
  const grain = (scale: number, sigma: number, mean: number) =>
    sharp({
      create: {
        ...{ width: Math.ceil(width / scale), height: Math.ceil(height / scale), channels: 3 as const },
        ...{ background: '#000', noise: { type: 'gaussian' as const, mean, sigma } },
      },
    })
      .png({ compressionLevel: 1 })
      .toBuffer()
      .then((bytes) => sharp(bytes).resize(width, height).png({ compressionLevel: 1 }).toBuffer())
  const shapes = await grain(300, 60, 90 + number * 5)
  return sharp(shapes)
    .composite([{ input: await grain(4, 34, 128), blend: 'soft-light' }])
    .jpeg({ quality: 88 })
    .toBuffer()
}

/** A shop with `count` products; gives the addresses that take their pictures. */
async function openStall(api: ApiUnderTest, count: number): Promise<string[]> {
  const { db, close } = openDatabase(api.environment.DATABASE_URL!, { max: 1 })
  const config = readConfig(api.environment)
  const around = { db, now: machineNow(), requestId: 'bench', log: makeLog('silent', 'bench'), config }
  const ctx = { ...around, actor: { kind: 'system' } } as const
  const { id: accountId } = await createAccount(ctx, { ...person, verified: true })
  const { id: shopId } = await openShop(ctx, {
    ownerAccountId: accountId,
    ...{ name: 'Wanjiku Shoes', slug: 'wanjiku-shoes', county: 'Kisumu', town: 'Kisumu Central' },
    description: 'Shoes with a grippy sole, from Kisumu.',
    payoutPhone: person.phone,
    deliveryOptions: [{ name: 'Parcel', zone: 'nationwide', feeCents: 15000, daysMin: 0, daysMax: 1 }],
  })
  const paths = []
  for (let number = 1; number <= count; number++) {
    const { id } = await addProduct(ctx, shopId, {
      ...{ title: `Leather sandals ${number}`, description: 'Hand-cut sandals with a tyre sole.', brand: null },
      ...{ categorySlug: 'sandals-slippers', condition: 'new', options: [], status: 'draft' },
      variants: [{ optionValues: [], priceCents: 120000, stock: 5 }],
    })
    paths.push(`/api/seller/shops/${toWireId('shop', shopId)}/products/${toWireId('product', id)}/pictures`)
  }
  await close()
  return paths
}

async function signIn(api: ApiUnderTest): Promise<string> {
  const response = await fetch(`${api.url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(person),
  })
  return ((await response.json()) as { accessToken: string }).accessToken
}

const files = []
for (let number = 0; number <= photos; number++) files.push(await takePhoto(number))
const api = await startApi()
try {
  const [first, ...others] = await openStall(api, 3)
  const token = await signIn(api)
  const send = async (path: string, file: Buffer): Promise<number> => {
    const started = performance.now()
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'image/jpeg' }
    const response = await fetch(api.url + path, { method: 'POST', headers, body: new Uint8Array(file) })
    if (response.status !== 201) throw new Error(`answered ${response.status}: ${await response.text()}`)
    return performance.now() - started
  }
  await send(first!, files.pop()!)
  await pause(1_000)
  api.forgetPeak()
  const before = api.memory()
  const megabytes = files.reduce((sum, file) => sum + file.length, 0) / 2 ** 20
  const waiting = files.map((file, index) => ({ file, path: others[index % others.length]! }))
  const took: number[] = []
  const started = performance.now()
  const sendOn = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) took.push(await send(next.path, next.file))
  }
  await Promise.all(Array.from({ length: sideBySide }, sendOn))
  const seconds = (performance.now() - started) / 1000
  took.sort((a, b) => a - b)
  console.log(`${cpus().length} processors (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, production mode

${photos} photos of ${((width * height) / 1e6).toFixed(1)} megapixels, ${megabytes.toFixed(1)} MiB, ${sideBySide} at a time
  all of them           ${seconds.toFixed(1)} s
  one of them           median ${took[photos / 2]!.toFixed(0)} ms, longest ${took.at(-1)!.toFixed(0)} ms
  memory of the api     ${before.toFixed(0)} MiB before, ${api.peak().toFixed(0)} MiB at its peak`)
} finally {
  await api.stop()
}
