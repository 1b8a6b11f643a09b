// The door of identity, as other modules use it.
import { readMe, signIn, toWireId } from '@amana/contract'
import { expect, test } from 'vitest'
import { createAccount, ownsShop, readAccount, recordShopOwner, routes } from '#identity'
import { transact } from '#platform/context'
import { newId } from '#platform/ids'
import { openTestWorld } from '../../test/harness.ts'
import { serveModules, somebody, visit } from '../../test/serve-modules.ts'

const world = await openTestWorld()
const url = await serveModules(world, routes)

test('a buyer who opens a shop becomes a seller and owns that shop alone', async () => {
  const person = somebody()
  const { id: accountId } = await createAccount(world.ctx(), person)
  const browser = visit(url)
  await browser.send('POST', signIn.path, { email: person.email, password: person.password })
  const shopId = newId(world.clock.read())
  await transact(world.ctx(), (tx) =>
    recordShopOwner(tx, { accountId, shopId, slug: 'wanjiku-shoes', name: 'Wanjiku Shoes' }),
  )
  expect((await browser.send('GET', readMe.path)).body).toMatchObject({
    role: 'seller',
    shops: [{ id: toWireId('shop', shopId), slug: 'wanjiku-shoes', name: 'Wanjiku Shoes' }],
  })
  expect(await ownsShop(world.ctx(), accountId, shopId)).toBe(true)
  expect(await ownsShop(world.ctx(), accountId, newId(world.clock.read()))).toBe(false)
})

test('an account is opened once for one e-mail, and read back by its id', async () => {
  const person = somebody()
  const { id } = await createAccount(world.ctx(), person)
  expect(await readAccount(world.ctx(), id)).toMatchObject({ role: 'buyer', email: person.email, language: 'en' })
  const again = { ...person, email: person.email.toUpperCase() }
  await expect(createAccount(world.ctx(), again)).rejects.toMatchObject({ code: 'account_exists' })
  expect(await readAccount(world.ctx(), newId(world.clock.read()))).toBeUndefined()
})
