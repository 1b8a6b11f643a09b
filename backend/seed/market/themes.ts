// What the shops of the demo market wear: a template each, tuned to the shop's own colour, and what its seller says there.
// Shops that are not named here never chose, and wear the default.
import {
  blankSection,
  nearestReadable,
  presets,
  type SectionType,
  type Template,
  type Theme,
  type ThemeSection,
  themeVersion,
} from '@amana/contract'
import type { SeedShop } from './shapes.ts'

type Said = { type: SectionType } & Record<string, unknown>

interface Look {
  template: Template
  title: string
  lead: string
  /** Between what is featured and everything there is. */
  says?: Said[]
  /** After everything there is. */
  ends?: Said[]
}

const looks: Record<string, Look> = {
  'wanjiku-shoes': {
    template: 'market',
    title: 'Viatu kali, bei poa!',
    lead: 'I try every model on my own feet before I stock it, and I write down when a pair runs small.',
    says: [{ type: 'notice', text: 'New hiking boots every Thursday.', tone: 'strong' }],
    ends: [
      {
        type: 'steps',
        title: 'How I choose',
        steps: [
          { title: 'I walk in it', text: 'A week, to the stage and back.' },
          { title: 'I bend it', text: 'If the sole lets go, it does not come in.' },
          { title: 'I write it down', text: 'Runs small, runs wide: you read it before you pay.' },
        ],
      },
      {
        type: 'questions',
        items: [
          { question: 'What if the size is wrong?', answer: 'Send it back unworn within a week and we exchange it.' },
          { question: 'Are they new?', answer: 'All of them, unless the listing says otherwise.' },
        ],
      },
    ],
  },
  'sauti-audio': {
    template: 'night',
    title: 'Heard before it is sold',
    lead: 'Tested on the counter with taarab, gospel and gengetone. We say what a thing can do and what it cannot.',
    ends: [
      {
        type: 'steps',
        title: 'What we test',
        steps: [
          { title: 'Battery', text: 'From full to empty, with the clock beside it.' },
          { title: 'Bass and voice', text: 'The same three songs for everything on the shelf.' },
          { title: 'Range', text: 'From the counter to the other side of the street.' },
        ],
      },
      { type: 'figures' },
    ],
  },
  'limuru-greens': {
    template: 'gallery',
    title: 'Raised where the tea begins',
    lead: 'Every plant leaves wrapped in damp newspaper, in the pot you see.',
    says: [{ type: 'story', title: 'From behind my house' }],
    ends: [
      {
        type: 'questions',
        title: 'Looking after them',
        items: [
          {
            question: 'How often do I water?',
            answer: 'When the first joint of your finger comes out dry. Not before.',
          },
          { question: 'Does it want sun?', answer: 'Morning sun, and shade from noon on.' },
        ],
      },
    ],
  },
  'zuri-wa-nakuru': {
    template: 'magazine',
    title: 'Three women, one room, no two hems alike',
    lead: 'Dresses, kitenge and knitwear, cut above the market in Nakuru.',
    says: [{ type: 'story', title: 'From the workshop' }],
    ends: [
      {
        type: 'pictureText',
        title: 'Measured flat',
        text: 'Every measure is of the garment itself. Hold a tape to something you already love, and compare.',
        picture: 'banner',
        side: 'right',
      },
    ],
  },
  'karatina-coffee': {
    template: 'workshop',
    title: 'Roasted on Tuesdays',
    lead: 'From our own two hundred trees, and from neighbours we have known since school.',
    ends: [{ type: 'story', title: 'Two hundred trees' }, { type: 'figures' }],
  },
  'ngozi-and-co': {
    template: 'workshop',
    title: 'Cut and stitched by hand in Narok',
    lead: 'Leather has scars because cows have lives; we place them where they look well.',
    ends: [{ type: 'divider', look: 'line' }, { type: 'story' }],
  },
  'saa-sita': {
    template: 'gallery',
    title: 'Opened, oiled and timed',
    lead: 'Eighteen years at the repair bench before the first one was sold.',
  },
  'simu-safi': {
    template: 'night',
    title: 'One owner. Opened, cleaned, graded.',
    lead: 'Battery health stands on every listing. Six months of our own guarantee.',
    says: [{ type: 'notice', text: 'Collect and test in the workshop, if you are near.', tone: 'plain' }],
  },
  'jikoni-bora': {
    template: 'market',
    title: 'Jiko to table',
    lead: 'We cook with what we sell. Ask us which sufuria burns ugali.',
  },
  'fundi-tools': {
    template: 'catalogue',
    title: 'Tools for people who earn with their hands',
    lead: 'No toy steel. If a spanner rounds off on the first nut, we take it back.',
  },
  'kitabu-corner': {
    template: 'catalogue',
    title: 'New and well-loved books',
    lead: 'Used copies are described page by page, coffee rings and all.',
  },
  'gari-spares': {
    template: 'catalogue',
    title: 'Parts for the Mombasa road',
    lead: 'Chassis and year in the order note, and we check the fit before we send.',
  },
  'mlima-outdoors': {
    template: 'magazine',
    title: 'A night at Shipton before it is listed',
    lead: 'Tents, boots and packs from the foot of the mountain.',
    says: [{ type: 'story', title: 'Ten years on the Sirimon route' }],
  },
}

/** The shop's own colour as the accent, as dark or light as it has to be to be read. */
function settingsOf(template: Template, { palette }: SeedShop): Theme['settings'] {
  const settings = structuredClone(presets[template])
  const { background, surface, onAccent } = settings.colours
  const grounds = [background, surface, onAccent].map((ground) => ({ ground, needed: 4.5 }))
  const accent = nearestReadable(palette.accent, grounds)
  return accent ? { ...settings, colours: { ...settings.colours, accent } } : settings
}

/** Undefined for a shop that never chose. */
export function themeOf(shop: SeedShop): Theme | undefined {
  const look = looks[shop.slug]
  if (!look) return undefined
  const { template, title, lead, says = [], ends = [] } = look
  const all: Said[] = [
    { type: 'hero', title, lead },
    { type: 'featured', layout: template === 'catalogue' ? 'row' : 'spotlight' },
    ...says,
    { type: 'trust' },
    { type: 'products' },
    { type: 'categories' },
    ...ends,
    { type: 'delivery' },
  ]
  const sections = all.map(({ type, ...said }, index) => ({ ...blankSection(type, `part${index}`), ...said }))
  return { version: themeVersion, template, settings: settingsOf(template, shop), sections: sections as ThemeSection[] }
}
