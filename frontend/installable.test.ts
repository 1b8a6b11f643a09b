// What a phone is told when somebody puts the site on it: everything it names is there, in her language.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { languages } from './app/messages/languages.ts'
import { manifestIn } from './installable.ts'

const file = (src: string) => join(import.meta.dirname, 'public', src)
const sizeOf = async (src: string) => {
  const { width, height, format } = await sharp(file(src)).metadata()
  return { sizes: `${width}x${height}`, type: `image/${format}` }
}

test.each(languages)(
  'every icon and picture of the installed site is there, as large as it says (%s)',
  async (language) => {
    const { icons, screenshots, shortcuts } = manifestIn(language)
    const drawn = [
      ...icons.filter(({ sizes }) => sizes !== 'any'),
      ...screenshots,
      ...shortcuts.flatMap((one) => one.icons),
    ]
    for (const { src, sizes, type } of drawn) expect([src, await sizeOf(src)]).toEqual([src, { sizes, type }])
    expect(existsSync(file('favicon.svg'))).toBe(true)
    expect(icons.filter(({ purpose }) => purpose === 'maskable').map(({ sizes }) => sizes)).toEqual([
      '192x192',
      '512x512',
    ])
    expect(new Set(screenshots.map((one) => one.form_factor))).toEqual(new Set(['narrow', 'wide']))
  },
)

test('it is told in her language where it leads, and the same site whichever language she reads', () => {
  const [english, swahili] = [manifestIn('en'), manifestIn('sw')]
  expect([english.id, english.start_url, english.scope]).toEqual([swahili.id, swahili.start_url, swahili.scope])
  const told = ({ description, shortcuts, screenshots }: typeof english) => [
    description,
    ...shortcuts.map(({ name }) => name),
    ...screenshots.map(({ label }) => label),
  ]
  for (const [place, words] of told(english).entries()) expect(told(swahili)[place]).not.toBe(words)
  expect(swahili.shortcuts.map(({ url }) => url)).toEqual(english.shortcuts.map(({ url }) => url))
})
