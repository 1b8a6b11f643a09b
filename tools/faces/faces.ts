// The letters and weights of each face that pages are sent: what English and Swahili are written with, and no more. Everything else a
// name may hold comes from the whole file (styles/app.css, themes/fonts.css), when a page has such a letter.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

const ascii = Array.from({ length: 0x5f }, (_, at) => String.fromCharCode(0x20 + at)).join('')
/** Signs of ours among them: middle dots in lists, the minus and times of sums, the bullets of a hidden number, arrows. */
export const letters = `${ascii}\u00a0°±·×é‐‑–—‘’“”•…‹›−←↑→↓↗★`

/** Kerning, ligatures, figures of one width, and accents that find their letter. */
const features = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'rlig', 'tnum']

interface Weights {
  min: number
  max: number
}

/** The lightest and the boldest that styles ask for; the same stands beside each file in the style sheets. */
export const faces: Record<string, Weights> = {
  'bricolage-grotesque': { min: 500, max: 800 },
  figtree: { min: 400, max: 800 },
  fraunces: { min: 300, max: 800 },
  jost: { min: 300, max: 800 },
  newsreader: { min: 300, max: 700 },
  'roboto-condensed': { min: 300, max: 800 },
  'space-grotesk': { min: 300, max: 700 },
  teko: { min: 300, max: 700 },
}

export async function cutFace(name: string): Promise<{ before: number; face: Buffer }> {
  const file = import.meta.resolve(`@fontsource-variable/${name}/files/${name}-latin-wght-normal.woff2`)
  const whole = await readFile(fileURLToPath(file))
  const face = await subsetFont(whole, letters, {
    targetFormat: 'woff2',
    keepFeatures: features,
    variationAxes: { wght: faces[name]! },
  })
  return { before: whole.length, face }
}
