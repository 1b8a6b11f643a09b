// Questions over HTTP: who may ask what, what the seller does with it, and who reads it when.
import { fromWireId } from '@amana/contract'
import { expect, test } from 'vitest'
import { days } from '#platform/clock'
import { transact } from '#platform/context'
import { changeShopStatus } from '#shops'
import { mwangi, openShoeShop, password, salim, signUp, worked } from '../../test/cast.ts'
import { type Browser, openMarket, type Reply } from '../../test/market.ts'
import { giveTier } from '../../test/stalls.ts'
import { perDayMax, waitingPerProductMax } from './rules.ts'

const market = await openMarket()
const shop = await openShoeShop(market)
// A new seller lists five products an hour; here she lists more.
await giveTier(market, fromWireId('shop', shop.shopId)!, 'trusted')
let people = 0
const somebody = async (name = 'Achieng Odhiambo') => {
  const digits = String(++people).padStart(3, '0')
  const person = { name, email: `asks${digits}@amana.example`, phone: `+254711008${digits}`, password }
  return { person, browser: await signUp(market, person) }
}
const signIn = async (browser: Browser, email: string) =>
  worked(await browser.send('POST', '/api/sessions', { email, password }))
const later = async (ms: number) => {
  await market.advance(ms)
  await signIn(shop.browser, 'wanjiku@amana.example')
}
const said = ({ status, body }: Reply) => [status, body?.code]
const ask = (browser: Browser, text: string, productId = shop.productId) =>
  browser.send('POST', `/api/products/${productId}/questions`, { text })
const read = async (browser = market.browser(), query = '') =>
  worked(await browser.get(`/api/products/${shop.productId}/questions${query}`))
const ofShop = `/api/seller/shops/${shop.shopId}/questions`
const answer = (id: string, text: string) => shop.browser.send('PUT', `${ofShop}/${id}/answer`, { text })
const desk = async (query = '') => worked(await shop.browser.get(`${ofShop}${query}`))
const noticesTo = async (email: string, template: string) =>
  (
    await market.owner.query(
      `select channel from notifications.notice where template = $2 and recipient =
        (select id::text from identity.account where email = $1)`,
      [email, template],
    )
  ).rows.map(({ channel }) => channel)
const addProduct = async (title: string) =>
  worked(
    await shop.browser.send('POST', `/api/seller/shops/${shop.shopId}/products`, {
      title,
      description: 'A pair of shoes for the rainy season, with a sole that does not slip.',
      categorySlug: 'sports-shoes',
      condition: 'new',
      variants: [{ priceCents: 250_000, stock: 3 }],
    }),
  ).id as string
const refusedAttempts = async (field: string) =>
  (
    await market.owner.query(`select data from platform.fact where name = 'attempt_refused' and data->>'field' = $1`, [
      field,
    ])
  ).rows.length

test('a question is its asker’s and the seller’s until it is answered; then everybody reads both', async () => {
  const { person, browser } = await somebody()
  const asked = worked(await ask(browser, '  Do they run small? I am between two sizes. '))
  expect(asked).toMatchObject({
    text: 'Do they run small? I am between two sizes.',
    author: 'Achieng O.',
    answer: null,
    mine: true,
  })
  expect(await read()).toEqual({ questions: [], waiting: [], answered: 0, next: null })
  expect((await read(browser)).waiting).toMatchObject([{ id: asked.id }])
  await market.drain()
  expect(await noticesTo('wanjiku@amana.example', 'question_asked_seller')).toEqual(['email'])
  expect(worked(await shop.browser.get('/api/me/notices')).notices[0]).toMatchObject({
    topic: 'questions',
    title: 'A question about Trail runner, grey and lilac',
    link: '/seller/questions',
  })
  const { questions, waiting } = await desk()
  expect(waiting).toBe(1)
  expect(questions).toMatchObject([{ id: asked.id, product: { id: shop.productId }, answer: null }])
  expect(questions[0].waitsUntil).toBe(new Date(market.clock.read().getTime() + days(14)).toISOString())

  expect(worked(await answer(asked.id, 'True to size. With thick socks take the larger one.'))).toMatchObject({
    answer: { text: 'True to size. With thick socks take the larger one.' },
    waitsUntil: null,
  })
  await market.drain()
  expect(await read()).toMatchObject({
    questions: [{ text: asked.text, author: 'Achieng O.', mine: false, answer: { changedAt: null } }],
    answered: 1,
  })
  expect((await read(browser)).waiting).toEqual([])
  expect(await desk()).toMatchObject({ questions: [], waiting: 0 })
  expect((await desk('?show=answered')).questions).toMatchObject([{ id: asked.id }])
  expect(await noticesTo(person.email, 'question_answered_asker')).toEqual(['email'])
  const [bell] = worked(await browser.get('/api/me/notices')).notices
  expect(bell).toMatchObject({ title: 'Wanjiku Shoes has answered your question' })
  expect(bell.link).toBe(`/${shop.slug}/p/${shop.productId}#questions`)
})

