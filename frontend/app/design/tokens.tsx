// Colour, type, space, radius, elevation and motion, as tokens.css has them.
import { Chapter, Shown } from './shown.tsx'

const meanings: Record<string, string> = {
  paper: 'the page',
  card: 'what lies on it',
  sand: 'a quiet ground, a place for what is not there yet',
  line: 'a hairline',
  edge: 'the edge of a field, 3:1',
  ink: 'text',
  'ink-2': 'text beside the matter',
  'ink-3': 'captions',
  trust: 'done, safe, a link',
  action: 'the one thing to press',
  'trust-soft': 'a promise',
  deep: 'the chapter on protection',
  held: 'money held, and nothing else',
  'held-soft': 'what is said of it',
  alert: 'a deadline or a loss, and nothing else',
  'alert-soft': 'what is said of it',
}
const grounds: Record<string, string> = {
  paper: 'bg-paper',
  card: 'bg-card',
  sand: 'bg-sand',
  line: 'bg-line',
  edge: 'bg-edge',
  ink: 'bg-ink',
  'ink-2': 'bg-ink-2',
  'ink-3': 'bg-ink-3',
  trust: 'bg-trust',
  action: 'bg-action',
  'trust-soft': 'bg-trust-soft',
  deep: 'bg-deep',
  held: 'bg-held',
  'held-soft': 'bg-held-soft',
  alert: 'bg-alert',
  'alert-soft': 'bg-alert-soft',
}
const sizes = {
  hero: ['text-hero font-display font-bold tracking-tight', 'The claim of a page that has one'],
  h1: ['text-h1 font-display font-bold tracking-tight', 'What the page is'],
  h2: ['text-h2 font-display font-bold tracking-tight', 'A part of it'],
  sum: ['text-sum font-display font-bold tracking-tight', 'KES 3,650'],
  title: ['text-title font-display font-bold', 'A card, a fold, a section beside the matter'],
  h3: ['text-h3 font-display font-bold', 'A step, an item'],
  lead: ['text-lead', 'The sentence after the heading'],
  base: ['text-base', 'Running text'],
  ui: ['text-ui', 'Rows, choices, notices'],
  small: ['text-small', 'Hints, dates, labels'],
  tiny: ['text-tiny', 'Badges, captions under figures'],
} as const

export function Tokens({ tokens, scheme }: { tokens: string; scheme: 'light' | 'dark' }) {
  const blocks = [...tokens.matchAll(/:root \{([^}]*)\}/g)].map(([, block]) => block ?? '')
  const saysOf = (name: string) =>
    new RegExp(`--${name}: ([^;]+);`).exec(blocks[scheme === 'light' ? 0 : 1] ?? '')?.[1] ?? ''
  return (
    <>
      <Chapter title="Colour has meaning">
        <ul className="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-3">
          {Object.entries(meanings).map(([name, meaning]) => (
            <li key={name} className="flex gap-3">
              <span className={`size-11 shrink-0 rounded-thumb border border-line ${grounds[name]}`} />
              <span className="min-w-0 text-small leading-snug">
                <b>{name}</b> <span className="text-ink-2">{saysOf(name)}</span>
                <span className="block text-ink-2">{meaning}</span>
              </span>
            </li>
          ))}
        </ul>
      </Chapter>
      <Chapter title="Type">
        <ul className="grid gap-3">
          {Object.entries(sizes).map(([name, [look, says]]) => (
            <li key={name} className="grid grid-cols-[4.5rem_1fr] items-baseline gap-3">
              <span className="text-small text-ink-2">{name}</span>
              <span className={`${look} truncate`}>{says}</span>
            </li>
          ))}
        </ul>
        <p className="text-ui">
          Weights: 400, <span className="font-medium">medium 560</span>,{' '}
          <span className="font-semibold">semibold 600</span>, <span className="font-strong">strong 650</span>,{' '}
          <span className="font-display font-bold">display 700</span>. Figures line up:{' '}
          <span className="tabular-nums">1,111.00 · 8,888.00</span>
        </p>
      </Chapter>
      <Chapter title="Space, radius, elevation, motion">
        <Shown
          name="Space"
          use="Quarters of a rem within a part; mt-section between parts of a page, mb-heading under a heading, p-card in a card."
        >
          {['h-section', 'h-heading', 'h-card'].map((name) => (
            <span key={name} className="grid gap-1 text-tiny text-ink-2">
              <span className={`w-20 rounded-soft bg-held-soft ${name}`} />
              {name.slice(2)}
            </span>
          ))}
        </Shown>
        <Shown
          name="Radius"
          use="The larger the thing, the rounder: soft, thumb, card, panel, stage; buttons are pills."
        >
          {['rounded-soft', 'rounded-thumb', 'rounded-card', 'rounded-panel', 'rounded-stage'].map((name) => (
            <span key={name} className={`grid h-18 w-24 place-items-center border border-edge text-tiny ${name}`}>
              {name.slice(8)}
            </span>
          ))}
        </Shown>
        <Shown
          name="Elevation"
          use="rest: lies on the page. lift: under a pointer. float: above everything, for menus and sheets."
        >
          {['shadow-rest', 'shadow-lift', 'shadow-float'].map((name) => (
            <span key={name} className={`grid h-18 w-28 place-items-center rounded-card bg-card text-tiny ${name}`}>
              {name.slice(7)}
            </span>
          ))}
        </Shown>
        <Shown
          name="Motion"
          use="150 ms for what answers a finger, 350 to 700 ms for what moves on the page; things settle, nothing bounces. Whoever asks for less motion gets none."
        >
          <span className="grid size-12 animate-breathe place-items-center rounded-full bg-held text-tiny text-on-held">
            breathe
          </span>
          <span className="h-2 w-32 origin-left animate-flow rounded-full bg-trust" />
          <span className="h-12 w-24 animate-wait rounded-soft bg-sand" />
        </Shown>
      </Chapter>
    </>
  )
}
