// Achieng buys as a guest, opens an account, proves her phone, forgets her password and finds everything again: with a real
// mailbox, a real phone and a proof of work that her browser really solves.
import { expect, test } from 'vitest'
import { minutes } from '../../platform/clock.ts'
import { achieng, checkOut, signUp as hasAccount, openShoeShop, wanjiku, worked } from '../cast.ts'
import { type Browser, openMarket } from '../market.ts'
import { withProof } from '../proofs.ts'

const market = await openMarket()

interface Letter {
  subject: string
  text: string
  html: string
}
const lettersTo = async (address: string): Promise<Letter[]> => {
  await market.drain()
  return (await market.network('GET', `/mail?to=${encodeURIComponent(address)}`)).body
}
const smsTo = async (phone: string): Promise<string[]> => {
  await market.drain()
  return (await market.phone(phone)).sms.map(({ text }: { text: string }) => text)
}
const codeIn = (text: string) => /(\d{3}) (\d{3})/.exec(text)!.slice(1).join('')
/** The code of the letter or SMS that came last: subjects and texts begin with it. */
const newestCode = (texts: string[]) => codeIn(texts.filter((text) => /^\d{3} \d{3} /.test(text))[0]!)
const codeByMail = async (address: string) => newestCode((await lettersTo(address)).map(({ subject }) => subject))
const codeBySms = async (phone: string) => newestCode((await smsTo(phone)).filter((text) => text.includes('Amana')))

const asks = async (browser: Browser, person: object) =>
  browser.send('POST', '/api/sign-ups', person, await withProof(browser, 'signUp'))
const person = { ...achieng, password: 'njugu na karanga' }

test('a guest opens an account and her order is in it once her phone is proved', async () => {
  const shop = await openShoeShop(market)
  const { orderId } = await checkOut(market, shop, achieng)
  const browser = market.browser()
  expect((await browser.send('POST', '/api/sign-ups', person)).body.code).toBe('proof_of_work_needed')

  const signUp = worked(await asks(browser, person))
  const [letter] = await lettersTo(person.email)
  expect(letter!.subject).toMatch(/^\d{3} \d{3} is your code for Amana$/)
  expect(letter!.text).toContain('Amana never asks you for this code')
  expect(letter!.html + letter!.text).not.toContain('Achieng')
  const confirm = (code: string) => browser.send('POST', `/api/sign-ups/${signUp.id}/confirmation`, { code })
  const code = codeIn(letter!.subject)
  const wrong = code === '111111' ? '222222' : '111111'
  expect((await confirm(wrong)).body).toMatchObject({ code: 'wrong_code', data: { triesLeft: 4 } })
  const session = await confirm(code)
  expect(session.status).toBe(201)
  expect(session.body.account).toMatchObject({ name: person.name, phoneVerified: false, phoneMasked: '0711 ••• 201' })
  expect((await lettersTo(person.email)).map(({ subject }) => subject)).toContain('Welcome to Amana')

  expect((await browser.get('/api/orders')).body.orders).toEqual([])
  worked(await browser.send('POST', '/api/me/phone/code'))
  const texts = await smsTo(person.phone)
  expect(texts.find((text) => /^\d{3} \d{3} is your Amana code/.test(text))).toMatch(
    /Amana never asks you for this code\.$/,
  )
  const verified = worked(
    await browser.send('POST', '/api/me/phone/verification', { code: await codeBySms(person.phone) }),
  )
  expect(verified).toMatchObject({ account: { phoneVerified: true }, ordersClaimed: 1 })
  const { orders } = worked(await browser.get('/api/orders'))
  expect(orders.map(({ id }: { id: string }) => id)).toEqual([orderId])
})

test('a second account for her address is not opened; she alone is told', async () => {
  const stranger = market.browser()
  const { id: _, ...said } = worked(await asks(stranger, { ...person, name: 'Somebody Else', phone: '0711 000 299' }))
  const { id: __, ...unknown } = worked(
    await asks(market.browser(), { ...person, email: 'achieng.two@amana.example', phone: '0711 000 299' }),
  )
  expect(said).toEqual(unknown)
  const subjects = (await lettersTo(person.email)).map(({ subject }) => subject)
  expect(subjects).toContain('You have an account at Amana already')
})

test('a forgotten password is set anew with a code, and every session ends', async () => {
  const signedIn = market.browser()
  worked(await signedIn.send('POST', '/api/sessions', { email: person.email, password: person.password }))
  const browser = market.browser()
  const ask = (email: string) => browser.send('POST', '/api/password-resets', { email })
  const reset = (code: string, password = 'maembe na ndimu') =>
    browser.send('POST', '/api/password-resets/confirmation', { email: person.email, code, password })
  expect(Object.keys((await ask('nobody@amana.example')).body)).toEqual(Object.keys((await ask(person.email)).body))
  expect(await lettersTo('nobody@amana.example')).toEqual([])

  const late = await codeByMail(person.email)
  await market.advance(minutes(10))
  expect((await reset(late)).body.code).toBe('code_expired')
  worked(await ask(person.email))
  const code = await codeByMail(person.email)
  expect((await reset(code, 'Password2026!')).body.code).toBe('common_password')
  expect((await reset(code)).status).toBe(204)
  expect((await reset(code)).body.code).toBe('code_expired')
  expect((await signedIn.get('/api/me')).status).toBe(401)
  const { email } = person
  expect((await browser.send('POST', '/api/sessions', { email, password: person.password })).status).toBe(401)
  expect((await browser.send('POST', '/api/sessions', { email, password: 'maembe na ndimu' })).status).toBe(200)
  expect((await lettersTo(email)).map(({ subject }) => subject)).toContain('Your Amana password was changed')
})

test('she moves to another number: the old phone hears of it, before and after', async () => {
  const browser = market.browser()
  worked(await browser.send('POST', '/api/sessions', { email: person.email, password: 'maembe na ndimu' }))
  const change = () => browser.send('POST', '/api/me/phone', { phone: '0110 000 777' })
  expect((await change()).body.code).toBe('fresh_check_needed')
  worked(await browser.send('POST', '/api/me/fresh-check', { password: 'maembe na ndimu' }))
  expect(worked(await change()).sentTo).toBe('0110 ••• 777')
  const code = await codeBySms('+254110000777')
  worked(await browser.send('POST', '/api/me/phone/confirmation', { code }))
  const told = (await smsTo(person.phone)).filter((text) => text.includes('0110'))
  expect(told.some((text) => text.startsWith('Somebody signed in as you asked'))).toBe(true)
  expect(told.some((text) => text.startsWith('Your Amana account now has the phone'))).toBe(true)
})

test('the number of a shop stays with the shop', async () => {
  const browser = await hasAccount(market, { ...wanjiku, email: 'kamau@amana.example', phone: '+254711000555' })
  worked(await browser.send('POST', '/api/me/fresh-check', { password: wanjiku.password }))
  worked(await browser.send('POST', '/api/me/phone', { phone: wanjiku.phone }))
  const code = await codeBySms(wanjiku.phone)
  const refused = await browser.send('POST', '/api/me/phone/confirmation', { code })
  expect([refused.status, refused.body.code]).toEqual([409, 'phone_in_use'])
})
