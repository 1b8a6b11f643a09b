// Files in an S3-compatible store (AWS, R2, B2, MinIO, Garage …), by its plain HTTP API: five calls, signed by aws4fetch.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { AwsClient } from 'aws4fetch'
import { checkKey, type Storage } from './storage.ts'

export interface S3Place {
  /** https://host/bucket, or with a folder within the bucket. */
  url: string
  keyId: string
  secret: string
  region: string
}

const answerWithinMs = 30_000
/** What fails for a moment is tried again by the client, so often. */
const retries = 3

const textIn = (xml: string, tag: string): string | undefined =>
  new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1]?.replaceAll('&amp;', '&')

export function s3Storage({ url, keyId, secret, region }: S3Place): Storage {
  const client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, service: 's3', region, retries })
  const place = url.replace(/\/+$/, '')
  const [bucket, ...folder] = new URL(place).pathname.slice(1).split('/')
  const bucketUrl = new URL(`/${bucket}`, place).href
  const prefix = folder.length > 0 ? `${folder.join('/')}/` : ''

  async function call(address: string, init: RequestInit, fine: number[] = []): Promise<Response> {
    const response = await client.fetch(address, { ...init, signal: AbortSignal.timeout(answerWithinMs) })
    if (response.ok || fine.includes(response.status)) return response
    const said = textIn(await response.text(), 'Code')
    throw new Error(`the file store answered ${response.status}${said ? ` (${said})` : ''} to ${init.method ?? 'GET'}`)
  }

  return {
    async put(key, bytes, contentType) {
      const hash = createHash('sha256').update(bytes).digest('hex')
      const headers = { 'content-type': contentType, 'x-amz-content-sha256': hash }
      const response = await call(`${place}/${checkKey(key)}`, {
        method: 'PUT',
        headers,
        body: bytes as Uint8Array<ArrayBuffer>,
      })
      await response.body?.cancel()
    },
    async get(key) {
      const response = await call(`${place}/${checkKey(key)}`, {}, [404])
      if (response.status === 404 || !response.body) {
        await response.body?.cancel()
        return undefined
      }
      return {
        bytes: Number(response.headers.get('content-length')),
        stream: Readable.fromWeb(response.body as NodeStream),
      }
    },
    async copy(from, to) {
      const source = `${new URL(place).pathname}/${checkKey(from)}`
      const headers = { 'x-amz-copy-source': source }
      const response = await call(`${place}/${checkKey(to)}`, { method: 'PUT', headers }, [404])
      // A store may find out that it cannot after it has begun to answer.
      const said = await response.text()
      if (response.ok && said.includes('<Error>'))
        throw new Error(`the file store could not copy (${textIn(said, 'Code') ?? 'no reason'})`)
    },
    async remove(key) {
      const response = await call(`${place}/${checkKey(key)}`, { method: 'DELETE' }, [404])
      await response.body?.cancel()
    },
    async *walk() {
      // The list in its first form, which goes on after a key: every store knows it.
      let last = ''
      let more = true
      while (more) {
        const asked = new URLSearchParams({ prefix, marker: last })
        const xml = await (await call(`${bucketUrl}?${asked}`, {})).text()
        more = textIn(xml, 'IsTruncated') === 'true'
        for (const [, entry] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
          last = textIn(entry!, 'Key')!
          yield { key: last.slice(prefix.length), changedAt: new Date(textIn(entry!, 'LastModified')!) }
        }
      }
    },
  }
}
