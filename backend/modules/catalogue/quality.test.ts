// What a seller is told would help a product, and when there is nothing to say.
import { expect, test } from 'vitest'
import { hintsOf } from './quality.ts'

const picture = (alt: string) => ({ id: '', url: '', urlLarge: '', width: 1, height: 1, alt })
const good = {
  status: 'active' as const,
  pictures: ['front', 'side', 'sole'].map(picture) as never,
  description: 'Light shoe with a grippy sole, worn twice for a photo and never outside, in its box.',
  categorySlug: 'sports-shoes',
  attributes: { colour: 'grey' },
}

test('a product with three pictures, two sentences and a fact needs nothing', () => {
  expect(hintsOf(good)).toEqual([])
})

test('what is missing is told, the pictures first', () => {
  const bare = { ...good, pictures: [], description: 'Shoe.', attributes: {} }
  expect(hintsOf(bare)).toEqual(['no_picture', 'few_words', 'no_facts'])
  expect(hintsOf({ ...good, pictures: [picture('front'), picture(' ')] as never })).toEqual([
    'few_pictures',
    'pictures_unnamed',
  ])
})

test('of what is taken off show nothing is asked', () => {
  expect(hintsOf({ ...good, pictures: [], status: 'archived' })).toEqual([])
})
