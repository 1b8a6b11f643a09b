// Files by key: a local folder now, any S3-compatible store behind the same three calls. A key is made here, never taken from a person.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { assert } from './errors.ts'
import { newSecret } from './ids.ts'

export interface Storage {
  put(key: string, bytes: Uint8Array): Promise<void>
  get(key: string): Promise<Buffer | undefined>
  remove(key: string): Promise<void>
}

const wellFormed = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*\.[a-z0-9]{2,5}$/

/** A folder on this machine's disk. Writing is atomic: a reader never sees half a file. */
export function folderStorage(folder: string): Storage {
  const pathOf = (key: string) => {
    assert(wellFormed.test(key), `storage key ${key}`)
    return join(folder, key)
  }
  return {
    async put(key, bytes) {
      const path = pathOf(key)
      await mkdir(dirname(path), { recursive: true })
      const half = `${path}.${newSecret(6)}.part`
      await writeFile(half, bytes)
      await rename(half, path)
    },
    async get(key) {
      return readFile(pathOf(key)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined
        throw error
      })
    },
    async remove(key) {
      await rm(pathOf(key), { force: true })
    },
  }
}
