// What nothing shows any more goes after a day, what something shows stays, wherever the process was killed.
import { type ChildProcess, fork } from 'node:child_process'
import { on, once } from 'node:events'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fromWireId } from '@amana/contract'
import { sql } from 'kysely'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { addPicture, reactions as catalogue, syncCategories } from '#catalogue'
import { after, days, hours, machineNow } from '#platform/clock'
import { mediaStorage } from '#platform/media-storage'
import { forgetUnheldPictures, holdPictures, removeUnknownFiles } from '#platform/picture-orphans'
import { storePicture } from '#platform/pictures'
import { setShopLogo, reactions as shops } from '#shops'
import { openTestWorld, type TestWorld } from '../../test/harness.ts'
import { openS3Server } from '../../test/s3-server.ts'
import { giveTier, openStall, putOnShow } from '../../test/stalls.ts'
import { removePicture } from './actions/arrange-pictures.ts'
import { picturesOf } from './picture-rows.ts'

catalogue()
shops()
const photo = (colour: string) =>
  sharp({ create: { width: 600, height: 400, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()

async function filesOf(world: TestWorld): Promise<string[]> {
  const keys = []
  for await (const { key } of mediaStorage(world.config).walk()) keys.push(key)
  return keys.sort()
}
/** Keys of all pictures that a product or shop shows. */
async function keysShown(world: TestWorld): Promise<Set<string>> {
  const { rows } = await world.owner.query<{ key: string }>(`select key from catalogue.picture
    union select logo ->> 'key' from shops.shop where logo is not null`)
  return new Set(rows.map(({ key }) => key))
}
async function unshownIn(world: TestWorld): Promise<number> {
  const { rows } = await world.owner.query<{ count: number }>(`select count(*) from platform.stored_picture s
    where not exists (select from catalogue.picture p where p.key = s.key)`)
  return rows[0]!.count
}
const keyIn = (file: string) => file.slice(0, 32)

const s3 = await openS3Server()
const worlds: [string, TestWorld][] = [
  ['in a folder', await openTestWorld()],
  ['in an S3-compatible store', await openTestWorld(s3)],
]

describe.each(worlds)('%s', (_place, world) => {
  test('a picture that was taken down is gone a day later, and what is still shown stays', async () => {
    await syncCategories(world.ctx())
    const stall = await openStall(world)
    const { productId } = await putOnShow(world, stall)
    for (const colour of ['#a31', '#13a'])
      await addPicture(world.ctx(stall.owner), stall.shopId, productId, await photo(colour), '')
    await setShopLogo(world.ctx(stall.owner), stall.shopId, await photo('#1a3'))
    await storePicture(world.ctx(), await photo('#333'))
    expect(await filesOf(world)).toHaveLength(4 * 4)
    const [first] = (await picturesOf(world.ctx(), [productId])).get(productId)!
    await removePicture(world.ctx(stall.owner), stall.shopId, productId, fromWireId('image', first!.id!)!)

    world.clock.advance(hours(23))
    expect(await forgetUnheldPictures(world.ctx())).toBe(0)
    world.clock.advance(hours(2))
    expect(await forgetUnheldPictures(world.ctx())).toBe(2)
    expect(await filesOf(world)).toHaveLength(2 * 4)
    expect(new Set((await filesOf(world)).map(keyIn))).toEqual(await keysShown(world))
    expect(await forgetUnheldPictures(world.ctx())).toBe(0)
  })

  test('what another module shows stays for as long as it does', async () => {
    const { key } = await storePicture(world.ctx(), await photo('#765'))
    world.clock.advance(days(2))
    let shown = true
    holdPictures('a test', async (_ctx, keys) => keys.filter((each) => shown && each === key))
    expect(await forgetUnheldPictures(world.ctx())).toBe(0)
    shown = false
    expect(await forgetUnheldPictures(world.ctx())).toBe(1)
  })

  test('files that the register does not know go, however they came there, and nothing else does', async () => {
    const before = await filesOf(world)
    const storage = mediaStorage(world.config)
    const stray = `${'e'.repeat(32)}-400.webp`
    await storage.put(stray, Buffer.from('of a picture of yesterday'), 'image/webp')
    await storage.put('readme.txt', Buffer.from('none of ours'), 'text/plain')
    // Files carry the machine's own time: two days after it, what was just put is old.
    world.clock.moveTo(after(machineNow(), days(2)))
    expect(await removeUnknownFiles(world.ctx())).toBe(1)
    expect(await filesOf(world)).toEqual([...before, 'readme.txt'].sort())
  })
})

test('a picture that a product takes hold of at the last moment is not forgotten', async () => {
  const world = worlds[0]![1]
  const stall = await openStall(world)
  const { productId } = await putOnShow(world, stall)
  await addPicture(world.ctx(stall.owner), stall.shopId, productId, await photo('#fab'), '')
  const { rows } = await sql<{
    key: string
  }>`select key from catalogue.picture where product_id = ${productId}`.execute(world.db)
  await expect(sql`delete from platform.stored_picture where key = ${rows[0]!.key}`.execute(world.db)).rejects.toThrow(
    /foreign key/,
  )
})

test('wherever an upload is killed, no row shows a missing file, and a day later no file is left over', async () => {
  const world = worlds[0]![1]
  const stall = await openStall(world)
  await giveTier(world, stall.shopId, 'trusted')
  const script = join(import.meta.dirname, '../../test/upload-for-ever.ts')
  const moments = [
    ['showing', 30],
    ['showing', 200],
    ['showing', 500],
    ['storing', 20],
    ['storing', 90],
    ['storing', 300],
  ] as const
  for (const [after, ms] of moments) {
    const { productId } = await putOnShow(world, stall)
    const child: ChildProcess = fork(script, [stall.shopId, stall.owner.accountId, productId], {
      env: {
        ...process.env,
        DATABASE_URL: world.url,
        AMANA_DATA: world.config.AMANA_DATA,
        NODE_ENV: 'test',
        READ_PICTURES: 'off',
      },
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    for await (const [said] of on(child, 'message')) if (said === after) break
    while (after === 'storing' && (await unshownIn(world)) < 3) await new Promise((resolve) => setTimeout(resolve, 20))
    await new Promise((resolve) => setTimeout(resolve, ms))
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  const folder = join(world.config.AMANA_DATA, 'media')
  await writeFile(join(folder, `${'d'.repeat(32)}-400.webp.part`), 'half')
  const shown = await keysShown(world)
  const files = new Set(await filesOf(world))
  const { rows } = await world.owner.query<{ key: string; widths: number[] }>(
    'select key, widths from catalogue.picture',
  )
  for (const { key, widths } of rows)
    for (const which of [...widths.map((width) => `${width}.webp`), 'share.jpg'])
      expect(files.has(`${key}-${which}`), `${key}-${which}`).toBe(true)

  world.clock.advance(days(2))
  for (const file of await readdir(folder)) await utimes(join(folder, file), new Date(0), new Date(0))
  const forgotten = await forgetUnheldPictures(world.ctx())
  await removeUnknownFiles(world.ctx())
  expect(forgotten).toBeGreaterThan(0)
  const left = (await filesOf(world)).filter((file) => file !== 'readme.txt')
  expect(new Set(left.map(keyIn))).toEqual(shown)
  expect(left.filter((file) => file.endsWith('.part'))).toEqual([])
}, 120_000)
