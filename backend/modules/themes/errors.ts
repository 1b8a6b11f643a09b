// What themes refuse, and what the person is told.
import type { FaintPair } from '@amana/contract'
import { refusal } from '#platform/errors'

export const themeChangedMeanwhile = refusal(
  'theme_changed_meanwhile',
  'conflict',
  () =>
    'The theme was changed meanwhile, in another window or on another phone. Nothing is lost: compare, then save again.',
)

const inWords: Record<string, string> = {
  onAccent: 'text on the accent',
  onPanel: 'text on the panel',
  muted: 'quiet text',
}
const named = (token: string) => inWords[token] ?? token

export const themeContrastTooLow = refusal(
  'theme_contrast_too_low',
  'unprocessable',
  ({ ink, ground, ratio, needed, offer }: FaintPair) =>
    `The ${named(ink)} cannot be read on the ${named(ground)}: the contrast is ${ratio}:1 and has to be ${needed}:1.` +
    (offer ? ` The nearest colour that can be read is ${offer}.` : ` Choose another colour for the ${named(ground)}.`),
)
