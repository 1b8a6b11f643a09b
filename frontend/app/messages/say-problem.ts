// Refusals of the api in the language of the page: by their stable code, at the field they are about.
import type { Problem } from '@amana/contract'
import type { MessageKey, Words } from './catalogue.ts'

const sentences: Record<string, MessageKey> = {
  order_not_cancellable: 'refusal.order_not_cancellable',
  delivery_not_deniable: 'refusal.delivery_not_deniable',
  only_the_code_proves: 'refusal.only_the_code_proves',
  order_not_confirmable: 'refusal.order_not_confirmable',
  delivery_not_extendable: 'refusal.delivery_not_extendable',
  order_not_shippable: 'refusal.order_not_shippable',
  thread_closed: 'refusal.thread_closed',
  too_many_messages: 'refusal.too_many_messages',
  part_refund_not_possible: 'refusal.part_refund_not_possible',
  not_on_sale: 'refusal.not_on_sale',
  wrong_email_or_password: 'refusal.wrong_email_or_password',
  wrong_password: 'refusal.wrong_password',
  wrong_code: 'refusal.wrong_code',
  code_expired: 'refusal.code_expired',
  no_tries_left: 'refusal.no_tries_left',
  wait_before_sending_again: 'refusal.wait_before_sending_again',
  common_password: 'refusal.common_password',
  account_exists: 'refusal.account_exists',
  phone_in_use: 'refusal.phone_in_use',
  receipt_not_plausible: 'refusal.receipt_not_plausible',
  too_many_receipts: 'refusal.too_many_receipts',
  too_many_requests: 'refusal.too_many_requests',
  proof_of_work_needed: 'refusal.proof_of_work_needed',
  unavailable: 'refusal.unavailable',
  review_needs_account: 'refusal.review_needs_account',
  account_not_verified: 'refusal.account_not_verified',
  order_not_completed: 'refusal.order_not_completed',
  order_was_refunded: 'refusal.order_was_refunded',
  already_reviewed: 'refusal.already_reviewed',
  review_too_old_to_change: 'refusal.review_too_old',
  too_many_photos: 'refusal.too_many_photos',
  own_review: 'refusal.own_review',
  review_of_own_shop: 'refusal.review_of_own_shop',
  reply_too_old_to_change: 'refusal.reply_too_old',
  cannot_follow_own_shop: 'refusal.own_shop_followed',
  too_many_questions: 'refusal.too_many_questions',
  answer_too_old_to_change: 'refusal.answer_too_old',
  question_set_aside: 'refusal.question_set_aside',
  question_answered: 'refusal.question_answered',
  own_product: 'refusal.own_product',
  product_not_on_show: 'refusal.product_not_on_show',
  already_in_stock: 'refusal.already_in_stock',
  not_a_picture: 'refusal.not_a_picture',
  picture_too_large: 'refusal.picture_too_large',
  picture_moves: 'refusal.picture_moves',
  picture_is_heic: 'refusal.picture_is_heic',
  too_many_uploads: 'refusal.too_many_uploads',
  too_many_pictures: 'refusal.too_many_pictures',
  pictures_changed_meanwhile: 'refusal.pictures_changed',
  second_factor_required: 'refusal.second_factor_required',
  second_factor_not_prepared: 'refusal.second_factor_not_prepared',
  file_is_empty: 'refusal.file_is_empty',
  file_too_large: 'refusal.file_too_large',
  import_under_way: 'refusal.import_under_way',
  import_not_ready: 'refusal.import_not_ready',
  category_not_chosen: 'refusal.category_not_chosen',
  too_many_products: 'refusal.too_many_products',
  shop_not_active: 'refusal.shop_not_active',
  variants_do_not_match_options: 'refusal.variants_do_not_match_options',
  erasure_not_yet: 'refusal.erasure_not_yet',
  slug_taken: 'slug.taken',
  slug_reserved: 'slug.reserved',
  slug_unchanged: 'refusal.slug_unchanged',
  unknown_town: 'refusal.unknown_town',
  holiday_day_not_possible: 'refusal.holiday_day',
  last_delivery_option: 'refusal.last_delivery_option',
  too_many_delivery_options: 'refusal.too_many_delivery_options',
  shop_not_open: 'refusal.shop_not_open',
  delivery_does_not_reach: 'refusal.delivery_does_not_reach',
  shop_on_holiday: 'refusal.shop_on_holiday',
  payments_stopped: 'refusal.payments_stopped',
  cart_empty: 'refusal.cart_empty',
  cart_changed: 'refusal.cart_changed',
  cart_full: 'refusal.cart_full',
  over_mpesa_limit: 'refusal.over_mpesa_limit',
  own_shop: 'refusal.own_shop',
  delivery_option_unknown: 'refusal.delivery_option_unknown',
  idempotency_key_reused: 'refusal.sent_already',
  order_not_payable: 'refusal.order_not_payable',
  handover_code_locked: 'rider.locked',
  order_not_shipped: 'refusal.order_not_shipped',
  written_down_too_early: 'refusal.written_down_too_early',
  tracking_number_used: 'refusal.tracking_number_used',
  tracking_number_not_plausible: 'refusal.tracking_number_not_plausible',
  carrier_missing: 'refusal.carrier_missing',
  part_refund_too_small: 'refusal.part_refund_too_small',
  prompt_still_open: 'refusal.prompt_still_open',
  offer_too_high: 'refusal.offer_too_high',
  contest_needs_evidence: 'refusal.contest_needs_evidence',
  answer_not_possible: 'refusal.answer_not_possible',
  dispute_closed: 'refusal.dispute_closed',
  dispute_exists: 'refusal.dispute_exists',
  appeal_not_possible: 'refusal.appeal_not_possible',
  evidence_not_taken: 'refusal.evidence_not_taken',
  too_many_evidence_photos: 'refusal.too_many_evidence_photos',
  return_code_locked: 'refusal.return_code_locked',
  restriction_not_in_force: 'refusal.restriction_not_in_force',
  already_reconsidered: 'refusal.already_reconsidered',
  no_longer_to_be_overruled: 'refusal.no_longer_to_be_overruled',
  more_tax_than_owed: 'refusal.more_tax_than_owed',
  tax_receipt_used: 'refusal.tax_receipt_used',
  not_at_the_bank: 'refusal.not_at_the_bank',
}

