// The seller's page of standing, as it goes over the wire, in the reader's language.
import type { ReplyOf, RestrictionView, readMyStanding, TrustDoor } from '@amana/contract'
import { toWireId } from '@amana/contract'
import type { Ctx } from '#platform/context'
import { nextDue } from '#platform/schedule'
import { type Restriction, restrictionsOf } from './doors.ts'
import { readConductStanding } from './read-conduct-standing.ts'
import { type Reconsideration, reconsiderationsOf } from './reconsiderations.ts'
import { effectsOf } from './rules/lattice.ts'
import { allowancesOf, readStanding } from './standing.ts'
import type { Language } from './wording.ts'

/** Every night; the same as in schedule.ts says when. */
const countedCron = '0 3 * * *'
const doors: readonly TrustDoor[] = ['order', 'pay_out', 'open_listing', 'message']

type Asked = readonly Reconsideration[]
type View = ReplyOf<typeof readMyStanding>

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null

/** Upheld by the rule, and whoever runs the deployment may still say otherwise. */
export const mayBeOverruled = ({ answer, answeredBy, answerBy }: Reconsideration, now: Date): boolean =>
  answer === 'upheld' && answeredBy === 'rule' && answerBy > now

export const reconsiderationView = (asked: Reconsideration, now: Date, language: Language) => ({
  words: asked.words,
  askedAt: asked.askedAt.toISOString(),
  answerBy: asked.answerBy.toISOString(),
  answeredAt: iso(asked.answeredAt),
  answer: asked.answer,
  answeredBy: asked.answeredBy,
  sentence: asked.answerWords ?? asked.sentences?.[language] ?? null,
  mayStillChange: mayBeOverruled(asked, now),
})

export function restrictionView(
  restriction: Restriction,
  asked: Asked,
  { now }: Pick<Ctx, 'now'>,
  language: Language,
): RestrictionView {
  const plea = asked.find(({ restrictionId }) => restrictionId === restriction.id)
  return {
    id: toWireId('restriction', restriction.id),
    rule: restriction.rule,
    action: restriction.action,
    level: effectsOf[restriction.action].level,
    code: restriction.code,
    why: restriction.why[language],
    means: restriction.means[language],
    lifts: restriction.lifts[language],
    since: restriction.since.toISOString(),
    until: iso(restriction.until),
    endedAt: iso(restriction.endedAt),
    endedWhy: restriction.endedWhy,
    reconsideration: plea ? reconsiderationView(plea, now, language) : null,
    mayAsk: !plea && restriction.endedAt === null,
  }
}

/** A door is closed until the last restriction that closes it ends; null is for good. */
function doorsUnder(inForce: readonly Restriction[]): View['doors'] {
  return doors.map((door) => {
    const closing = inForce.filter(({ action }) => effectsOf[action].closes.includes(door))
    const ends = closing.map(({ until }) => until)
    const last = ends.includes(null) ? null : ends.reduce((a, b) => (a && b && a > b ? a : b), null)
    return { door, open: closing.length === 0, until: iso(last) }
  })
}

export async function readInForce(ctx: Ctx, shopId: string, language: Language): Promise<RestrictionView[]> {
  const inForce = await restrictionsOf(ctx, shopId)
  if (inForce.length === 0) return []
  const asked = await reconsiderationsOf(ctx, shopId)
  return inForce.map((one) => restrictionView(one, asked, ctx, language))
}

export async function standingView(ctx: Ctx, shopId: string, language: Language): Promise<View> {
  const standing = await readStanding(ctx, shopId, language)
  const conduct = await readConductStanding(ctx, shopId)
  const asked = await reconsiderationsOf(ctx, shopId)
  const view = (one: Restriction) => restrictionView(one, asked, ctx, language)
  return {
    ...standing,
    nextAllowances: standing.nextTier ? allowancesOf(standing.nextTier, language) : [],
    nextCountAt: nextDue(countedCron, ctx.now).toISOString(),
    windowDays: conduct?.windowDays ?? 0,
    metrics: (conduct?.metrics ?? []).map(({ label, limits, ...metric }) => ({
      ...metric,
      label: label[language],
      limits: limits.map(({ step, share, reachedAt, countMin, reached }) => ({
        ...{ step, share, reachedAt, countMin, reached },
      })),
    })),
    doors: doorsUnder(conduct?.inForce ?? []),
    inForce: (conduct?.inForce ?? []).map(view),
    past: (conduct?.past ?? []).map(view),
  }
}
