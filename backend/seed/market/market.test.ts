// The demo market is data written by hand; this keeps it true: real places, real categories, texts that a person may publish,
// and orders that could have happened.
import { existsSync } from 'node:fs'
import { getCounties, getLocalitiesInCounty } from 'kenya-locations'
import { describe, expect, it } from 'vitest'
import { screenText } from '#screening'
import { categories } from '../../modules/catalogue/categories.ts'
import { objectFile } from '../pictures/objects.ts'
import {
  attempts,
  everydayOrders,
  orders,
  people,
  products,
  questions,
  type SeedOrder,
  shops,
  variantsOf,
} from './index.ts'
import { reviewOf } from './reviews.ts'

const category = new Map(categories.map((each) => [each.slug, each]))
const shopOf = new Map(shops.map((each) => [each.slug, each]))
const productOf = (shop: string, title: string) => products.find((each) => each.shop === shop && each.title === title)
const median = (numbers: number[]) => {
  const sorted = numbers.toSorted((first, second) => first - second)
  const middle = sorted.length / 2
  return sorted.length % 2 === 0 ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!
}
const twice = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index)

const sharesContact = (text: string): boolean =>
  /(?:\d[\s.\-–/]?){7,}/.test(text) ||
  /@|https?:|www\.|\.(?:com|ke|me)\b|whats\s?app|telegram|instagram|facebook|paybill|\btill\b|\blipa\b/i.test(text)

describe('the category tree', () => {
  it('has at least twelve branches with five or more leaves each, and no slug twice', () => {
    const tops = categories.filter((each) => each.parent === undefined)
    expect(tops.length).toBeGreaterThanOrEqual(12)
    for (const top of tops) {
      expect(categories.filter((each) => each.parent === top.slug).length, top.slug).toBeGreaterThanOrEqual(5)
    }
    expect(twice(categories.map((each) => each.slug))).toEqual([])
  })
})

describe('the shops', () => {
  it('stand in real towns of at least twelve counties', () => {
    const counties = new Set(getCounties().map((county: { name: string }) => county.name))
    for (const { name, county, town } of [...shops, ...people]) {
      expect(counties.has(county), `${name}: ${county}`).toBe(true)
      expect(
        getLocalitiesInCounty(county as Parameters<typeof getLocalitiesInCounty>[0]).map(
          (place: { name: string }) => place.name,
        ),
        name,
      ).toContain(town)
    }
    expect(new Set(shops.map((shop) => shop.county)).size).toBeGreaterThanOrEqual(12)
  })

  it('differ in name, owner and colours, and three of them are for visitors to sign in to', () => {
    expect(twice(shops.flatMap((shop) => [shop.slug, shop.name, shop.ownerKey]))).toEqual([])
    expect(twice(shops.map(({ palette }) => palette.wall + palette.floor))).toEqual([])
    expect(shops.flatMap((shop) => shop.demo ?? []).toSorted()).toEqual(['established', 'new', 'trusted'])
    for (const shop of shops) expect(shop.delivery.length, shop.slug).toBeGreaterThan(0)
  })
})

describe('the reviews', () => {
  it('are of about half of the orders, in words that a person may publish, and not all of them kind', () => {
    const characterOf = (order: SeedOrder) => shopOf.get(order.shop)!.character
    const said = [...orders, ...everydayOrders].map((order) => reviewOf(order, characterOf(order)))
    const written = said.filter((each) => each !== undefined)
    expect(written.length / said.length).toBeGreaterThan(0.35)
    expect(written.length / said.length).toBeLessThan(0.65)
    expect(new Set(written.map(({ stars }) => stars)).size).toBeGreaterThanOrEqual(4)
    expect(written.some(({ reply }) => reply)).toBe(true)
    for (const { text, reply } of written)
      for (const each of [text, reply ?? '']) expect(screenText(each, 'text').verdict, each).not.toBe('hard')
  })
})