test('an answer is put in other words for seven days, and its asker is told of it once', async () => {
  const { person, browser } = await somebody()
  const { id } = worked(await ask(browser, 'Is the sole glued or stitched?'))
  worked(await answer(id, 'Glued.'))
  worked(await answer(id, 'Glued and stitched.'))
  await market.drain()
  expect((await read()).questions[0].answer).toMatchObject({
    text: 'Glued and stitched.',
    changedAt: expect.any(String),
  })
  expect(await noticesTo(person.email, 'question_answered_asker')).toHaveLength(1)
  await later(days(7))
  expect(said(await answer(id, 'Stitched only.'))).toEqual([409, 'answer_too_old_to_change'])
  expect(said(await answer(id, 'Glued and stitched.'))).toEqual([200, undefined])
})

test('whoever is not signed in, has no verified phone, or sells it herself does not ask; what is off show is not asked about', async () => {
  expect(said(await ask(market.browser(), 'Do they run small?'))).toEqual([401, 'not_signed_in'])
  expect(said(await ask(shop.browser, 'Do they run small?'))).toEqual([403, 'own_product'])
  const unproven = await somebody('Juma Ali')
  await market.owner.query('update identity.account set phone_verified_at = null where email = $1', [
    unproven.person.email,
  ])
  expect(said(await ask(unproven.browser, 'Do they run small?'))).toEqual([403, 'account_not_verified'])
  const { browser } = await somebody()
  const gone = await addProduct('Sandals that are taken off')
  await market.drain()
  worked(await shop.browser.send('PATCH', `/api/seller/shops/${shop.shopId}/products/${gone}`, { status: 'archived' }))
  expect(said(await ask(browser, 'Do they run small?', gone))).toEqual([409, 'product_not_on_show'])
  const nobodys = shop.productId.replace(/.{6}$/, '000000')
  expect(said(await ask(browser, 'Do they run small?', nobodys))).toEqual([404, 'not_found'])
  for (const text of ['', '   ', 'Hm?', 'x'.repeat(501), 'zero\0byte'])
    expect(said(await ask(browser, text)), text).toEqual([400, 'invalid_request'])
})

test('numbers and links are refused with their place on both sides, and counted against whoever tried', async () => {
  const { browser } = await somebody()
  const before = { asked: await refusedAttempts('text'), answered: await refusedAttempts('answer') }
  const refused = await ask(browser, 'Is it there? WhatsApp me on 0712 345 678 please')
  expect([...said(refused), refused.body.data.excerpt]).toEqual([422, 'contact_details_in_text', '0712 345 678'])
  expect(refused.body.data.spans).toContainEqual({ start: 28, end: 40, code: 'phone_number' })
  const { id } = worked(await ask(browser, 'Is the lilac one there in size 39?'))
  for (const text of ['Yes, call 0711 000 101', 'See https://wanjiku-shoes.co.ke', 'Yes, pay to till 512345'])
    expect(said(await answer(id, text)), text).toEqual([422, 'contact_details_in_text'])
  expect(await refusedAttempts('text')).toBe(before.asked + 1)
  expect(await refusedAttempts('answer')).toBe(before.answered + 3)
  await market.drain()
  const { rows } = await market.owner.query(
    `select count(*)::int as n, count(shop_id)::int as of_shop from trust.decision
      where code = 'contact_details_in_text' and subject_id in ('text', 'answer')`,
  )
  expect(rows[0]).toEqual({ n: 4, of_shop: 3 })
  expect((await read()).questions.map(({ id: each }: { id: string }) => each)).not.toContain(id)
})

test('the same words twice are one question; a third about one product waits for an answer, and an eleventh for tomorrow', async () => {
  const { person, browser } = await somebody()
  const twice = await Promise.all([1, 2].map(() => ask(browser, 'Can I wear them in the rain?')))
  expect(new Set(twice.map((reply) => worked(reply).id)).size).toBe(1)
  worked(await ask(browser, 'Can I wash them in a machine?'))
  expect(waitingPerProductMax).toBe(2)
  expect(said(await ask(browser, 'And in the other machine?'))).toEqual([429, 'too_many_questions'])
  const products = []
  for (const colour of ['red', 'green', 'black', 'white', 'brown'])
    products.push(await addProduct(`Rain shoe, ${colour}`))
  await market.drain()
  let asked = 2
  for (const productId of products)
    for (const text of ['Can I wear them in the rain?', 'Can I wash them in a machine?'])
      if (asked < perDayMax) {
        worked(await ask(browser, text, productId))
        asked++
      }
  expect(asked).toBe(perDayMax)
  expect(said(await ask(browser, 'One more thing about these?', products[4]!))).toEqual([429, 'too_many_questions'])
  await later(days(1))
  await signIn(browser, person.email)
  worked(await ask(browser, 'One more thing about these?', products[4]!))
})

