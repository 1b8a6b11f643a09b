// Files by key, and the folder on this machine's disk that holds them; s3-storage.ts has the same calls. A key is made by us, never taken from a person.
import { copyFile, link, mkdir, open, opendir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { assert } from './errors.ts'

export interface StoredFile {
  bytes: number
  /** Whoever asked for the file must read this to its end or destroy it. */
  stream: Readable
}

export interface Storage {
  /** Whole or not at all: nobody ever reads half a file. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>
  get(key: string): Promise<StoredFile | undefined>
  /** The same file under another name too, without its bytes coming here. Fine when there is none, or both are there. */
  copy(from: string, to: string): Promise<void>
  /** Fine when there is none. */
  remove(key: string): Promise<void>
  /** Every file there is, also what was left half written, in no order. */
  walk(): AsyncIterable<{ key: string; changedAt: Date }>
}

/** The ending is what a put that died has left in the folder. */
const wellFormed = /^[a-z0-9][a-z0-9-]*\.[a-z0-9]{2,5}(\.part)?$/

export function checkKey(key: string): string {
  assert(wellFormed.test(key), `storage key ${key}`)
  return key
}

const missing = (error: NodeJS.ErrnoException): undefined => {
  if (error.code !== 'ENOENT') throw error
}

export function folderStorage(folder: string): Storage {
  const pathOf = (key: string) => join(folder, checkKey(key))
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      await mkdir(folder, { recursive: true })
      await writeFile(`${path}.part`, bytes, { flush: true })
      await rename(`${path}.part`, path)
    },
    async get(key) {
      const file = await open(pathOf(key)).catch(missing)
      return file && { bytes: (await file.stat()).size, stream: file.createReadStream() }
    },
    async copy(from, to) {
      // A second name for the same bytes, where the disk knows such; a file of ours is never written a second time.
      await link(pathOf(from), pathOf(to)).catch(async (error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'EEXIST') return
        await copyFile(pathOf(from), `${pathOf(to)}.part`)
        await rename(`${pathOf(to)}.part`, pathOf(to))
      })
    },
    async remove(key) {
      await rm(pathOf(key), { force: true })
    },
    async *walk() {
      const entries = await opendir(folder).catch(missing)
      if (!entries) return
      for await (const { name } of entries) {
        const found = wellFormed.test(name) ? await stat(join(folder, name)).catch(missing) : undefined
        if (found?.isFile()) yield { key: name, changedAt: found.mtime }
      }
    },
  }
}
