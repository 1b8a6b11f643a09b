// How each template looks before anybody changes anything, and the theme of a shop that has never chosen one.
import { nearestReadable } from './theme-contrast.ts'
import type { Theme, ThemeSection, ThemeSettings } from './theme-document.ts'
import { blankSection, type Template, themeVersion } from './theme-parts.ts'

export const presets: Record<Template, ThemeSettings> = {
  market: {
    colours: {
      background: '#fff4d6',
      surface: '#ffffff',
      text: '#1b1410',
      muted: '#5d4a3b',
      accent: '#a8211b',
      onAccent: '#ffffff',
      panel: '#c0281c',
      onPanel: '#fff7e2',
      line: '#1b1410',
    },
    fonts: 'poster',
    radius: 'square',
    density: 'regular',
    hero: 'words',
    card: 'framed',
    navigation: 'bar',
  },
  gallery: {
    colours: {
      background: '#ffffff',
      surface: '#f6f5f2',
      text: '#1d1d1b',
      muted: '#66645e',
      accent: '#4a4a3f',
      onAccent: '#ffffff',
      panel: '#eeece6',
      onPanel: '#1d1d1b',
      line: '#dedbd2',
    },
    fonts: 'air',
    radius: 'square',
    density: 'airy',
    hero: 'picture',
    card: 'bare',
    navigation: 'side',
  },
  catalogue: {
    colours: {
      background: '#f7f7f2',
      surface: '#ffffff',
      text: '#14181f',
      muted: '#4e5661',
      accent: '#0b4f9e',
      onAccent: '#ffffff',
      panel: '#14181f',
      onPanel: '#ffffff',
      line: '#b9bec6',
    },
    fonts: 'print',
    radius: 'square',
    density: 'tight',
    hero: 'words',
    card: 'bare',
    navigation: 'side',
  },
  magazine: {
    colours: {
      background: '#faf7f2',
      surface: '#f1ece2',
      text: '#211c18',
      muted: '#665b50',
      accent: '#8c2f39',
      onAccent: '#ffffff',
      panel: '#211c18',
      onPanel: '#f6efe4',
      line: '#c9beae',
    },
    fonts: 'editorial',
    radius: 'square',
    density: 'regular',
    hero: 'split',
    card: 'bare',
    navigation: 'bar',
  },
  workshop: {
    colours: {
      background: '#e9dcc3',
      surface: '#f8f1e1',
      text: '#33241a',
      muted: '#65503c',
      accent: '#7c3a17',
      onAccent: '#fff6e6',
      panel: '#4b3524',
      onPanel: '#f6e7cb',
      line: '#b39a75',
    },
    fonts: 'craft',
    radius: 'soft',
    density: 'regular',
    hero: 'split',
    card: 'raised',
    navigation: 'pills',
  },
  night: {
    colours: {
      background: '#0b0e14',
      surface: '#141a24',
      text: '#e9eef7',
      muted: '#9aa7bd',
      accent: '#5ee6c4',
      onAccent: '#04231c',
      panel: '#182233',
      onPanel: '#e9eef7',
      line: '#56657f',
    },
    fonts: 'tech',
    radius: 'soft',
    density: 'regular',
    hero: 'split',
    card: 'framed',
    navigation: 'pills',
  },
}

/** The sections a shop begins with: all of them say something without a word from the seller. */
export const firstSections = (): ThemeSection[] => [
  blankSection('hero', 'hero'),
  { ...blankSection('featured', 'featured'), layout: 'spotlight' } as ThemeSection,
  blankSection('trust', 'trust'),
  blankSection('products', 'products'),
  blankSection('categories', 'categories'),
  blankSection('delivery', 'delivery'),
]

/** What a shop wears that chose a template when it opened. */
export const firstTheme = (template: Template): Theme => ({
  version: themeVersion,
  template,
  settings: structuredClone(presets[template]),
  sections: firstSections(),
})

/** Quiet, in the shop's own colours, readable whatever those are. */
export function defaultTheme(palette: { wall: string; accent: string }): Theme {
  const preset = presets.gallery
  const hex = (colour: string, otherwise: string) => (/^#[0-9a-fA-F]{6}$/.test(colour) ? colour : otherwise)
  const { background, surface, onAccent, text } = preset.colours
  const accent = nearestReadable(hex(palette.accent, preset.colours.accent), [
    { ground: background, needed: 4.5 },
    { ground: surface, needed: 4.5 },
    { ground: onAccent, needed: 4.5 },
  ])!
  const panel = hex(palette.wall, preset.colours.panel)
  const onPanel = nearestReadable(text, [{ ground: panel, needed: 4.5 }])!
  return {
    version: themeVersion,
    template: 'gallery',
    settings: {
      ...preset,
      density: 'regular',
      hero: 'split',
      navigation: 'bar',
      fonts: 'amana',
      radius: 'soft',
      colours: { ...preset.colours, accent, panel, onPanel },
    },
    sections: firstSections(),
  }
}