test('what the seller sets aside or leaves for a fortnight is off her list and published nowhere', async () => {
  const { person, browser } = await somebody()
  const rude = worked(await ask(browser, 'Why are you so expensive?'))
  worked(await shop.browser.send('DELETE', `${ofShop}/${rude.id}`))
  expect(said(await answer(rude.id, 'Because they last.'))).toEqual([409, 'question_set_aside'])
  expect((await read(browser)).waiting).toEqual([])
  const late = worked(await ask(browser, 'Do you have them in brown?'))
  const ids = async () => (await desk('?limit=50')).questions.map(({ id }: { id: string }) => id)
  expect(await ids()).toContain(late.id)
  await later(days(14))
  await signIn(browser, person.email)
  expect(await ids()).not.toContain(late.id)
  expect((await read(browser)).waiting).toEqual([])
  const answered = (await read()).questions[0]
  expect(said(await shop.browser.send('DELETE', `${ofShop}/${answered.id}`))).toEqual([409, 'question_answered'])
})

test('another shop’s seller neither reads nor answers her questions; pages go on where the last one ended', async () => {
  const { browser } = await somebody()
  const { id } = worked(await ask(browser, 'Which colour is the sole?'))
  const other = await openShoeShop(market, salim, { slug: 'salim-shoes' })
  expect(said(await other.browser.get(ofShop))).toEqual([403, 'not_allowed'])
  const theirs = `/api/seller/shops/${other.shopId}/questions/${id}/answer`
  expect(said(await other.browser.send('PUT', theirs, { text: 'Black.' }))).toEqual([404, 'not_found'])
  worked(await answer(id, 'Grey.'))
  const all = await read(market.browser(), '?limit=50')
  const walked: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const page = await read(market.browser(), `?limit=1${next && `&after=${next}`}`)
    walked.push(...page.questions.map((each: { id: string }) => each.id))
    next = page.next
  }
  expect(walked).toEqual(all.questions.map((each: { id: string }) => each.id))
  expect(all.answered).toBe(walked.length)
})

test('an asker takes her questions along, and leaves: what was answered stays, as somebody’s', async () => {
  const { browser } = await somebody('Njambi Were')
  const { id } = worked(await ask(browser, 'Do the laces come in white?'))
  worked(await ask(browser, 'Do the laces come in black?'))
  worked(await answer(id, 'They do.'))
  worked(await browser.send('POST', '/api/me/fresh-check', { password }))
  expect(worked(await browser.get('/api/me/export')).parts.questions).toMatchObject([
    { id, shownAs: 'Njambi W.', text: 'Do the laces come in white?', answer: 'They do.' },
    { text: 'Do the laces come in black?', answer: null },
  ])
  worked(await browser.send('POST', '/api/me/erasure', { confirm: 'erase' }))
  await market.drain()
  expect((await read()).questions[0]).toMatchObject({ id, author: null, answer: { text: 'They do.' } })
  const { rows } = await market.owner.query(
    `select count(*)::int as n from questions.question where text like '%in black?'`,
  )
  expect(rows).toEqual([{ n: 0 }])
})

test('what was asked cannot be rewritten in the database, and an answer not taken back', async () => {
  const change = (set: string) => market.owner.query(`update questions.question set ${set} where answer is not null`)
  for (const set of [
    "text = 'Is it stolen?'",
    'answer = null, answered_at = null',
    "asked_at = asked_at + interval '1 day'",
  ])
    await expect(change(set), set).rejects.toThrow(/stays/)
})

test('a shop is asked no more than thirty times an hour, whoever asks and whatever', async () => {
  const asked = await openShoeShop(market, mwangi, { slug: 'asked-too-much' })
  const { browser } = await somebody()
  const tries: unknown[] = []
  for (let i = 0; i < 31; i++) tries.push(said(await ask(browser, `Call me on 0712 345 6${i + 10}`, asked.productId)))
  expect(tries.slice(0, 30)).toEqual(Array(30).fill([422, 'contact_details_in_text']))
  const another = await somebody()
  expect([tries[30], said(await ask(another.browser, 'Do they run small?', asked.productId))]).toEqual([
    [429, 'too_many_requests'],
    [429, 'too_many_requests'],
  ])
  expect(said(await ask(another.browser, 'Do they run small?'))).toEqual([201, undefined])
})

test('a shop that is frozen answers nobody’s new questions', async () => {
  const { browser } = await somebody()
  const { rows } = await market.owner.query('select id from shops.shop where slug = $1', [shop.slug])
  await transact(market.ctx(), (tx) => changeShopStatus(tx, rows[0].id, 'frozen'))
  await market.drain()
  expect(said(await ask(browser, 'Are you still selling these?'))).toEqual([409, 'product_not_on_show'])
})
