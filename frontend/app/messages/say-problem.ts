// Refusals of the api in the language of the page: by their stable code, at the field they are about.
import type { Problem } from '@amana/contract'
import type { MessageKey, Words } from './catalogue.ts'

/** Codes whose sentence is called otherwise. */
const sentences: Record<string, MessageKey> = {
  review_too_old_to_change: 'refusal.review_too_old',
  reply_too_old_to_change: 'refusal.reply_too_old',
  cannot_follow_own_shop: 'refusal.own_shop_followed',
  answer_too_old_to_change: 'refusal.answer_too_old',
  pictures_changed_meanwhile: 'refusal.pictures_changed',
  slug_taken: 'slug.taken',
  slug_reserved: 'slug.reserved',
  holiday_day_not_possible: 'refusal.holiday_day',
  idempotency_key_reused: 'refusal.sent_already',
  handover_code_locked: 'rider.locked',
}

/**
 * Codes whose sentence is called after them. Being a type, the list is not sent to browsers (it was 2 kB of every page with a form);
 * from it the build knows which texts such a page is sent.
 */
type CalledAfterItsCode =
  | 'refusal.order_not_cancellable'
  | 'refusal.delivery_not_deniable'
  | 'refusal.only_the_code_proves'
  | 'refusal.order_not_confirmable'
  | 'refusal.delivery_not_extendable'
  | 'refusal.order_not_shippable'
  | 'refusal.thread_closed'
  | 'refusal.too_many_messages'
  | 'refusal.part_refund_not_possible'
  | 'refusal.not_on_sale'
  | 'refusal.wrong_email_or_password'
  | 'refusal.wrong_password'
  | 'refusal.wrong_code'
  | 'refusal.code_expired'
  | 'refusal.no_tries_left'
  | 'refusal.wait_before_sending_again'
  | 'refusal.common_password'
  | 'refusal.account_exists'
  | 'refusal.phone_in_use'
  | 'refusal.receipt_not_plausible'
  | 'refusal.too_many_receipts'
  | 'refusal.too_many_requests'
  | 'refusal.proof_of_work_needed'
  | 'refusal.unavailable'
  | 'refusal.review_needs_account'
  | 'refusal.account_not_verified'
  | 'refusal.order_not_completed'
  | 'refusal.order_was_refunded'
  | 'refusal.already_reviewed'
  | 'refusal.too_many_photos'
  | 'refusal.own_review'
  | 'refusal.review_of_own_shop'
  | 'refusal.too_many_questions'
  | 'refusal.question_set_aside'
  | 'refusal.question_answered'
  | 'refusal.own_product'
  | 'refusal.product_not_on_show'
  | 'refusal.already_in_stock'
  | 'refusal.not_a_picture'
  | 'refusal.picture_too_large'
  | 'refusal.picture_moves'
  | 'refusal.picture_is_heic'
  | 'refusal.too_many_uploads'
  | 'refusal.too_many_pictures'
  | 'refusal.second_factor_required'
  | 'refusal.second_factor_not_prepared'
  | 'refusal.file_is_empty'
  | 'refusal.file_too_large'
  | 'refusal.import_under_way'
  | 'refusal.import_not_ready'
  | 'refusal.category_not_chosen'
  | 'refusal.too_many_products'
  | 'refusal.shop_not_active'
  | 'refusal.variants_do_not_match_options'
  | 'refusal.erasure_not_yet'
  | 'refusal.slug_unchanged'
  | 'refusal.unknown_town'
  | 'refusal.last_delivery_option'
  | 'refusal.too_many_delivery_options'
  | 'refusal.shop_not_open'
  | 'refusal.delivery_does_not_reach'
  | 'refusal.shop_on_holiday'
  | 'refusal.payments_stopped'
  | 'refusal.cart_empty'
  | 'refusal.cart_changed'
  | 'refusal.cart_full'
  | 'refusal.over_mpesa_limit'
  | 'refusal.own_shop'
  | 'refusal.delivery_option_unknown'
  | 'refusal.order_not_payable'
  | 'refusal.order_not_shipped'
  | 'refusal.written_down_too_early'
  | 'refusal.tracking_number_used'
  | 'refusal.tracking_number_not_plausible'
  | 'refusal.carrier_missing'
  | 'refusal.part_refund_too_small'
  | 'refusal.prompt_still_open'
  | 'refusal.offer_too_high'
  | 'refusal.contest_needs_evidence'
  | 'refusal.answer_not_possible'
  | 'refusal.dispute_closed'
  | 'refusal.dispute_exists'
  | 'refusal.appeal_not_possible'
  | 'refusal.evidence_not_taken'
  | 'refusal.too_many_evidence_photos'
  | 'refusal.return_code_locked'
  | 'refusal.restriction_not_in_force'
  | 'refusal.already_reconsidered'
  | 'refusal.no_longer_to_be_overruled'
  | 'refusal.more_tax_than_owed'
  | 'refusal.tax_receipt_used'
  | 'refusal.not_at_the_bank'

function sentenceOf(t: Words, code: string): MessageKey | undefined {
  const key = sentences[code] ?? (`refusal.${code}` as CalledAfterItsCode)
  return t.knows(key) ? key : undefined
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
  const known = sentenceOf(t, code)
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
