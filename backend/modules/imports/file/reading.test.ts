// Files as people really bring them: every spreadsheet's encoding and delimiter, formulas, HTML, torn and swollen tables.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from './decode.ts'
import { asWritten, disarm } from './formulas.ts'
import { asCell, plainText } from './plain-text.ts'
import { readPrice, readQuantity, readStatus } from './read-cells.ts'
import type { ReadProduct } from './read-product.ts'
import { readProducts } from './read-products.ts'
import { readHeader, Unreadable } from './read-rows.ts'
import { csvOf } from './write-rows.ts'

const media = 'https://amana.example/media/'
const body = 'Hand-cut leather sandals with a tyre sole.'

async function readText(text: string): Promise<ReadProduct[]> {
  const found: ReadProduct[] = []
  for await (const product of readProducts(text, readHeader(text), media)) found.push(product)
  return found
}
const readBytes = (bytes: Uint8Array) => readText(decode(bytes).text)
const codesOf = ({ remarks }: ReadProduct) => remarks.map(({ line, column, code }) => [line, column, code])
const unreadable = (text: string) =>
  readText(text).then(
    () => 'read',
    (error) => (error instanceof Unreadable ? error.message : Promise.reject(error)),
  )

const small = (title: string, delimiter = ',') =>
  [
    ['Handle', 'Title', 'Body (HTML)', 'Variant Price'].join(delimiter),
    ['cafe', title, body, '1200'].join(delimiter),
  ].join('\r\n')

test('a file is read whatever spreadsheet wrote it', async () => {
  const title = 'Café « Ñandú » chairs'
  const utf16 = Buffer.from(`\ufeff${small(title, '\t')}`, 'utf16le')
  const files: [string, Uint8Array][] = [
    ['UTF-8', Buffer.from(small(title))],
    ['UTF-8', Buffer.from(`\ufeff${small(title)}`)],
    ['Windows-1252', Buffer.from(small(title, ';'), 'latin1')],
    ['UTF-16', utf16],
    ['UTF-16', Buffer.from(utf16).swap16()],
  ]
  for (const [encoding, bytes] of files) {
    expect(decode(bytes).encoding).toBe(encoding)
    expect(await readBytes(bytes)).toMatchObject([
      { handle: 'cafe', title, product: { variants: [{ priceCents: 120000 }] } },
    ])
  }
  const quoted = Buffer.from([0x93, ...Buffer.from('Best')].concat([0x94, 0x80]))
  expect(decode(quoted).text).toBe('“Best”€')
})

test('lines with the same handle are one product with its variants and pictures', async () => {
  const text = csvOf([
    [
      'Handle',
      'Title',
      'Body (HTML)',
      'Vendor',
      'Type',
      'Tags',
      'Published',
      'Option1 Name',
      'Option1 Value',
      'Option2 Name',
      'Option2 Value',
      'Variant SKU',
      'Variant Inventory Qty',
      'Variant Price',
      'Variant Compare At Price',
      'Image Src',
      'Status',
    ],
    [
      'runner',
      'Trail runner',
      '<p>Grippy &amp; light.</p><ul><li>Mesh</li><li>Rubber</li></ul>',
      'Kipchoge',
      'Shoes',
      'new, road',
      'TRUE',
      'Size',
      '41',
      'Colour',
      'Grey',
      'R-41',
      '3',
      '4,500.00',
      '5,000.00',
      'https://cdn.example/1.jpg',
      'active',
    ],
    ['runner', '', '', '', '', '', '', '', '42', '', 'Grey', 'R-42', '0', '4500', '', 'https://cdn.example/2.jpg', ''],
    ['runner', '', '', '', '', '', '', '', '', '', '', '', '', '', '', 'https://cdn.example/3.jpg', ''],
    [
      'mug',
      'Enamel mug',
      'A mug for the camp fire.',
      '',
      'Mugs',
      '',
      'false',
      'Title',
      'Default Title',
      '',
      '',
      '',
      '12',
      '350',
      '',
      '',
      '',
    ],
  ])
  const [runner, mug] = await readText(text)
  expect(runner).toMatchObject({
    ...{ line: 2, handle: 'runner', title: 'Trail runner', category: 'Shoes' },
    product: {
      ...{
        description: 'Grippy & light.\n\n• Mesh\n• Rubber',
        brand: 'Kipchoge',
        tags: ['new', 'road'],
        status: 'active',
      },
      options: [
        { name: 'Size', values: ['41', '42'] },
        { name: 'Colour', values: ['Grey'] },
      ],
      variants: [
        { sku: 'R-41', optionValues: ['41', 'Grey'], priceCents: 450000, stock: 3 },
        { sku: 'R-42', optionValues: ['42', 'Grey'], priceCents: 450000, stock: 0 },
      ],
      priceWasCents: 500000,
      pictures: [1, 2, 3].map((place) => ({ line: place + 1, url: `https://cdn.example/${place}.jpg`, alt: '' })),
    },
  })
  expect(codesOf(runner!)).toEqual([])
  expect(mug).toMatchObject({
    line: 5,
    product: { options: [], status: 'draft', variants: [{ optionValues: [], stock: 12 }] },
  })
})

