// Whoever starts from the example gets what the example shows, and nothing to mend.
import { importTemplate } from '@amana/contract/import-template'
import { expect, test } from 'vitest'
import { decode } from './decode.ts'
import type { ReadProduct } from './read-product.ts'
import { readProducts } from './read-products.ts'
import { readHeader } from './read-rows.ts'

test('the example is read without a remark: a product of one kind, and one in three sizes', async () => {
  const { text } = decode(Buffer.from(importTemplate))
  const header = readHeader(text)
  const found: ReadProduct[] = []
  for await (const product of readProducts(text, header, 'https://amana.example/media/')) found.push(product)
  expect(found.flatMap(({ remarks }) => remarks)).toEqual([])
  expect(found.map(({ handle, product }) => [handle, product?.variants.length])).toEqual([
    ['kiondo-basket', 1],
    ['canvas-sneaker', 3],
  ])
})