describe('the questions', () => {
  it('are about products that are there, from people who are there, in words that a person may publish', () => {
    for (const { shop, product, buyer, text, answer } of questions) {
      expect(productOf(shop, product), product).toBeDefined()
      expect(people.map(({ key }) => key)).toContain(buyer)
      for (const each of [text, answer?.[1] ?? '']) expect(screenText(each, 'text').verdict, each).not.toBe('hard')
    }
    expect(questions.some(({ answer }) => answer === undefined)).toBe(true)
  })
})

describe('the products', () => {
  it('are at least four hundred, in every branch of the tree', () => {
    expect(products.length).toBeGreaterThanOrEqual(400)
    for (const { category: slug, title } of products) {
      expect(category.get(slug)?.parent, `${title}: ${slug}`).toBeDefined()
    }
    const filled = new Set(products.map((product) => category.get(product.category)?.parent))
    expect(categories.filter((each) => each.parent === undefined && !filled.has(each.slug))).toEqual([])
  })

  it('have an object to be shown by, a price in whole shillings and a stock one can count', () => {
    for (const product of products) {
      expect(existsSync(objectFile(product.object)), product.object).toBe(true)
      for (const variant of variantsOf(product)) {
        expect(Number.isInteger(variant.priceKes) && variant.priceKes > 0, product.title).toBe(true)
        expect(Number.isInteger(variant.stock) && variant.stock >= 0 && variant.stock <= 40, product.title).toBe(true)
      }
      if (product.wasKes !== undefined) expect(product.wasKes, product.title).toBeGreaterThan(product.priceKes)
    }
    expect(products.filter((product) => product.stock === 0).length).toBeGreaterThan(2)
  })

  it('override only variants that exist', () => {
    for (const product of products) {
      const known = new Set(product.options?.flatMap((option) => option.values))
      for (const value of product.variants?.flatMap((override) => override.values) ?? []) {
        expect(known.has(value), `${product.title}: ${value}`).toBe(true)
      }
    }
  })

  it('never share a title or a description', () => {
    expect(twice(products.map((product) => product.title.toLowerCase()))).toEqual([])
    expect(twice(products.map((product) => product.description.toLowerCase()))).toEqual([])
  })

  it('carry nothing that looks like a way round the escrow', () => {
    expect(sharesContact('ring 0711-00-77-21')).toBe(true)
    const texts = [
      ...products.flatMap((product) => [product.title, product.description]),
      ...shops.flatMap((shop) => [shop.name, shop.description, ...shop.delivery.map((option) => option.name)]),
    ]
    expect(texts.filter(sharesContact)).toEqual([])
  })

  it('respect what a new seller may list: ten things, none of them risky', () => {
    for (const shop of shops) {
      const own = products.filter((product) => product.shop === shop.slug)
      expect(
        own.slice(0, 10).map((product) => category.get(product.category)?.risk),
        shop.slug,
      ).not.toContain('high')
      if (shop.character !== 'established' && shop.character !== 'trusted') expect(own.length).toBeLessThanOrEqual(10)
    }
  })

  it('are priced so that no honest one looks like a bait', () => {
    for (const { slug } of categories) {
      const alike = products.filter((product) => product.category === slug)
      if (alike.length < 20) continue
      const floor = 0.6 * median(alike.map((product) => product.priceKes))
      expect(alike.filter((product) => product.priceKes < floor).map((product) => product.title)).toEqual([])
    }
  })
})

describe('the people', () => {
  it('have each a key, an address and a phone number of their own', () => {
    expect(twice(people.flatMap((person) => [person.key, person.email, person.phone]))).toEqual([])
    const guests = orders.flatMap((order) => (typeof order.buyer === 'string' ? [] : [order.buyer.phone]))
    for (const phone of [...people.map((person) => person.phone), ...guests]) {
      expect(phone).toMatch(/^254[71]1100\d{4}$/)
    }
  })
})

