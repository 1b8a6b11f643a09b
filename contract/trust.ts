// Where a seller stands with the rules: each figure with its limit, what is in force and until when, and having it decided anew, once.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { standingLine } from './my-shop.ts'
import { tier } from './shops.ts'

export const restrictionStep = z.enum([
  'limit_messages',
  'watch',
  'reserve',
  'limit_orders',
  'limit_listings',
  'freeze_payouts',
  'freeze_shop',
  'ban',
])
export type RestrictionStep = z.infer<typeof restrictionStep>

/** What is asked for before it happens, as a seller would name it. */
export const trustDoor = z.enum(['order', 'pay_out', 'open_listing', 'message'])
export type TrustDoor = z.infer<typeof trustDoor>

export const reconsiderationView = z.object({
  words: z.string(),
  askedAt: z.iso.datetime(),
  /** Whoever runs the deployment may overrule the rule until then; nobody has to. */
  answerBy: z.iso.datetime(),
  answeredAt: z.iso.datetime().nullable(),
  answer: z.enum(['lifted', 'upheld']).nullable(),
  answeredBy: z.enum(['rule', 'operator']).nullable(),
  /** Why, in the reader's language. */
  sentence: z.string().nullable(),
  /** Upheld by the rule, and the operator may still say otherwise. */
  mayStillChange: z.boolean(),
})
export type ReconsiderationView = z.infer<typeof reconsiderationView>

export const restrictionView = z
  .object({
    id: wireId('restriction'),
    rule: z.string(),
    action: restrictionStep,
    /** 1 to 5 of the ladder; limits beside it have none. */
    level: z.int().min(1).max(5).nullable(),
    code: z.string(),
    why: z.string(),
    /** What it does to orders and money. */
    means: z.string(),
    lifts: z.string(),
    since: z.iso.datetime(),
    /** Null for a ban alone. */
    until: z.iso.datetime().nullable(),
    endedAt: z.iso.datetime().nullable(),
    endedWhy: z.enum(['term_over', 'facts_good', 'rule_withdrawn', 'reconsidered']).nullable(),
    reconsideration: reconsiderationView.nullable(),
    mayAsk: z.boolean(),
  })
  .meta({ id: 'RestrictionView' })
export type RestrictionView = z.infer<typeof restrictionView>

export const metricLimit = z.object({
  step: restrictionStep,
  /** A share between 0 and 1, where the limit is one. */
  share: z.number().nullable(),
  /** The count at which it is reached today, out of as many as there are; null when it cannot be reached with so few. */
  reachedAt: z.int().nullable(),
  /** How many there must be at least. */
  countMin: z.int(),
  reached: z.boolean(),
})

export const standingMetric = z
  .object({
    code: z.string(),
    label: z.string(),
    count: z.int().nullable(),
    of: z.int().nullable(),
    direction: z.enum(['at_most', 'at_least']),
    limits: z.array(metricLimit),
  })
  .meta({ id: 'StandingMetric' })
export type StandingMetric = z.infer<typeof standingMetric>

/** For every page of the seller: what is in force, strongest first. */
export const restrictionsInForce = z.array(restrictionView)

export const readMyStanding = defineEndpoint({
  name: 'readMyStanding',
  method: 'GET',
  path: '/api/seller/shops/:shopId/standing',
  access: 'shop_owner',
  summary: 'Where the shop stands with the rules: figures with limits, what is in force until when, what changes next',
  params: z.object({ shopId: id('shop') }),
  reply: z.object({
    tier,
    nextTier: tier.nullable(),
    lines: z.array(standingLine),
    allowances: z.array(z.string()),
    /** What the next tier allows. */
    nextAllowances: z.array(z.string()),
    countedAt: z.iso.datetime(),
    nextCountAt: z.iso.datetime(),
    windowDays: z.int(),
    metrics: z.array(standingMetric),
    /** What may be done now, and since which restriction not. */
    doors: z.array(z.object({ door: trustDoor, open: z.boolean(), until: z.iso.datetime().nullable() })),
    inForce: restrictionsInForce,
    past: z.array(restrictionView),
  }),
})

export const readRestrictionsInForce = defineEndpoint({
  name: 'readRestrictionsInForce',
  method: 'GET',
  path: '/api/seller/shops/:shopId/restrictions',
  access: 'shop_owner',
  summary: 'What is in force on the shop, strongest first',
  params: z.object({ shopId: id('shop') }),
  reply: z.object({ inForce: restrictionsInForce }),
})

export const askForReconsideration = defineEndpoint({
  name: 'askForReconsideration',
  method: 'POST',
  path: '/api/seller/shops/:shopId/restrictions/:restrictionId/reconsideration',
  access: 'shop_owner',
  summary: 'Have a restriction decided anew on the facts of today, once; the answer comes at once, with its reason',
  params: z.object({ shopId: id('shop'), restrictionId: id('restriction') }),
  body: z.object({ words: z.string().trim().min(10).max(2000) }),
  reply: reconsiderationView,
  refusals: ['restriction_not_in_force', 'already_reconsidered'],
})

/** What rules ask of a buyer who reports problems that are none. */
export const buyerStep = z.enum(['no_benefit_of_doubt', 'order_cap'])
export type BuyerStep = z.infer<typeof buyerStep>

export const buyerMetric = z.object({
  code: z.string(),
  label: z.string(),
  count: z.int(),
  of: z.int(),
  limits: z.array(metricLimit.extend({ step: buyerStep, share: z.number() })),
})
export type BuyerMetric = z.infer<typeof buyerMetric>

export const readMyBuyerStanding = defineEndpoint({
  name: 'readMyBuyerStanding',
  method: 'GET',
  path: '/api/me/buyer-standing',
  access: 'signed_in',
  summary:
    'Where one stands as a buyer with the rules about problems that are none: figures with limits, and what is in force',
  reply: z.object({
    /** Orders of so many days count. */
    windowDays: z.int(),
    /** With fewer sellers than this nothing is said of anybody. */
    sellersToTell: z.int(),
    metrics: z.array(buyerMetric),
    inForce: z.array(
      z.object({
        step: buyerStep,
        rule: z.string(),
        code: z.string(),
        why: z.string(),
        means: z.string(),
        lifts: z.string(),
        /** When it ends by itself, also if she buys nothing until then. */
        until: z.iso.datetime(),
      }),
    ),
  }),
})

/** What a tier is, in figures, for everybody. */
export const tierExplained = z.object({
  tier,
  name: z.string(),
  /** What a shop must have for it. */
  needs: z.array(z.object({ code: z.string(), label: z.string(), atLeast: z.int() })),
  /** What it may do and how its money waits. */
  allowances: z.array(z.string()),
})

export const readTiers = defineEndpoint({
  name: 'readTiers',
  method: 'GET',
  path: '/api/tiers',
  access: 'public',
  summary: 'What New, Established and Trusted mean, in figures',
  reply: z.object({ tiers: z.array(tierExplained), keeps: z.string() }),
})