const fieldSentences: Record<string, MessageKey> = {
  name: 'fault.name',
  email: 'fault.email',
  phone: 'fault.phone',
  password: 'fault.password',
  code: 'fault.code',
}

/** The field that a code is about, where the api does not name one. */
const fieldOf: Record<string, string> = {
  common_password: 'password',
  wrong_code: 'code',
  code_expired: 'code',
  no_tries_left: 'code',
  receipt_not_plausible: 'receipt',
}

/** What a rule refused it tells in both languages, with the figures; what nobody has put into words here is told as the api tells it. */
export function sayProblem(t: Words, { code, detail, data, fields }: Problem): string {
  if (code === 'wrong_code' && typeof data?.triesLeft === 'number')
    return t('refusal.wrong_code_left', { count: data.triesLeft })
  if (code === 'wrong_return_code' && typeof data?.triesLeft === 'number')
    return t('refusal.wrong_return_code', { count: data.triesLeft })
  if (code === 'wrong_handover_code' && typeof data?.triesLeft === 'number')
    return t('refusal.wrong_handover_code', { count: data.triesLeft })
  if (code === 'contact_details_in_text' && typeof data?.excerpt === 'string')
    return t('refusal.contact_details', { excerpt: data.excerpt })
  if (code === 'out_of_stock') return sayHowManyAreLeft(t, data)
  if (code === 'too_many_requests' && typeof data?.retryAfterSeconds === 'number')
    return sayWait(t, data.retryAfterSeconds)
  if (code === 'invalid_request' && fields) return t('refusal.see_fields')
  const said = data?.sentences as Partial<Record<string, unknown>> | undefined
  if (typeof said?.[t.language] === 'string') return said[t.language] as string
  const known = sentences[code]
  return known ? t(known) : detail || t('trouble.broken')
}

/** Of one line in the cart, or of several at the till. */
function sayHowManyAreLeft(t: Words, data: Problem['data']): string {
  if (typeof data?.left === 'number' && data.left > 0) return t('refusal.only_left', { count: data.left })
  const titles = Array.isArray(data?.lines) ? data.lines.map(({ title }: { title: string }) => title) : []
  return titles.length > 0 ? t('refusal.sold_out_titles', { titles: titles.join(', ') }) : t('refusal.sold_out')
}

const sayWait = (t: Words, seconds: number): string =>
  seconds <= 90
    ? t('refusal.too_many_until', { seconds })
    : t('refusal.too_many_minutes', { minutes: Math.ceil(seconds / 60) })

/** Of a validator's English only what a person can use is told: how long it may be, or that it is not filled in rightly. */
function sayFault(t: Words, field: string, detail: string): string {
  const known = fieldSentences[field]
  if (known) return t(known)
  const [, least] = /^Too small: expected string to have >=(\d+)/.exec(detail) ?? []
  if (least) return t('fault.too_short', { count: Number(least) })
  const [, most] = /^Too big: expected string to have <=(\d+)/.exec(detail) ?? []
  if (most) return t('fault.too_long', { count: Number(most) })
  return /^(Too small|Too big|Invalid|Unrecognized)/.test(detail) ? t('fault.not_right') : detail
}

export interface Faults {
  /** By field; a field without one is undefined. */
  fields: Record<string, string | undefined>
  /** What belongs to no field, for a notice above the form. */
  whole?: string
}

export function faultsOf(t: Words, problem: Problem | null | undefined): Faults {
  if (!problem) return { fields: {} }
  const about = fieldOf[problem.code]
  if (about) return { fields: { [about]: sayProblem(t, problem) } }
  const named = Object.entries(problem.fields ?? {})
  if (named.length === 0) return { fields: {}, whole: sayProblem(t, problem) }
  const say = ([field, detail]: [string, string]) => [field, sayFault(t, field, detail)]
  return { fields: Object.fromEntries(named.map(say)) }
}