test('what is wrong is named by its line and column, and only its product is left out', async () => {
  const found = await readText(
    csvOf([
      [
        'Handle',
        'Title',
        'Body (HTML)',
        'Option1 Name',
        'Option1 Value',
        'Variant Inventory Qty',
        'Variant Price',
        'Status',
      ],
      ['good', 'A good chair', body, '', '', '4', '1200', ''],
      ['short', 'Ab', 'Too short', '', '', 'many', 'cheap', 'visible'],
      ['several\nlines', 'A chair in\ntwo lines', body, 'Size', '', '2', '', ''],
      ['twice', 'A chair, twice', body, 'Size', 'M', '1', '900', ''],
      ['twice', '', '', '', 'M', '1', '900', ''],
      ['good', 'The good chair again', body, '', '', '4', '1200', ''],
      ['', 'A chair without a handle', body, '', '', '4', '1200', ''],
      ['call', 'A chair, call 0712 345 678', body, '', '', '4', '1200', ''],
      ['zero', 'A chair\u0000 with a hole', body, '', '', '4', '1200', ''],
      ['wide', 'A chair with too many cells', body, '', '', '4', '1200', '', 'what is this'],
    ]),
  )
  expect(found.filter(({ product }) => product).map(({ handle }) => handle)).toEqual(['good'])
  expect(found.slice(1).map(codesOf)).toEqual([
    [
      [3, 'Title', 'title_length'],
      [3, 'Body (HTML)', 'description_length'],
      [3, 'Variant Price', 'price_unreadable'],
      [3, 'Variant Inventory Qty', 'quantity_unreadable'],
      [3, 'Status', 'status_unknown'],
    ].sort((a, b) => order(a) - order(b)),
    [
      [4, 'Option1 Value', 'option_value_missing'],
      [4, 'Variant Price', 'price_missing'],
    ],
    [[8, 'Option1 Value', 'variant_twice']],
    [[9, 'Handle', 'handle_again']],
    [[10, 'Handle', 'handle_missing']],
    [[11, 'Title', 'contact_details']],
    [[12, 'Title', 'zero_byte']],
    [[13, null, 'cells_too_many']],
  ])
})
const columnsInOrder = ['Title', 'Body (HTML)', 'Variant Price', 'Variant Inventory Qty', 'Status']
const order = ([, column]: unknown[]) => columnsInOrder.indexOf(String(column))

test('a file that is no such table is refused whole, with the reason', async () => {
  expect(await unreadable('')).toContain('Missing: Handle, Title, Variant Price')
  expect(await unreadable('Name,Cost\nChair,12')).toContain('Handle')
  expect(await unreadable('Handle,Title,Variant Price\n')).toContain('no product')
  expect(await unreadable('Handle,Title,Title,Variant Price\na,b,c,1')).toContain('twice')
  expect(await unreadable('Handle,Title,Variant Price\na,"never closed,12')).toContain('not a table we can read')
  const wide = Array.from({ length: 501 }, (_, index) => `Column ${index}`).join(',')
  expect(await unreadable(`Handle,Title,Variant Price,${wide}\n`)).toContain('500')
  const huge = `Handle,Title,Variant Price\na,"${'x'.repeat(2_000_000)}",12`
  expect(await unreadable(huge)).toContain('not a table')
  const many = `Handle,Title,Variant Price\n${'a,Chair,100\n'.repeat(20_001)}`
  expect(await unreadable(many)).toContain('20000')
  expect(await unreadable(String(Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8])))).toContain('Handle')
})

test('two hundred columns are read, and those that nobody knows are passed over', async () => {
  const extra = Array.from({ length: 196 }, (_, index) => `Metafield ${index}`)
  const text = csvOf([
    ['Handle', 'Title', 'Body (HTML)', 'Variant Price', ...extra],
    ['chair', 'A garden chair', body, '900', ...extra.map(() => 'x')],
  ])
  expect(await readText(text)).toMatchObject([{ title: 'A garden chair', remarks: [] }])
})

test('prices are read as people write them, and are whole shillings', () => {
  for (const [written, cents] of [
    ['1299', 129900],
    ['1,299.00', 129900],
    ['1.299,00', 129900],
    ['KES 1,299', 129900],
    ['Ksh. 850', 85000],
    ['12 500', 1250000],
  ] as const)
    expect(readPrice(written)).toEqual({ value: cents })
  expect(readPrice('1299.50')).toMatchObject({ value: 130000, said: { code: 'price_rounded' } })
  for (const written of ['free', '-5', '1e3', '1,29,9', '0x10', '٣٠٠', '=1+1', '12.345.6'])
    expect([written, readPrice(written).value]).toEqual([written, null])
  expect(readPrice('9').said?.code).toBe('price_range')
  expect(readPrice('1000001').said?.code).toBe('price_range')
  expect(readQuantity('-4')).toMatchObject({ value: 0, said: { code: 'quantity_negative' } })
  expect(readQuantity('100001').said?.code).toBe('quantity_range')
  expect(readStatus('active', 'FALSE').value).toBe('draft')
  expect(readStatus('', 'TRUE').value).toBe('active')
  expect(readStatus('Archived', 'true').value).toBe('archived')
})

test('HTML becomes the text a person would read, and nothing of it runs', () => {
  expect(plainText('<div>One<br>two</div><script>alert(1)</script><p>three&nbsp;&lt;b&gt;</p>')).toBe(
    'One\ntwo\n\nthree <b>',
  )
  expect(plainText('5 < 6 and R&D')).toBe('5 < 6 and R&D')
  expect(plainText(`${'<div>'.repeat(20_000)}deep`)).toBe('deep')
})

test('whatever a cell holds, it comes back from a file as it went out, and no spreadsheet runs it', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\t', '\n', '\r', '<', '&', 'b', '>', ' '),
      maxLength: 12,
    }),
  )
  fc.assert(
    fc.property(cell, (text) => {
      expect(asWritten(disarm(text))).toBe(text)
      expect(disarm(text)).not.toMatch(/^[=+\-@\t\r]/)
      expect(plainText(asCell(text))).toBe(text)
    }),
    { numRuns: 2000 },
  )
})
