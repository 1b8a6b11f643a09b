// Where the files that people send are kept, as configured: AMANA_DATA/media, or an S3-compatible store.
import { join } from 'node:path'
import type { Config } from './config.ts'
import { s3Storage } from './s3-storage.ts'
import { folderStorage, type Storage } from './storage.ts'

const known = new WeakMap<Config, Storage>()

export function mediaStorage(config: Config): Storage {
  const storage = known.get(config) ?? storageOf(config)
  known.set(config, storage)
  return storage
}

function storageOf(config: Config): Storage {
  const { STORAGE_URL: url, STORAGE_KEY_ID: keyId, STORAGE_SECRET: secret, STORAGE_REGION: region } = config
  if (url && keyId && secret) return s3Storage({ url, keyId, secret, region })
  return folderStorage(join(config.AMANA_DATA, 'media'))
}
