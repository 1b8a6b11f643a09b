// What is generated from the code is committed as it would be generated now.
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { findStale, generateAll } from './generate.ts'

test('row types and generated docs say what the code says (else: npm run generate)', async () => {
  const server = new URL(inject('databaseServerUrl'))
  const name = `generate_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: server.href })
  await admin.connect()
  await admin.query(`create database ${name}`)
  const own = new URL(server.href)
  own.pathname = `/${name}`
  const generated = await generateAll(own.href)
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
  expect(await findStale(generated)).toEqual([])
  expect(await findStale({ ...generated, 'docs/api.md': 'something else' })).toEqual(['docs/api.md'])
})
