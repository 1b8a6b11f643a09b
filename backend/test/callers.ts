// Everybody who may stand at the door: people, each with a session or a link of her own, and tokens that are no good.
import type { Caller } from '@amana/contract/who-may-call'
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWTPayload, SignJWT } from 'jose'
import { minutes } from '../platform/clock.ts'
import { unseal } from '../platform/sealed.ts'
import { lastCodeOn } from './busy-shop.ts'
import { achieng, checkOut, mwangi, openShoeShop, password, salim, signInOperator, signUp, worked } from './cast.ts'
import type { Browser, Market } from './market.ts'

const otieno = { name: 'Otieno Ouma', email: 'otieno@amana.example', phone: '+254711000203', password }

/** One way in which a caller shows who is calling. */
export interface Way {
  caller: Caller
  by: string
  headers: Record<string, string>
  /** Orders of which this caller is the buyer; with the key of the link, for a guest. */
  orders: { orderId: string; key?: string }[]
}

/** What the paths of the contract are filled with, so that a refusal is about who calls. */
export interface Stage {
  ways: Way[]
  orderIds: string[]
  ids: Record<string, string>
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const cookiesOf = ({ cookies }: Browser) => ({ cookie: [...cookies].map((pair) => pair.join('=')).join('; ') })
const accessTokenOf = (browser: Browser) => browser.cookies.get('amana_access')!

/** Claims and header as the deployment writes them, from a token of its own. */
function readToken(token: string): { header: { alg: string; kid: string; typ: string }; claims: JWTPayload } {
  const read = (part: string | undefined) => JSON.parse(Buffer.from(part!, 'base64url').toString())
  const [header, claims] = token.split('.').slice(0, 2).map(read)
  return { header, claims }
}

/** Tokens that look like `good` and are not: made as a thief, another deployment or a mistake of ours would make them. */
async function badTokens(market: Market, good: string): Promise<[Caller, string, string][]> {
  const { header, claims } = readToken(good)
  const sign = (key: CryptoKey | Uint8Array, changes: object = {}, headerChanges: object = {}) =>
    new SignJWT({ ...claims, ...changes }).setProtectedHeader({ ...header, ...headerChanges }).sign(key)
  const text = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const { rows } = await market.owner.query<{ private_sealed: string; public_jwk: object }>(
    'select private_sealed, public_jwk from identity.signing_key where kid = $1',
    [header.kid],
  )
  const ownJwk = JSON.parse(unseal(market.config, 'identity-signing-key', rows[0]!.private_sealed))
  const own = (await importJWK(ownJwk, 'EdDSA')) as CryptoKey
  const { privateKey: thiefs, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true })
  const publicText = new TextEncoder().encode(JSON.stringify(rows[0]!.public_jwk))
  const [head, , signature] = good.split('.')
  return [
    ['forged_token', 'without an algorithm', `${text({ ...header, alg: 'none' })}.${text(claims)}.`],
    ['forged_token', 'signed with a key of its own', await sign(thiefs)],
    ['forged_token', 'that brings its key along', await sign(thiefs, {}, { jwk: await exportJWK(publicKey) })],
    ['forged_token', 'whose secret is our public key', await sign(publicText, {}, { alg: 'HS256' })],
    ['forged_token', 'with another name put in', `${head}.${text({ ...claims, sub: otieno.email })}.${signature}`],
    ['token_for_another_audience', 'of our own key', await sign(own, { aud: 'amana-reports' })],
    ['token_for_another_audience', 'of another kind', await sign(own, {}, { typ: 'JWT' })],
    ['token_of_another_deployment', 'with a copy of our key', await sign(own, { iss: 'https://staging.example' })],
    ['token_of_another_deployment', 'with its own key', await sign(thiefs, {}, { kid: 'theirs' })],
  ]
}

async function signIn(market: Market, person: { email: string }): Promise<Browser> {
  const browser = market.browser()
  worked(await browser.send('POST', '/api/sessions', { email: person.email, password }))
  return browser
}

/** The guest's browser after she has entered the code that was sent to the phone of her order. */
async function proveGuest(market: Market, order: { orderId: string; key: string }): Promise<Browser> {
  const browser = market.browser()
  worked(await browser.send('POST', `/api/orders/${order.orderId}/guest-code?key=${order.key}`))
  await market.drain()
  const code = await lastCodeOn(market, achieng.phone)
  worked(await browser.send('POST', `/api/orders/${order.orderId}/guest-proof?key=${order.key}`, { code }))
  return browser
}

/** Opens a shop with two orders, one of a guest and one of an account, and lets everybody come. */
export async function bringCallers(market: Market): Promise<Stage> {
  const buyer = await signUp(market, mwangi)
  const expired = accessTokenOf(buyer)
  await market.advance(minutes(16))

  const shop = await openShoeShop(market)
  const anotherShop = await openShoeShop(market, salim, { slug: 'salim-shoes' })
  const guestOrder = await checkOut(market, shop, achieng)
  const buyerOfOrder = await signIn(market, mwangi)
  const accountOrder = await checkOut(market, shop, mwangi, { browser: buyerOfOrder })
  const stranger = await signUp(market, otieno)
  const operator = await signInOperator(market)
  const guest = { orderId: guestOrder.orderId, key: guestOrder.key }

  const left = await signIn(market, mwangi)
  const ended = accessTokenOf(left)
  worked(await left.send('DELETE', '/api/sessions/current'))
  const bad: [Caller, string, string][] = [
    ['expired_token', 'of sixteen minutes ago', expired],
    ['token_of_ended_session', 'after signing out', ended],
    ...(await badTokens(market, accessTokenOf(operator))),
  ]

  const people: [Caller, Browser, Way['orders']][] = [
    ['buyer', stranger, []],
    ['buyer_of_order', buyerOfOrder, [{ orderId: accountOrder.orderId }]],
    ['seller_of_another_shop', anotherShop.browser, []],
    ['seller_of_shop', shop.browser, []],
    ['operator', operator, []],
  ]
  const ways: Way[] = [
    { caller: 'visitor', by: 'nothing', headers: {}, orders: [] },
    { caller: 'guest_with_link', by: 'the key', headers: {}, orders: [guest] },
    ...[await proveGuest(market, guest)].map(
      (proven): Way => ({
        caller: 'guest_with_code',
        by: 'key and cookie',
        headers: cookiesOf(proven),
        orders: [guest],
      }),
    ),
    ...people.flatMap(([caller, browser, orders]): Way[] => [
      { caller, by: 'cookie', headers: cookiesOf(browser), orders },
      { caller, by: 'token', headers: bearer(accessTokenOf(browser)), orders },
    ]),
    ...bad.map(([caller, by, token]): Way => ({ caller, by: `token ${by}`, headers: bearer(token), orders: [] })),
    // In a cookie a token that is no good makes a visitor: nobody is shut out of a public page for an old cookie.
    ...bad.slice(0, 3).map(
      ([, by, token]): Way => ({
        ...{ caller: 'visitor', by: `cookie with a token ${by}`, orders: [] },
        headers: { cookie: `amana_access=${token}` },
      }),
    ),
  ]
  return {
    ways,
    orderIds: [guestOrder.orderId, accountOrder.orderId],
    ids: { shopId: shop.shopId, productId: shop.productId, variantId: shop.variantId, slug: shop.slug, which: 'logo' },
  }
}
