// Whatever address a person types, the machines of our own network are never asked, and a stranger's machine cannot hold us up.
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { aPublicAddress, openAnInternet } from '../test/an-internet.ts'
import { fetchPublic, NotFetched } from './fetch-public.ts'
import { isPublicAddress } from './public-addresses.ts'

const internet = await openAnInternet()
const photo = Buffer.from('a photo')
const limits = { bytesMax: 1000, withinMs: 10_000, redirectsMax: 2, accept: 'image/*' }
const get = (url: string, more: Partial<typeof limits> = {}) => fetchPublic(internet, url, { ...limits, ...more })
const whyNot = (url: string, more: Partial<typeof limits> = {}) =>
  get(url, more).then(
    () => 'fetched',
    (error: unknown) => (error instanceof NotFetched ? error.why : String(error)),
  )
const site = 'https://photos.example.com'
const redirect = (to: string) =>
  internet.pages.set('/moved', (_, response) => response.writeHead(302, { location: to }).end())

beforeEach(() => {
  internet.names.clear()
  internet.names.set('photos.example.com', [[aPublicAddress]])
  internet.pages.clear()
  internet.pages.set('/a.jpg', (_, response) => response.end(photo))
  internet.connected.length = 0
})

test('a picture on a public site is fetched, also after it moved, from the address that was checked', async () => {
  expect(await get(`${site}/a.jpg?v=1`)).toEqual(photo)
  redirect('/a.jpg')
  expect(await get(`${site}/moved`)).toEqual(photo)
  expect(internet.connected).toEqual([aPublicAddress, aPublicAddress, aPublicAddress])
})

const privateOnes = [
  ...[
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '100.100.100.200',
    '0.0.0.0',
  ],
  ...[
    '168.63.129.16',
    '192.0.0.192',
    '224.0.0.1',
    '255.255.255.255',
    '198.18.0.1',
    '::1',
    '::',
    'fe80::1',
    'fd00:ec2::254',
  ],
  ...['::ffff:127.0.0.1', '::ffff:7f00:1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001:0:1::', 'ff02::1', 'fe80::1%eth0'],
]

test.each(privateOnes)('nobody is asked at %s, however public its name sounds', async (address) => {
  internet.names.set('photos.example.com', [[address]])
  expect(await whyNot(`${site}/a.jpg`)).toBe('not_public')
  internet.names.set('photos.example.com', [[aPublicAddress, address]])
  expect(await whyNot(`${site}/a.jpg`)).toBe('not_public')
  expect(internet.connected).toEqual([])
})

test('an address of a private block is never public, whichever it is', () => {
  const byte = fc.integer({ min: 0, max: 255 })
  const within = fc.oneof(
    fc.tuple(fc.constantFrom(0, 10, 127), byte, byte, byte),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), byte, byte),
    fc.tuple(fc.constant(192), fc.constant(168), byte, byte),
    fc.tuple(fc.constant(169), fc.constant(254), byte, byte),
    fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), byte, byte),
    fc.tuple(fc.integer({ min: 224, max: 255 }), byte, byte, byte),
  )
  fc.assert(
    fc.property(within, (parts) => {
      const address = parts.join('.')
      expect(isPublicAddress(address), address).toBe(false)
      expect(isPublicAddress(`::ffff:${address}`), address).toBe(false)
    }),
  )
  for (const address of ['8.8.8.8', '102.0.1.1', '41.90.64.1', '2606:4700::1111', '2a00:1450:4001::1'])
    expect(isPublicAddress(address), address).toBe(true)
})

test('a site that sends its visitors on into our own network leads nowhere', async () => {
  internet.names.set('inside.example.com', [['10.0.0.5']])
  redirect('https://inside.example.com/secrets')
  expect(await whyNot(`${site}/moved`)).toBe('not_public')
  for (const to of [
    'http://photos.example.com/a.jpg',
    'https://169.254.169.254/latest',
    'file:///etc/passwd',
    'https://[::1]/',
  ]) {
    redirect(to)
    expect(await whyNot(`${site}/moved`), to).toMatch(/^not_/)
  }
  expect(internet.connected.every((address) => address === aPublicAddress)).toBe(true)
})

test('a name that means something private the second time gains nothing', async () => {
  internet.names.set('photos.example.com', [[aPublicAddress], ['127.0.0.1']])
  expect(await get(`${site}/a.jpg`)).toEqual(photo)
  expect(internet.connected).toEqual([aPublicAddress])
  internet.names.set('photos.example.com', [[aPublicAddress], ['127.0.0.1']])
  redirect('/a.jpg')
  expect(await whyNot(`${site}/moved`)).toBe('not_public')
})

test.each([
  'http://photos.example.com/a.jpg',
  'https://photos.example.com:8443/a.jpg',
  'https://user:secret@photos.example.com/a.jpg',
  'https://127.0.0.1/a.jpg',
  'https://2130706433/a.jpg',
  'https://0x7f.1/a.jpg',
  'https://[::ffff:127.0.0.1]/a.jpg',
  'https://localhost/a.jpg',
  'ftp://photos.example.com/a.jpg',
  '/a.jpg',
  'a picture of shoes',
])('%s is no address of a picture for everybody', async (url) => {
  expect(await whyNot(url)).toMatch(/^not_/)
  expect(internet.connected).toEqual([])
})

test('a machine that is not who it says it is gets no answer', async () => {
  internet.names.set('other.example.com', [[aPublicAddress]])
  expect(await whyNot('https://other.example.com/a.jpg')).toBe('unreachable')
  expect(await whyNot('https://nobody.example.com/a.jpg')).toBe('unreachable')
})

test('what is too large, packed, endless, slow or sent round in circles is given up', async () => {
  internet.pages.set('/large', (_, response) => response.end(Buffer.alloc(1001)))
  expect(await whyNot(`${site}/large`)).toBe('too_large')
  internet.pages.set('/endless', (_, response) => {
    const more = () => response.write(Buffer.alloc(400)) && setImmediate(more)
    more()
  })
  expect(await whyNot(`${site}/endless`)).toBe('too_large')
  internet.pages.set('/packed', (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'))
  expect(await whyNot(`${site}/packed`)).toBe('missing')
  internet.pages.set('/silent', () => undefined)
  expect(await whyNot(`${site}/silent`, { withinMs: 50 })).toBe('unreachable')
  internet.pages.set('/drip', (_, response) => response.write('a'))
  expect(await whyNot(`${site}/drip`, { withinMs: 200 })).toBe('unreachable')
  redirect('/moved')
  expect(await whyNot(`${site}/moved`)).toBe('missing')
  expect(await whyNot(`${site}/nothing`)).toBe('missing')
  internet.pages.set('/busy', (_, response) => response.writeHead(503).end())
  expect(await whyNot(`${site}/busy`)).toBe('unreachable')
})
