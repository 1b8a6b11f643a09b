// An S3-compatible server on this machine for the rest of a test file. It checks signatures as the real ones do.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from '@20minutes/s3rver'
import { afterAll } from 'vitest'

/** The settings that make the program keep its files there, in a folder of a bucket. */
export async function openS3Server(): Promise<Record<string, string>> {
  const directory = await mkdtemp(join(tmpdir(), 'amana-s3-'))
  const options = { address: '127.0.0.1', port: 0, directory, silent: true, configureBuckets: [{ name: 'amana' }] }
  const server = new S3rver(options)
  const { port } = await server.run()
  afterAll(async () => {
    await server.close()
    await rm(directory, { recursive: true, force: true })
  })
  return {
    STORAGE_URL: `http://127.0.0.1:${port}/amana/media`,
    STORAGE_KEY_ID: 'S3RVER',
    STORAGE_SECRET: 'S3RVER',
    STORAGE_REGION: 'us-east-1',
  }
}
