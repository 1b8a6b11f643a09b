// Whether the colours of a theme can be read (WCAG 2.2 AA), and the nearest that can: the same hue and strength, lighter or darker (OKLCH).
import { channels, luminance, type Triple } from './luminance.ts'
import type { ColourToken, ThemeColours } from './theme-document.ts'
import type { Template } from './theme-parts.ts'

/** From 1 to 21, as WCAG defines it. */
export function contrast(one: string, other: string): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** Lightness 0 to 1, and the two axes of colour, by Björn Ottosson's OKLab. */
function toOklab(hex: string): Triple {
  const [r, g, b] = channels(hex)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** Undefined where no screen shows that colour. */
function fromOklab([lightness, a, b]: Triple): string | undefined {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const linear: Triple = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
  if (linear.some((part) => part < -0.0005 || part > 1.0005)) return undefined
  const hex = linear.map((part) => {
    const kept = Math.min(1, Math.max(0, part))
    const shown = kept <= 0.0031308 ? 12.92 * kept : 1.055 * kept ** (1 / 2.4) - 0.055
    return Math.round(shown * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${hex.join('')}`
}

/** The same hue at another lightness, with as much of its strength as a screen can show there. */
function atLightness([, a, b]: Triple, lightness: number): string {
  for (let strength = 1; strength > 0; strength -= 0.05) {
    const hex = fromOklab([lightness, a * strength, b * strength])
    if (hex) return hex
  }
  return fromOklab([lightness, 0, 0]) ?? (lightness > 0.5 ? '#ffffff' : '#000000')
}

const greys = Array.from({ length: 256 }, (_, level) => `#${level.toString(16).padStart(2, '0').repeat(3)}`)

/** The colour nearest to `ink` in lightness that can be read on every ground, a grey where its hue has none; undefined when no colour can. */
export function nearestReadable(
  ink: string,
  grounds: readonly { ground: string; needed: number }[],
): string | undefined {
  const from = toOklab(ink)
  const reads = (hex: string) => grounds.every(({ ground, needed }) => contrast(hex, ground) >= needed)
  for (let step = 0; step <= 200; step++)
    for (const lightness of [from[0] - step / 200, from[0] + step / 200]) {
      if (lightness < 0 || lightness > 1) continue
      const hex = atLightness(from, lightness)
      if (reads(hex)) return hex
    }
  const away = (grey: string) => Math.abs(toOklab(grey)[0] - from[0])
  return greys.filter(reads).sort((one, other) => away(one) - away(other))[0]
}

export interface ReadingPair {
  ink: ColourToken
  ground: ColourToken
  /** 4.5 for text, 3 for letters of 24 px and more and for what is pressed. */
  needed: 4.5 | 3
}

const text = (ink: ColourToken, ground: ColourToken): ReadingPair => ({ ink, ground, needed: 4.5 })
const large = (ink: ColourToken, ground: ColourToken): ReadingPair => ({ ink, ground, needed: 3 })

const everywhere: ReadingPair[] = [
  text('text', 'background'),
  text('text', 'surface'),
  text('muted', 'background'),
  text('muted', 'surface'),
  text('accent', 'background'),
  text('accent', 'surface'),
  text('onAccent', 'accent'),
  text('onPanel', 'panel'),
]
/** What one template puts on another colour besides: big letters and rules alone. */
const besides: Partial<Record<Template, ReadingPair[]>> = {
  market: [large('panel', 'background')],
  night: [large('line', 'background')],
}
export const readingPairs = (template: Template): ReadingPair[] => [...everywhere, ...(besides[template] ?? [])]

export interface FaintPair extends ReadingPair {
  ratio: number
  /** What to take for the ink instead, so that all of its pairs can be read; null when the ground has to change. */
  offer: string | null
}

/** The pairs that cannot be read, each with the nearest ink that can. Empty: the colours are good. */
export function faintPairs(template: Template, colours: ThemeColours): FaintPair[] {
  const pairs = readingPairs(template)
  return pairs.flatMap((pair) => {
    const ratio = contrast(colours[pair.ink], colours[pair.ground])
    if (ratio >= pair.needed) return []
    const grounds = (of: ReadingPair[]) => of.map(({ ground, needed }) => ({ ground: colours[ground], needed }))
    const offer =
      nearestReadable(colours[pair.ink], grounds(pairs.filter(({ ink }) => ink === pair.ink))) ??
      nearestReadable(colours[pair.ink], grounds([pair]))
    return [{ ...pair, ratio: Math.floor(ratio * 100) / 100, offer: offer ?? null }]
  })
}
