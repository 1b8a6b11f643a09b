// English: where a seller stands with the rules, and what a shop's badge means to everybody.
import type { Message } from '../catalogue.ts'

export const standing = {
  'standing.title': 'Your standing',
  'standing.is': 'Your standing: {tier}',
  'standing.counted': 'Counted {when}. Counted again {next}, and after each order that ends.',
  'standing.see_all': 'All figures, limits and what changes next',
  'standing.good': 'Nothing is in force against your shop.',
  'standing.good_means':
    'You may do everything that your tier allows. The figures below say how far each limit is away.',

  'standing.your_limits': 'Your limits, and what changes them',

  'standing.in_force': 'In force now',
  'standing.since_until': 'Since {since}. Ends by itself on {until}, unless it is renewed by something new.',
  'standing.since_for_good': 'Since {since}. It does not end by itself.',
  'standing.why': 'Why',
  'standing.means': 'What it means for orders and money',
  'standing.lifts': 'What ends it',
  'standing.banner': '{what} until {until}.',
  'standing.banner_for_good': '{what}.',
  'standing.banner_more': { one: 'And one more thing is in force.', other: 'And {count} more things are in force.' },
  'standing.banner_link': 'Why, and what you can do',

  'step.limit_messages': 'Ready-made messages only',
  'step.watch': 'Money waits longer',
  'step.reserve': 'A fifth of each sale is kept in reserve',
  'step.limit_orders': 'Limits of a new seller',
  'step.limit_listings': 'No new products on show',
  'step.freeze_payouts': 'Payouts stopped',
  'step.freeze_shop': 'Shop not shown',
  'step.ban': 'Shop closed for good',

  'door.title': 'What you may do meanwhile',
  'door.order': 'Take orders',
  'door.pay_out': 'Be paid on Fridays',
  'door.open_listing': 'Put new products on show',
  'door.message': 'Write freely to your buyers',
  'door.yes': 'Yes',
  'door.until': 'Not until {until}',
  'door.for_good': 'No more',

  'anew.title': 'Have it decided anew',
  'anew.how':
    'You can ask for this once. The rule looks at the facts of today and answers at once. If it decides as before, whoever runs Amana may still say otherwise for 14 days; nobody has to.',
  'anew.words': 'What do you want to say?',
  'anew.words_hint': 'What has changed, or what the rule has misread. At least 10 letters.',
  'anew.ask': 'Ask for it now',
  'anew.asked': 'You asked on {when}:',
  'anew.lifted_rule': 'Lifted by the rule on {when}.',
  'anew.lifted_operator': 'Lifted by whoever runs Amana on {when}.',
  'anew.upheld_rule': 'Decided as before by the rule on {when}.',
  'anew.upheld_operator': 'Looked at by whoever runs Amana on {when}: it stays.',
  'anew.may_change': 'Whoever runs Amana may still say otherwise until {until}. Until then it stays as it is.',
  'anew.final': 'This answer is final. It still ends by itself as said above.',
  'anew.done': 'Your question was answered at once: see below.',
  'anew.done_lifted': 'The rule looked again and lifted it. Its doors are open from now on.',

  'next.title': 'To become {tier}',
  'next.how':
    'All of these together. They are counted each night at 03:00 and after each order that ends; nobody has to approve it.',
  'next.then': 'Then',
  'next.top_title': 'You are on the highest tier',
  'next.keeps': 'What it rests on:',
  'next.now': 'What you may do as {tier}',

  'metric.title': 'How your orders go',
  'metric.window': 'Orders of the last {count} days; the newest count once their time for a problem is over.',
  'metric.window_year': 'Orders of the last year: with fewer than 40, more time is looked at.',
  'metric.of': '{part} of {whole}',
  'metric.none': 'none yet',
  'metric.limit_of': 'from {part} of {whole}',
  'metric.limit_least': '{part} of {whole} or fewer',
  'metric.limit_count': 'from {part}',
  'metric.limit_share': '{share} and at least {count}',
  'metric.limit_share_least': 'under {share}, of at least {count}',
  'metric.reached': 'reached',

  'past.title': 'What was in force',
  'past.from_to': '{from} to {to}',
  'past.term_over': 'ended on its day',
  'past.facts_good': 'ended because your figures were good again',
  'past.rule_withdrawn': 'ended because the rule was withdrawn',
  'past.reconsidered': 'ended because it was decided anew',

  'refused.title': {
    one: 'One text was not published in 30 days',
    other: '{count} texts were not published in 30 days',
  },
  'refused.how':
    'A phone number, link or till was found in them. Whoever pays outside Amana is protected by nobody, so they are refused, and counted for 30 days.',
  'refused.in': 'In {field}',
  'refused.disguised': 'disguised: counts twice',
  'refused.noted': 'noted only',
  'refused.soft':
    'Invitations to leave Amana, such as “write to me outside”, are noted: you have {points} of {most} points. Half of them are gone every 14 days; with all, the next one is refused.',

  'refusal.restriction_not_in_force': 'This has ended already, so there is nothing to decide anew.',
  'refusal.already_reconsidered': 'This was decided anew already, and that is done once. The answer is below.',
  'refusal.no_longer_to_be_overruled': 'The days in which somebody may overrule the rule are over.',

  'checkout.by_rule':
    'Nothing was taken from you, and your cart is kept. Shops that have sold little yet may have only so much under way at once, so that nobody pays for what cannot be sent.',

  'badge.help_title': 'What the badge of a shop means',
  'badge.help_lead':
    'New, Established or Trusted: counted from parcels that arrived, never bought. It decides how long your money stays with Amana and how much a shop may do.',
  'badge.needs': 'A shop needs',
  'badge.needs_none': 'Every shop begins here.',
  'badge.may': 'So long it has these limits',
  'badge.may_trusted': 'What it may do',
  'badge.keeps': 'When it is lost',
  'badge.protects': 'Whatever the badge: your money stays with Amana until the parcel is with you.',
  'badge.what': 'What does “{tier}” mean?',
  'badge.more': 'All three, in figures',
} satisfies Record<string, Message>
