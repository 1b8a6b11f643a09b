// What search engines are told of a product is true, and nothing a seller types gets out of it.
import type { DeliveryOption, ProductPage } from '@amana/contract'
import { expect, test } from 'vitest'
import { inShort } from '#app/ui/page-head.tsx'
import { asSafeJson } from '#app/ui/structured-data.tsx'
import { productAbout } from './product-data.tsx'

const kes = (shillings: number) => ({ cents: shillings * 100, currency: 'KES' }) as const
const delivery = (change: Partial<DeliveryOption>): DeliveryOption => ({
  ...{
    id: 'dlv_1',
    name: 'Parcel',
    zone: 'nationwide',
    places: [],
    pickup: null,
    freeFrom: null,
    daysMin: 1,
    daysMax: 3,
  },
  fee: kes(300),
  ...change,
})
const product = (change: Partial<ProductPage> = {}) =>
  ({
    ...{
      id: 'prd_1',
      title: 'Trail runner',
      description: 'Grippy.',
      condition: 'used',
      brand: 'Tembea',
      status: 'active',
    },
    category: {
      slug: 'sports-shoes',
      name: 'Sports shoes',
      nameSw: 'Viatu vya michezo',
      parent: { slug: 'shoes', name: 'Shoes', nameSw: 'Viatu' },
    },
    options: [],
    variants: [{ id: 'var_1', sku: 'TR-1', optionValues: [], price: kes(3400), available: 2 }],
    pictures: [],
    sellable: true,
    shop: { slug: 'wanjiku-shoes', name: 'Wanjiku Shoes' },
    deliveryOptions: [],
    ...change,
  }) as unknown as ProductPage
// biome-ignore lint/suspicious/noExplicitAny: facts of many shapes
const about = (change?: Partial<ProductPage>): any =>
  JSON.parse(JSON.stringify(productAbout(product(change), 'https://amana.test')))

test('one thing is one product with its price, its state and its seller', () => {
  expect(about()).toMatchObject({
    '@type': 'Product',
    sku: 'TR-1',
    category: 'Shoes > Sports shoes',
    offers: {
      price: '3400.00',
      priceCurrency: 'KES',
      availability: 'https://schema.org/InStock',
      itemCondition: 'https://schema.org/UsedCondition',
      seller: { name: 'Wanjiku Shoes', url: 'https://amana.test/wanjiku-shoes' },
    },
  })
  expect(about().offers.shippingDetails).toBeUndefined()
})

test('sizes and colours are a group, each with its own price and stock', () => {
  const variants = [
    { id: 'var_1', sku: '', optionValues: ['41', 'Nyeusi'], price: kes(3400), available: 0 },
    { id: 'var_2', sku: 'B', optionValues: ['42', 'Nyeusi'], price: kes(3600), available: 1 },
  ]
  const options = [
    { name: 'Size (EU)', values: ['41', '42'] },
    { name: 'Rangi', values: ['Nyeusi'] },
  ]
  const group = about({ variants, options })
  expect(group).toMatchObject({ '@type': 'ProductGroup', productGroupID: 'prd_1' })
  expect(group.variesBy).toEqual(['https://schema.org/size', 'https://schema.org/color'])
  expect(group.hasVariant).toMatchObject([
    { sku: 'var_1', size: '41', color: 'Nyeusi', offers: { availability: 'https://schema.org/OutOfStock' } },
    { sku: 'B', size: '42', offers: { price: '3600.00', availability: 'https://schema.org/InStock' } },
  ])
})

test('what cannot be bought is not in stock, and what was taken off sale is discontinued', () => {
  expect(about({ sellable: false }).offers.availability).toBe('https://schema.org/OutOfStock')
  expect(about({ sellable: false, status: 'archived' }).offers.availability).toBe('https://schema.org/Discontinued')
})

test('only delivery that can be stated is stated, and what is free is free', () => {
  const places = [
    { county: 'Nakuru', town: null },
    { county: 'Kiambu', town: 'Limuru' },
  ]
  const deliveryOptions = [
    delivery({ freeFrom: kes(3000) }),
    delivery({ zone: 'counties', places }),
    delivery({ zone: 'towns', places: places.slice(1) }),
    delivery({ zone: 'pickup', pickup: { landmark: 'Stage', hours: 'Day' } }),
  ]
  const { shippingDetails } = about({ deliveryOptions }).offers
  expect(shippingDetails).toHaveLength(2)
  expect(shippingDetails[0].shippingRate.value).toBe('0.00')
  expect(shippingDetails[1]).toMatchObject({
    shippingRate: { value: '300.00' },
    shippingDestination: { addressCountry: 'KE', addressRegion: ['Nakuru'] },
    deliveryTime: { transitTime: { minValue: 1, maxValue: 3 } },
  })
})

test('nothing that a seller types ends the element it stands in', () => {
  const title = '</script><script>alert(1)</script><!-- & \u2028'
  const text = asSafeJson(about({ title }))
  expect(text).not.toMatch(/[<>&\u2028\u2029]/)
  expect(JSON.parse(text).name).toBe(title)
})

test('a description is cut between words, never within a letter', () => {
  expect(inShort('  One\n two ')).toBe('One two')
  const cut = inShort('Grippy soles, '.repeat(30), 160)
  expect(cut.length).toBeLessThanOrEqual(160)
  expect(cut).toMatch(/(Grippy|soles)…$/)
  expect(inShort('👟'.repeat(200), 160).isWellFormed()).toBe(true)
})

test('stars are claimed once somebody has given some, for one product and for several variants', () => {
  const about = (change: Partial<ProductPage>, rating: { average: number; count: number } | null) =>
    JSON.parse(JSON.stringify(productAbout(product(change), 'https://amana.example', rating)))
  expect(about({}, null)).not.toHaveProperty('aggregateRating')
  const stars = { '@type': 'AggregateRating', ratingValue: 4.3, reviewCount: 7, bestRating: 5 }
  expect(about({}, { average: 4.3, count: 7 }).aggregateRating).toEqual(stars)
  const variants = ['40', '41'].map((size) => ({
    ...{ id: `var_${size}`, sku: size, optionValues: [size], price: kes(3400), available: 1 },
  }))
  const options = [{ name: 'Size', values: ['40', '41'] }]
  expect(about({ options, variants }, { average: 4.3, count: 7 }).aggregateRating).toEqual(stars)
})
