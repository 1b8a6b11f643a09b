// Reviews by friends and by whoever buys nowhere else: they are in no average, and many of them are a ring.
import type { ConductFacts } from '../facts/all.ts'
import type { ConductRule } from './rule.ts'
import { askShare } from './share.ts'

export const thresholds = { countMin: 5, shareMax: 0.3 }

export const watchWhenReviewsCountForNothing: ConductRule<ConductFacts> = {
  id: 'watch-when-reviews-count-for-nothing',
  version: 1,
  subject: 'conduct',
  mode: 'enforce',
  action: 'watch',
  code: 'reviews_count_for_nothing',
  needs: ['reviewsNotCounted', 'reviewsWritten'],
  thresholds,
  term: { days: 28, renews: 'while_it_holds' },
  text: {
    en: '{count} of {of} reviews of the last 90 days count for nothing: their writers are linked to you or buy mostly with you. The limit is {limit}.',
    sw: 'Maoni {count} kati ya {of} ya siku 90 zilizopita hayahesabiwi: waandishi wake wanahusiana nawe au hununua zaidi kwako. Kikomo ni {limit}.',
  },
  lifts: {
    en: 'It ends by itself 28 days after there are fewer of them.',
    sw: 'Itaisha yenyewe siku 28 baada ya kupungua.',
  },
  ask: ({ reviewsNotCounted, reviewsWritten }) => askShare(reviewsNotCounted, reviewsWritten, thresholds),
}
