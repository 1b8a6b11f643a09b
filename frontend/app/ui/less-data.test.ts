// Who spends less data: whoever chose it, and whoever's browser asks for it unless she chose otherwise.
import { expect, test } from 'vitest'
import { wantsLessData } from './less-data.ts'
import { sourcesOf } from './photo.tsx'

test('a choice outranks what the browser says', () => {
  expect(wantsLessData(undefined, null)).toBe(false)
  expect(wantsLessData(undefined, 'on')).toBe(true)
  expect(wantsLessData('all', 'on')).toBe(false)
  expect(wantsLessData('less', null)).toBe(true)
})

test('with less data no picture comes in a width larger than a card needs', () => {
  const at = (width: number) => ({ url: `/media/${width}.webp`, width })
  const picture = { url: '/media/400.webp', urlLarge: '/media/1200.webp', width: 1200, height: 1200, alt: '' }
  const sources = [160, 400, 800, 1200].map(at)
  expect(sourcesOf({ ...picture, sources }, true)).toBe('/media/160.webp 160w, /media/400.webp 400w')
  expect(sourcesOf({ ...picture, sources }, false)).toContain('/media/1200.webp 1200w')
  expect(sourcesOf({ ...picture, sources: [at(900)] }, true)).toBe('/media/900.webp 900w')
  expect(sourcesOf(picture, true)).toBe('/media/400.webp 400w')
})
