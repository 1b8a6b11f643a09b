// The operator's page of trust: what the rules do, what ends by itself and when, what may be overruled, and one person's whole case.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'
import { id, wireId } from './ids.ts'
import { shopStatus, tier } from './shops.ts'
import { reconsiderationView, restrictionStep, restrictionView } from './trust.ts'

const inTwoSpans = { last7: z.int(), last30: z.int() }

export const ruleActivity = z
  .object({
    id: z.string(),
    version: z.int(),
    subject: z.string(),
    mode: z.enum(['off', 'shadow', 'enforce']),
    action: z.string(),
    code: z.string(),
    /** What people are told, with the places of their figures. */
    text: z.string(),
    /** How often it has acted: restrictions begun, listings and orders refused. */
    acted: z.object(inTwoSpans),
    inForce: z.int(),
    /** What it would have done in 30 days while on trial; null for a rule that is not. */
    trial: z
      .object({
        judged: z.int(),
        hits: z.int(),
        shops: z.int(),
        /** Where nothing as strong had been decided anyway. */
        changes: z.int(),
        /** Rules that were obeyed and hit in the same judgements, most often first. */
        overlap: z.array(z.string()),
        /** Of those whose 14 days are over: followed by a lost order or money given back, or by a good end. */
        right: z.int(),
        wrong: z.int(),
        /** Enough has been judged, and it would have been right often enough, to be obeyed. */
        ready: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'RuleActivity' })
export type RuleActivity = z.infer<typeof ruleActivity>

export const shopNamed = z.object({ id: wireId('shop'), name: z.string(), ownerId: wireId('account').nullable() })
export type ShopNamed = z.infer<typeof shopNamed>

export const pleaView = z.object({
  shop: shopNamed,
  restrictionId: wireId('restriction'),
  rule: z.string(),
  asked: reconsiderationView,
})

const decision = z.object({
  id: wireId('decision'),
  at: z.iso.datetime(),
  about: z.string(),
  /** Of something tried: in which field or action. */
  field: z.string().nullable(),
  rule: z.string(),
  mode: z.enum(['enforce', 'shadow']),
  verdict: z.string(),
  code: z.string(),
  /** In the language of the page; empty where the code says it all. */
  sentence: z.string(),
})
export type DecisionSaid = z.infer<typeof decision>

export const readOperatorTrust = defineEndpoint({
  name: 'readOperatorTrust',
  method: 'GET',
  path: '/api/operator/trust',
  access: 'operator',
  summary: 'Every rule with what it has done, what is in force and ends when, what was asked to be decided anew',
  reply: z.object({
    rulesetHash: z.string(),
    rules: z.array(ruleActivity),
    inForce: z.int(),
    /** Those that end first before the others; bans, which end by nobody, last. */
    exits: z.array(
      z.object({
        shop: shopNamed,
        restrictionId: wireId('restriction'),
        action: restrictionStep,
        rule: z.string(),
        since: z.iso.datetime(),
        until: z.iso.datetime().nullable(),
      }),
    ),
    /** May still be overruled first, then the latest. */
    reconsiderations: z.array(pleaView),
    /** What people tried and a rule refused, by its code. */
    attempts: z.array(z.object({ code: z.string(), ...inTwoSpans, shops: z.int() })),
    decisions: z.array(
      z.object({
        ...decision.shape,
        shop: shopNamed.nullable(),
      }),
    ),
  }),
})

export const overruleRestriction = defineEndpoint({
  name: 'overruleRestriction',
  method: 'POST',
  path: '/api/operator/shops/:shopId/restrictions/:restrictionId/overruling',
  access: 'operator',
  fresh: true,
  summary: 'Answer a reconsideration in place of the rule, within 14 days of its being asked: lift it, or let it stand',
  params: z.object({ shopId: id('shop'), restrictionId: id('restriction') }),
  /** Told to the seller as they are. */
  body: z.object({ lift: z.boolean(), words: z.string().trim().min(5).max(2000) }),
  reply: reconsiderationView,
  refusals: ['restriction_not_in_force', 'no_longer_to_be_overruled'],
})

export const lookUpPerson = defineEndpoint({
  name: 'lookUpPerson',
  method: 'GET',
  path: '/api/operator/people',
  access: 'operator',
  summary: 'Accounts by phone, e-mail, id, or the address or id of a shop: names shortened, numbers masked',
  /** `newest` in place of anything typed: who signed up last, or whose shop was opened last. */
  query: z.object({
    q: z.string().trim().max(120).default(''),
    newest: z.enum(['people', 'shops']).optional(),
  }),
  reply: z.object({
    found: z.array(
      z.object({
        id: wireId('account'),
        since: z.iso.datetime(),
        name: z.string(),
        phoneMasked: z.string(),
        shops: z.array(z.string()),
      }),
    ),
  }),
})

/** `account` the person looked at or one she shares something with · `shop` of one of them · `shared` what they have in common. */
export const linkNode = z.object({
  id: z.string(),
  kind: z.enum(['account', 'shop', 'shared']),
  label: z.string(),
  detail: z.string(),
  /** The strongest step in force. */
  step: restrictionStep.nullable(),
  accountId: wireId('account').nullable(),
})
export type LinkNode = z.infer<typeof linkNode>
export const linkEdge = z.object({ from: z.string(), to: z.string(), hard: z.boolean() })
export type LinkEdge = z.infer<typeof linkEdge>

export const readPersonsCase = defineEndpoint({
  name: 'readPersonsCase',
  method: 'GET',
  path: '/api/operator/people/:accountId',
  access: 'operator',
  summary:
    'One account with its shops: facts as they are counted, decisions with their grounds, restrictions, devices and links',
  params: z.object({ accountId: id('account') }),
  reply: z.object({
    account: z.object({
      id: wireId('account'),
      name: z.string(),
      phoneMasked: z.string(),
      emailMasked: z.string(),
      phoneVerified: z.boolean(),
      since: z.iso.datetime(),
      devices: z.int(),
    }),
    shops: z.array(
      z.object({
        id: wireId('shop'),
        name: z.string(),
        slug: z.string(),
        status: shopStatus,
        tier,
        openedAt: z.iso.datetime(),
        inForce: z.array(restrictionView),
        past: z.array(restrictionView),
        facts: z.array(
          z.object({ name: z.string(), says: z.string(), value: z.union([z.number(), z.string()]).nullable() }),
        ),
      }),
    ),
    decisions: z.array(
      z.object({
        ...decision.shape,
        ruleVersion: z.int(),
        /** The sentence as it was written down, where that is in another language. */
        asWritten: z.string().nullable(),
        /** Rules that hit or could not tell, with the figures they saw. */
        reasons: z.array(z.object({ rule: z.string(), status: z.string(), figures: z.string() })),
      }),
    ),
    graph: z.object({ nodes: z.array(linkNode), edges: z.array(linkEdge), more: z.int() }),
  }),
})
