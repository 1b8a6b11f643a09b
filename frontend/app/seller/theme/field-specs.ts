// Which fields each kind of section is edited with: the form is drawn from this, so that a new kind is a few lines here.
import type { SectionType } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'

export type FieldSpec =
  | { kind: 'line' | 'area'; key: string; label: MessageKey; max: number }
  | { kind: 'number'; key: string; label: MessageKey; min: number; max: number }
  | { kind: 'choice'; key: string; label: MessageKey; options: Record<string, MessageKey> }
  | { kind: 'picture'; key: string; label: MessageKey }
  | { kind: 'products'; key: string; label: MessageKey; max: number }
  | { kind: 'list'; key: string; add: MessageKey; of: FieldSpec[] }

const title: FieldSpec = { kind: 'line', key: 'title', label: 'look.heading', max: 80 }
const picture: FieldSpec = { kind: 'picture', key: 'picture', label: 'look.picture' }
const area = (key: string, label: MessageKey, max: number): FieldSpec => ({ kind: 'area', key, label, max })
const line = (key: string, label: MessageKey, max: number): FieldSpec => ({ kind: 'line', key, label, max })
const choice = (key: string, label: MessageKey, options: Record<string, MessageKey>): FieldSpec => ({
  kind: 'choice',
  key,
  label,
  options,
})

export const fieldSpecs: Record<SectionType, FieldSpec[]> = {
  hero: [
    title,
    area('lead', 'look.lead', 240),
    picture,
    choice('button', 'look.button', {
      products: 'theme.see_products',
      delivery: 'theme.see_delivery',
      trust: 'theme.see_trust',
      none: 'look.none',
    }),
  ],
  notice: [
    line('text', 'look.text', 160),
    choice('tone', 'look.tone', { plain: 'look.tone_plain', strong: 'look.tone_strong' }),
  ],
  featured: [
    title,
    choice('source', 'look.source', {
      newest: 'look.source_newest',
      cheapest: 'look.source_cheapest',
      chosen: 'look.source_chosen',
    }),
    { kind: 'products', key: 'products', label: 'look.chosen', max: 8 },
    choice('layout', 'look.layout', { row: 'look.layout_row', spotlight: 'look.layout_spotlight' }),
  ],
  products: [title],
  categories: [title, { kind: 'number', key: 'count', label: 'look.count', min: 2, max: 12 }],
  story: [title, area('text', 'look.text', 1500)],
  pictureText: [
    title,
    area('text', 'look.text', 800),
    picture,
    choice('side', 'look.side', { left: 'look.side_left', right: 'look.side_right' }),
  ],
  gallery: [
    title,
    { kind: 'list', key: 'pictures', add: 'look.add_picture', of: [picture, line('caption', 'look.caption', 80)] },
  ],
  steps: [
    title,
    {
      kind: 'list',
      key: 'steps',
      add: 'look.add_step',
      of: [line('title', 'look.heading', 60), line('text', 'look.text', 240)],
    },
  ],
  questions: [
    title,
    {
      kind: 'list',
      key: 'items',
      add: 'look.add_question',
      of: [line('question', 'look.question', 120), area('answer', 'look.answer', 600)],
    },
  ],
  figures: [title],
  delivery: [title, area('note', 'look.note', 300)],
  trust: [],
  divider: [
    choice('look', 'look.divider', {
      line: 'look.divider_line',
      space: 'look.divider_space',
      ornament: 'look.divider_ornament',
    }),
  ],
}

export const settingSpecs: {
  key: 'fonts' | 'radius' | 'density' | 'hero' | 'card' | 'navigation'
  label: MessageKey
  options: Record<string, MessageKey>
}[] = [
  {
    key: 'fonts',
    label: 'look.fonts',
    options: {
      amana: 'look.fonts_amana',
      poster: 'look.fonts_poster',
      air: 'look.fonts_air',
      print: 'look.fonts_print',
      editorial: 'look.fonts_editorial',
      craft: 'look.fonts_craft',
      tech: 'look.fonts_tech',
    },
  },
  {
    key: 'hero',
    label: 'look.hero',
    options: { split: 'look.hero_split', picture: 'look.hero_picture', words: 'look.hero_words' },
  },
  {
    key: 'card',
    label: 'look.card',
    options: { bare: 'look.card_bare', framed: 'look.card_framed', raised: 'look.card_raised' },
  },
  {
    key: 'navigation',
    label: 'look.navigation',
    options: {
      bar: 'look.navigation_bar',
      pills: 'look.navigation_pills',
      side: 'look.navigation_side',
      none: 'look.none',
    },
  },
  {
    key: 'radius',
    label: 'look.radius',
    options: { square: 'look.radius_square', soft: 'look.radius_soft', round: 'look.radius_round' },
  },
  {
    key: 'density',
    label: 'look.density',
    options: { tight: 'look.density_tight', regular: 'look.density_regular', airy: 'look.density_airy' },
  },
]

export const colourLabels: [
  'background' | 'surface' | 'text' | 'muted' | 'accent' | 'onAccent' | 'panel' | 'onPanel' | 'line',
  MessageKey,
][] = [
  ['background', 'look.background'],
  ['surface', 'look.surface'],
  ['text', 'look.ink'],
  ['muted', 'look.muted'],
  ['accent', 'look.accent'],
  ['onAccent', 'look.on_accent'],
  ['panel', 'look.panel'],
  ['onPanel', 'look.on_panel'],
  ['line', 'look.line'],
]
