// A tab that was open while a new version came asks for files that are gone.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staticFiles } from './static-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'amana-built-'))
const script = 'export const today = 1'
let url: string
const app = express()

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  for (const name of ['cart-B1.js', 'home-A9.js']) {
    writeFileSync(join(folder, 'assets', name), script)
    writeFileSync(join(folder, 'assets', `${name}.br`), brotliCompressSync(script))
  }
  app.use(staticFiles(`${folder}/`))
  app.use((_request, response) => {
    response.status(404).type('html').send('<h1>A whole page</h1>')
  })
  const server = app.listen(0, '127.0.0.1')
  await new Promise((ready) => server.once('listening', ready))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return () => void server.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a script comes compressed and is kept for a year', async () => {
  const reply = await fetch(`${url}/assets/cart-B1.js`, { headers: { 'accept-encoding': 'br' } })
  expect([reply.status, reply.headers.get('content-encoding')]).toEqual([200, 'br'])
  expect(reply.headers.get('cache-control')).toContain('immutable')
  expect(await reply.text()).toBe(script)
})

test('a script of yesterday is told to be gone in a word, which nobody keeps, instead of by a page', async () => {
  rmSync(join(folder, 'assets', 'home-A9.js'))
  rmSync(join(folder, 'assets', 'home-A9.js.br'))
  for (const name of ['home-A9.js', 'never-was.js']) {
    const reply = await fetch(`${url}/assets/${name}`, { headers: { 'accept-encoding': 'br' } })
    expect(reply.status, name).toBe(404)
    expect(Object.fromEntries(reply.headers), name).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'text/plain; charset=utf-8',
    })
    expect(reply.headers.has('content-encoding'), name).toBe(false)
    expect(await reply.text(), name).not.toContain('<')
  }
})
