// A process that gives a product three pictures and then stores some that nothing shows, until it is killed.
// node upload-for-ever.ts SHOP OWNER PRODUCT
import sharp from 'sharp'
import { addPicture } from '#catalogue'
import { readConfig } from '#platform/config'
import type { Ctx } from '#platform/context'
import { openDatabase } from '#platform/database'
import { makeLog } from '#platform/log'
import { storePicture } from '#platform/pictures'

const [shopId, accountId, productId] = process.argv.slice(2) as [string, string, string]
const config = readConfig()
const { db } = openDatabase(config.DATABASE_URL, { max: 4 })
const ctx: Ctx = {
  db,
  config,
  actor: { kind: 'account', accountId, role: 'seller', sessionId: accountId },
  now: new Date('2026-11-24T07:00:00.000Z'),
  requestId: 'upload',
  log: makeLog('silent', 'upload'),
}
const bytes = await sharp({
  create: {
    width: 1600,
    height: 1200,
    channels: 3,
    background: '#8a6',
    noise: { type: 'gaussian', mean: 128, sigma: 30 },
  },
})
  .jpeg()
  .toBuffer()
process.send!('showing')
await Promise.all([1, 2, 3].map(() => addPicture(ctx, shopId, productId, bytes, '')))
process.send!('storing')
for (;;) await Promise.all([1, 2].map(() => storePicture(ctx, bytes)))
