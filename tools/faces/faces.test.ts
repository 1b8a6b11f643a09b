// The faces that pages are sent hold every letter that the site says, and are those that the tool cuts.
import { globSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../launch/settings.ts'
import { cutFace, faces, letters } from './faces.ts'

const stored = (name: string) => readFile(join(projectFolder, 'frontend/app/styles/faces', `${name}.woff2`))

test('every letter of the English and the Swahili texts is in the faces', () => {
  const files = globSync('frontend/app/messages/{en,sw}/*.ts', { cwd: projectFolder })
  const said = [...new Set(files.map((file) => readFileSync(join(projectFolder, file), 'utf8')).join(''))]
  expect(said.length).toBeGreaterThan(60)
  expect(said.filter((letter) => letter >= ' ' && !letters.includes(letter))).toEqual([])
})

test('the two faces of every page are 36 kB together, and are as npm run faces cuts them', async () => {
  expect((await stored('figtree')).equals((await cutFace('figtree')).face)).toBe(true)
  expect((await stored('figtree')).length + (await stored('bricolage-grotesque')).length).toBeLessThan(36_000)
})

test('each face names in the style sheets the weights that it holds, and the whole files beside it the same: else both are fetched', async () => {
  const sheets = await Promise.all(
    ['styles/app.css', 'themes/fonts.css'].map((file) => readFile(join(projectFolder, 'frontend/app', file), 'utf8')),
  )
  const rules = sheets.join('').match(/@font-face \{[^}]*\}/g)!
  for (const [name, { min, max }] of Object.entries(faces)) {
    const files = [
      `variable/${name}/files/${name}-latin-ext-`,
      `variable/${name}/files/${name}-latin-wght`,
      `faces/${name}.`,
    ]
    const weights = files.map((file) => /font-weight: (.*);/.exec(rules.find((each) => each.includes(file)) ?? '')?.[1])
    expect([name, ...weights]).toEqual([name, ...files.map(() => `${min} ${max}`)])
  }
})
