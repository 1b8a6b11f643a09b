// Files are kept the same way in a folder and in an S3-compatible store.
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, describe, expect, test } from 'vitest'
import { openS3Server } from '../test/s3-server.ts'
import { ConfigMistake, readConfig } from './config.ts'
import { s3Storage } from './s3-storage.ts'
import { folderStorage, type Storage } from './storage.ts'

const folder = await mkdtemp(join(tmpdir(), 'amana-storage-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const settings = await openS3Server()
const place = { url: settings.STORAGE_URL!, keyId: settings.STORAGE_KEY_ID!, secret: settings.STORAGE_SECRET! }
const s3 = s3Storage({ ...place, region: 'us-east-1' })

const bytesOf = async (file: Promise<{ stream: Readable } | undefined>) => {
  const found = await file
  return found && buffer(found.stream)
}
async function keysIn(storage: Storage): Promise<string[]> {
  const keys = []
  for await (const { key, changedAt } of storage.walk()) {
    expect(Math.abs(Date.now() - changedAt.getTime())).toBeLessThan(120_000)
    keys.push(key)
  }
  return keys.sort()
}

describe.each([
  ['a folder', folderStorage(join(folder, 'media'))],
  ['an S3-compatible store', s3],
])('in %s', (_name, storage) => {
  test('nothing is there before something was put', async () => {
    expect(await storage.get('a-400.webp')).toBeUndefined()
    expect(await keysIn(storage)).toEqual([])
    await storage.remove('a-400.webp')
  })

  test('a file is read as it was put, until it is removed', async () => {
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, index) => index % 251))
    await storage.put('a-400.webp', bytes, 'image/webp')
    await storage.put('b-share.jpg', Buffer.from('second'), 'image/jpeg')
    const found = await storage.get('a-400.webp')
    expect(found!.bytes).toBe(bytes.length)
    expect((await buffer(found!.stream)).equals(bytes)).toBe(true)
    await storage.put('b-share.jpg', Buffer.from('put again'), 'image/jpeg')
    expect((await bytesOf(storage.get('b-share.jpg')))?.toString()).toBe('put again')
    expect(await keysIn(storage)).toEqual(['a-400.webp', 'b-share.jpg'])
    await storage.remove('a-400.webp')
    expect(await storage.get('a-400.webp')).toBeUndefined()
    expect(await keysIn(storage)).toEqual(['b-share.jpg'])
  })

  test('a file is given another name as well, twice like once; what is not there is not copied', async () => {
    await storage.put('held-c-400.webp', Buffer.from('looked into'), 'image/webp')
    for (const _ of ['once', 'twice']) await storage.copy('held-c-400.webp', 'c-400.webp')
    await storage.remove('held-c-400.webp')
    expect((await bytesOf(storage.get('c-400.webp')))?.toString()).toBe('looked into')
    await storage.copy('held-c-400.webp', 'd-400.webp')
    expect(await storage.get('d-400.webp')).toBeUndefined()
    await storage.remove('c-400.webp')
  })

  test('a key that could lead elsewhere is our own mistake', async () => {
    for (const key of [
      '../secret.webp',
      'a/b.webp',
      '/etc/passwd',
      'a.webp/..',
      '',
      'A.webp',
      'a%2f.webp',
      'a.webp?x',
    ]) {
      await expect(storage.put(key, Buffer.from('x'), 'image/webp')).rejects.toThrow('storage key')
      await expect(storage.get(key)).rejects.toThrow('storage key')
      await expect(storage.remove(key)).rejects.toThrow('storage key')
      await expect(storage.copy(key, 'a.webp')).rejects.toThrow('storage key')
      await expect(storage.copy('a.webp', key)).rejects.toThrow('storage key')
    }
  })
})

test('an S3-compatible store is walked through page by page', async () => {
  const many = Array.from({ length: 1050 }, (_, index) => `p${index}-1.webp`)
  for (let from = 0; from < many.length; from += 50)
    await Promise.all(many.slice(from, from + 50).map((key) => s3.put(key, Buffer.from('x'), 'image/webp')))
  expect((await keysIn(s3)).filter((key) => key.startsWith('p'))).toEqual([...many].sort())
})

test('whoever has the wrong secret gets nothing, and is told why', async () => {
  const wrong = s3Storage({ ...place, secret: 'guessed', region: 'us-east-1' })
  await expect(wrong.put('c-1.webp', Buffer.from('x'), 'image/webp')).rejects.toThrow(/403 \(SignatureDoesNotMatch\)/)
  await expect(wrong.get('b-share.jpg')).rejects.toThrow(/403/)
})

test('half a file is never read: it has another name until it is whole', async () => {
  const storage = folderStorage(join(folder, 'halves'))
  await mkdir(join(folder, 'halves'))
  await writeFile(join(folder, 'halves', 'd-400.webp.part'), 'hal')
  expect(await storage.get('d-400.webp')).toBeUndefined()
  expect(await keysIn(storage)).toEqual(['d-400.webp.part'])
  await storage.put('d-400.webp', Buffer.from('whole'), 'image/webp')
  expect(await readdir(join(folder, 'halves'))).toEqual(['d-400.webp'])
})

test('a store without its keys stops the start with a sentence', () => {
  const base = { DATABASE_URL: 'postgres://x', NODE_ENV: 'test' }
  expect(() => readConfig({ ...base, STORAGE_URL: 'https://s3.example/bucket' })).toThrow(ConfigMistake)
  expect(() => readConfig({ ...base, STORAGE_URL: 'https://s3.example/' })).toThrow(/must name a bucket/)
  expect(readConfig({ ...base, ...settings }).STORAGE_URL).toBe(settings.STORAGE_URL)
})