describe('the orders', () => {
  const everything = [...orders, ...everydayOrders]
  const completed = (shop: string): SeedOrder[] =>
    everything.filter(
      (order) => order.shop === shop && ['completed', 'completed_fast', 'pin_wrong_then_paid'].includes(order.story),
    )
  const distinctBuyers = (list: SeedOrder[]) => new Set(list.map((order) => JSON.stringify(order.buyer))).size
  const daysBetween = (list: SeedOrder[]) => {
    const days = list.map((order) => order.daysAgo)
    return Math.max(...days) - Math.min(...days)
  }

  it('name people, products and variants that exist on the day they are placed', () => {
    const keys = new Set(people.map((person) => person.key))
    for (const order of everything) {
      if (typeof order.buyer === 'string') expect(keys.has(order.buyer), order.buyer).toBe(true)
      for (const item of order.items) {
        const product = productOf(order.shop, item.product)
        expect(product, `${order.shop}: ${item.product}`).toBeDefined()
        expect(order.daysAgo, item.product).toBeLessThanOrEqual(product!.listedDaysAgo)
        const values = item.values ?? []
        const variant = variantsOf(product!).find((each) => each.values.join() === values.join())
        expect(variant, `${item.product} ${values.join()}`).toBeDefined()
      }
    }
  })

  it('never take more pieces of a variant than there were', () => {
    const taken = new Map<string, number>()
    for (const { shop, items } of everything) {
      for (const { product, values = [], quantity } of items) {
        const key = JSON.stringify([shop, product, ...values])
        taken.set(key, (taken.get(key) ?? 0) + quantity)
      }
    }
    for (const [key, pieces] of taken) {
      const [shop, title, ...values] = JSON.parse(key) as [string, string, ...string[]]
      const variant = variantsOf(productOf(shop, title)!).find((each) => each.values.join() === values.join())!
      expect(pieces, key).toBeLessThanOrEqual(variant.stock)
    }
  })

  it('have earned the trusted demo seller her tier, and the established one his', () => {
    const trusted = completed('wanjiku-shoes')
    expect(trusted.length).toBeGreaterThanOrEqual(30)
    expect(distinctBuyers(trusted)).toBeGreaterThanOrEqual(20)
    expect(daysBetween(trusted)).toBeGreaterThan(90)
    const established = completed('sauti-audio')
    expect(established.length).toBeGreaterThanOrEqual(12)
    expect(distinctBuyers(established)).toBeGreaterThanOrEqual(9)
    expect(daysBetween(established)).toBeGreaterThan(30)
    expect([1, 2, 3]).toContain(completed('limuru-greens').length)
  })

  it('have given every other established shop ten completed orders by eight people before it lists its eleventh thing', () => {
    for (const shop of shops.filter((each) => each.character === 'established' || each.character === 'trusted')) {
      const own = products.filter((product) => product.shop === shop.slug)
      const eleventh = own[10]?.listedDaysAgo ?? 0
      const before = completed(shop.slug).filter((order) => order.daysAgo >= eleventh + 12)
      expect(before.length, shop.slug).toBeGreaterThanOrEqual(10)
      expect(distinctBuyers(before), shop.slug).toBeGreaterThanOrEqual(8)
    }
  })

  it('end in every way an order can', () => {
    expect(new Set(orders.map((order) => order.story)).size).toBe(13)
  })
})

describe('the attempts', () => {
  it('come from shops that exist, name real products, and would deserve their refusal', () => {
    for (const attempt of attempts) {
      expect(shopOf.has(attempt.shop), attempt.shop).toBe(true)
      if (attempt.product) expect(productOf(attempt.shop, attempt.product), attempt.product).toBeDefined()
      const text = attempt.text?.value ?? `${attempt.listing?.title} ${attempt.listing?.description}`
      const alike = products.filter((product) => product.category === attempt.listing?.category)
      if (attempt.expectedRefusal === 'category_not_open_to_new_sellers') {
        expect(category.get(attempt.listing!.category)?.risk).toBe('high')
      } else if (attempt.expectedRefusal === 'bait_price') {
        expect(alike.length).toBeGreaterThanOrEqual(20)
        expect(attempt.listing!.priceKes).toBeLessThan(0.6 * median(alike.map((product) => product.priceKes)))
      } else {
        expect(sharesContact(text) || /sifuri saba/.test(text), text).toBe(true)
      }
    }
  })
})
