// The colours of a theme as custom properties, in a style element that carries the page's nonce. Only six hexadecimal digits get in here.
import type { Template, Theme, ThemeColours } from '@amana/contract'
import { luminance } from '@amana/contract/luminance'
import { preload } from 'react-dom'
import { useNonce } from '#app/api/nonce.ts'
import { useLessData } from '#app/ui/less-data.ts'
import catalogue from './catalogue/catalogue.css?url'
import { fontFiles } from './fonts.ts'
import gallery from './gallery/gallery.css?url'
import magazine from './magazine/magazine.css?url'
import market from './market/market.css?url'
import night from './night/night.css?url'
import workshop from './workshop/workshop.css?url'

const stylesheets: Record<Template, string> = { catalogue, gallery, magazine, market, night, workshop }

const isColour = /^#[0-9a-fA-F]{6}$/
const names: Record<keyof ThemeColours, string> = {
  background: 'background',
  surface: 'surface',
  text: 'text',
  muted: 'muted',
  accent: 'accent',
  onAccent: 'on-accent',
  panel: 'panel',
  onPanel: 'on-panel',
  line: 'line',
}

/** A shade of the ground farther from its ink than the ground itself: whatever is readable there is readable here. */
function awayFrom(ink: string, ground: string, share: number): string {
  const target = luminance(ink) > luminance(ground) ? 0 : 255
  const parts = [1, 3, 5].map((at) => {
    const part = Number.parseInt(ground.slice(at, at + 2), 16)
    return Math.round(part + (target - part) * share)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${parts.join('')}`
}

/** The schema has looked at every value already; whatever is no colour here is left out all the same. */
export function themeCss({ settings: { colours } }: Theme): string {
  const given = Object.entries(names).map(([token, name]) => [name, colours[token as keyof ThemeColours]] as const)
  const good = given.filter(([, value]) => isColour.test(value))
  if (good.length < given.length) return ''
  const derived = [
    ['panel-deep', awayFrom(colours.onPanel, colours.panel, 0.16)],
    ['accent-deep', awayFrom(colours.onAccent, colours.accent, 0.2)],
  ] as const
  const scheme = luminance(colours.background) < 0.2 ? 'dark' : 'light'
  const lines = [...good, ...derived].map(([name, value]) => `--th-${name}:${value.toLowerCase()}`)
  return `.th{color-scheme:${scheme};${lines.join(';')}}`
}

export function ThemeStyle({ theme }: { theme: Theme }) {
  const nonce = useNonce()
  const lessData = useLessData()
  for (const file of lessData ? [] : fontFiles[theme.settings.fonts])
    preload(file, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <>
      <link rel="stylesheet" href={stylesheets[theme.template]} precedence="theme" />
      <style nonce={nonce} suppressHydrationWarning>
        {themeCss(theme)}
      </style>
    </>
  )
}
