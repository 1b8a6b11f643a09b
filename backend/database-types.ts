// Generated from the migrated database by `npm run generate`; a test tells when it is out of date.

import type { ColumnType } from "kysely";

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface AbuseAllowance {
  full_again_at: Timestamp;
  key: string;
}

export interface AbuseSpentProof {
  expires_at: Timestamp;
  salt_hash: string;
}

export interface CartsCart {
  account_id: string | null;
  created_at: Timestamp;
  id: string;
  token_hash: string | null;
  touched_at: Timestamp;
}

export interface CartsLine {
  added_at: Timestamp;
  cart_id: string;
  quantity: number;
  /**
   * Saved for later: stays in sight and is not bought with the rest.
   */
  set_aside: Generated<boolean>;
  shop_id: string;
  unit_price_seen_cents: number;
  variant_id: string;
}

export interface CatalogueCategory {
  name: string;
  name_sw: string;
  parent_slug: string | null;
  position: number;
  retired: Generated<boolean>;
  risk: string;
  slug: string;
}

export interface CataloguePicture {
  alt: Generated<string>;
  /**
   * A preview of a few pixels as a data URI, shown until the picture is there.
   */
  blur: string | null;
  /**
   * Perceptual hash of 64 bits: near copies differ in a few. Null for old pictures and for those that are of one colour.
   */
  dhash: number | null;
  /**
   * The hash in four pieces of 16 bits, each with its place: two hashes that differ in at most seven bits have a piece that differs in at most one.
   */
  dhash_bands: Generated<number[] | null>;
  height: number;
  /**
   * Waits to be looked into; shown to nobody but the seller until then.
   */
  held: Generated<boolean>;
  id: string;
  key: string;
  position: number;
  product_id: string;
  /**
   * What was read in it: nobody is ever shown it, and its seller is told why.
   */
  refused_for: string[] | null;
  shop_id: string;
  width: number;
  widths: number[];
}

export interface CatalogueProduct {
  attributes: Generated<Json>;
  brand: string | null;
  category_slug: string;
  changed_at: Timestamp;
  condition: string;
  created_at: Timestamp;
  description: string;
  /**
   * The name by which files of products know it; unique within the shop.
   */
  handle: Generated<string>;
  id: string;
  options: Generated<Json>;
  price_was_cents: number | null;
  /**
   * When a draft goes on show by itself.
   */
  publish_at: Timestamp | null;
  /**
   * Why it did not, for the seller.
   */
  publish_note: string | null;
  screening: string;
  screening_code: string | null;
  screening_reason: string | null;
  screening_reason_sw: string | null;
  shop_id: string;
  shown_since: Timestamp | null;
  status: string;
  tags: Generated<string[]>;
  title: string;
  version: Generated<number>;
}

export interface CatalogueSeenToday {
  /**
   * Of the key of the browser and the day together: two days of one browser have nothing in common.
   */
  browser_hash: string;
  day: Timestamp;
  of_id: string;
  shop_id: string;
}

export interface CatalogueStockMovement {
  /**
   * Who did it by hand; null where an order or a rule did.
   */
  account_id: string | null;
  at: Timestamp;
  id: string;
  kind: string;
  order_id: string | null;
  quantity: number;
  shop_id: string;
  source: string | null;
  variant_id: string;
}

export interface CatalogueStockReservation {
  order_id: string;
  quantity: number;
  shop_id: string;
  state: Generated<string>;
  variant_id: string;
}

export interface CatalogueVariant {
  id: string;
  option_values: Generated<string[]>;
  position: number;
  price_cents: number;
  product_id: string;
  /**
   * Taken out of the product by the seller: orders and history still name it, nobody can buy it.
   */
  retired_at: Timestamp | null;
  shop_id: string;
  sku: string;
  stock_on_hand: Generated<number>;
  stock_reserved: Generated<number>;
}

export interface CatalogueVisitDay {
  day: Timestamp;
  /**
   * The product that was looked at; the shop itself for those who looked at anything of it.
   */
  of_id: string;
  /**
   * Those of browsers whose key is of an earlier day: whoever makes keys to push a product waits a day for each.
   */
  returning_visits: Generated<number>;
  shop_id: string;
  visits: number;
}

export interface DisputesAllowedMove {
  from_state: string;
  to_state: string;
}

export interface DisputesCodeTry {
  at: Timestamp;
  dispute_id: string;
  id: string;
  shop_id: string;
  was_right: boolean;
}

export interface DisputesDispute {
  agreed: boolean | null;
  appeal_until: Timestamp | null;
  appealed_at: Timestamp | null;
  buyer_answer: string | null;
  buyer_key: string;
  decided_at: Timestamp | null;
  decided_row: string | null;
  due_at: Timestamp | null;
  held_cents: number;
  id: string;
  last_row: string;
  lost_by: string | null;
  offer_cents: number | null;
  opened_at: Timestamp;
  order_id: string;
  outcome: string | null;
  reason: string;
  refund_cents: number | null;
  return_code_sealed: string | null;
  round: Generated<string>;
  seller_answer: string | null;
  shop_id: string;
  state: string;
  wish: string;
}

export interface DisputesEvidence {
  at: Timestamp;
  by: string;
  /**
   * Perceptual hash of 64 bits of a photo. Null for texts, and for photos of one colour.
   */
  dhash: number | null;
  /**
   * The hash in four pieces of 16 bits, each with its place: two that differ in at most three bits have one piece in common.
   */
  dhash_bands: Generated<number[] | null>;
  dispute_id: string;
  height: number | null;
  id: string;
  picture_key: string | null;
  shop_id: string;
  /**
   * A buyer has shown this photo, or nearly this one, in a problem with another order before.
   */
  shown_before: Generated<boolean>;
  text: string | null;
  width: number | null;
  widths: number[] | null;
}

export interface DisputesStep {
  at: Timestamp;
  by: string;
  dispute_id: string;
  id: string;
  row_id: string;
  shop_id: string;
  state: string;
  sum_cents: number | null;
  until: Timestamp | null;
}

export interface EscrowHold {
  captured_cents: number;
  clawed_back_cents: Generated<number>;
  closed_at: Timestamp | null;
  commission_basis_points: number;
  commission_cents: Generated<number>;
  commission_returned_cents: Generated<number>;
  commissionable_cents: number;
  frozen_reason: string | null;
  frozen_since: Timestamp | null;
  opened_at: Timestamp;
  order_id: string;
  order_number: string;
  receipt: string | null;
  refunded_cents: Generated<number>;
  release_at: Timestamp | null;
  released_cents: Generated<number>;
  remaining_cents: number;
  reserve_basis_points: number;
  reserve_cents: Generated<number>;
  reserve_release_at: Timestamp | null;
  reserve_released_at: Timestamp | null;
  reserve_taken_cents: Generated<number>;
  seller_cents: Generated<number>;
  shop_id: string;
  /**
   * When M-Pesa took the payment back: what was held is gone, and releasing it moves nothing.
   */
  taken_back_at: Timestamp | null;
  vat_cents: Generated<number>;
  vat_returned_cents: Generated<number>;
  withholding_cents: Generated<number>;
  withholding_returned_cents: Generated<number>;
}

export interface EscrowPartRefund {
  after_release: boolean;
  amount_cents: number;
  at: Timestamp;
  key: string;
  order_id: string;
  reason: string;
  refund_id: string;
  shop_id: string;
}

export interface EscrowTaxRemittance {
  amount_cents: number;
  id: string;
  journal_id: string;
  note: string;
  paid_from: string;
  receipt: string;
  recorded_at: Timestamp;
  recorded_by: string;
  tax: string;
}

export interface FollowingAlert {
  account_id: string;
  asked_at: Timestamp;
  kind: string;
  product_id: string;
  shop_id: string;
  told_at: Timestamp | null;
}

export interface FollowingEvent {
  at: Timestamp;
  from_cents: number | null;
  id: string;
  kind: string;
  product_id: string;
  shop_id: string;
  to_cents: number | null;
}

export interface FollowingFollow {
  account_id: string;
  shop_id: string;
  since: Timestamp;
}

export interface FollowingSaved {
  account_id: string;
  /**
   * The price when it was saved: a page says by how much it has changed since.
   */
  price_cents: number;
  product_id: string;
  saved_at: Timestamp;
  shop_id: string;
}

export interface FollowingShelf {
  available: number;
  on_show: boolean;
  price_cents: number;
  price_since: Timestamp;
  product_id: string;
  /**
   * What a drop is measured from: the price last told of, or one that has held for 30 days; so none is made by raising the price first.
   */
  reference_cents: number;
  shop_id: string;
  sold_out_since: Timestamp | null;
}

export interface FollowingShop {
  followers: number;
  shop_id: string;
}

export interface FollowingViewed {
  account_id: string;
  at: Timestamp;
  product_id: string;
}

export interface IdentityAccount {
  created_at: Timestamp;
  email: string;
  erased_at: Timestamp | null;
  id: string;
  language: Generated<string>;
  name: string;
  password_hash: string | null;
  phone: string | null;
  phone_verified_at: Timestamp | null;
  role: Generated<string>;
  /**
   * Time step of the last TOTP code that was taken, so that none is taken twice.
   */
  second_factor_last_step: number | null;
  /**
   * A new secret for the authenticator app, sealed; takes the place of the old one once a code of it is entered.
   */
  second_factor_next_sealed: string | null;
  second_factor_sealed: string | null;
  second_factor_since: Timestamp | null;
}

export interface IdentityDevice {
  fingerprint_hash: string | null;
  first_seen_at: Timestamp;
  id: string;
  last_seen_at: Timestamp;
}

export interface IdentityGuestProof {
  created_at: Timestamp;
  device_id: string | null;
  expires_at: Timestamp;
  phone: string;
  token_hash: string;
}

export interface IdentityMembership {
  account_id: string;
  name: string;
  shop_id: string;
  since: Timestamp;
  slug: string;
}

export interface IdentityOneTimeCode {
  /**
   * The new phone or e-mail that the code proves, sealed.
   */
  about_sealed: string | null;
  again_at: Timestamp;
  code_hash: string;
  counted_since: Timestamp;
  expires_at: Timestamp;
  sent_at: Timestamp;
  sent_count: number;
  /**
   * What the code is for, as purpose:whom (sign_up:…, password_reset:…, phone:…, guest:…); whom is an id or a hash, never a number or address.
   */
  subject: string;
  tries_left: number;
  used_at: Timestamp | null;
}

export interface IdentityRecoveryCode {
  account_id: string;
  code_hash: string;
  used_at: Timestamp | null;
}

export interface IdentityRefreshToken {
  expires_at: Timestamp;
  issued_at: Timestamp;
  session_id: string;
  token_hash: string;
  used_at: Timestamp | null;
}

export interface IdentitySecurityEvent {
  account_id: string | null;
  at: Timestamp;
  code: string;
  data: Generated<Json>;
  device_id: string | null;
  device_name: string | null;
  id: string;
  place: string | null;
  session_id: string | null;
}

export interface IdentitySession {
  account_id: string;
  created_at: Timestamp;
  device_id: string | null;
  ended_at: Timestamp | null;
  ended_because: string | null;
  /**
   * Until then what needs a fresh password check is open.
   */
  fresh_until: Timestamp | null;
  id: string;
  /**
   * Network and country of the last use. The address itself is not kept.
   */
  place: string | null;
  renewed_at: Timestamp;
  user_agent: Generated<string>;
}

export interface IdentitySigningKey {
  created_at: Timestamp;
  kid: string;
  private_sealed: string;
  public_jwk: Json;
  retired_at: Timestamp | null;
}

export interface IdentitySignInTicket {
  account_id: string;
  created_at: Timestamp;
  expires_at: Timestamp;
  ticket_hash: string;
  tries_left: number;
  used_at: Timestamp | null;
}

export interface IdentitySignUp {
  created_at: Timestamp;
  email: string;
  expires_at: Timestamp;
  id: string;
  language: string;
  name: string;
  password_hash: string;
  phone: string;
}

export interface IdentityTrait {
  first_seen_at: Timestamp;
  kind: string;
  last_seen_at: Timestamp;
  subject_id: string;
  subject_kind: string;
  value_hash: string;
}

export interface ImportsImport {
  account_id: string;
  categories: Generated<Json>;
  columns: Generated<Json>;
  created_at: Timestamp;
  delimiter: string | null;
  encoding: string | null;
  ended_at: Timestamp | null;
  existing: Generated<string>;
  /**
   * The bytes as they came, until they were read.
   */
  file: Buffer | null;
  file_name: string;
  id: string;
  /**
   * Set once the shop may put no more on show: the rest of the file waits as drafts, for this reason.
   */
  listing_stop: Json | null;
  problem: Json | null;
  row_count: Generated<number>;
  shop_id: string;
  show: Generated<string>;
  started_at: Timestamp | null;
  state: string;
  /**
   * When something was last done for it: one that stands still is taken up again.
   */
  worked_at: Timestamp;
}

export interface ImportsItem {
  category: string;
  handle: string;
  import_id: string;
  line: number;
  number: number;
  outcome: string;
  product: Json | null;
  product_id: string | null;
  remarks: Generated<Json>;
  shop_id: string;
  title: string;
}

export interface ImportsPicture {
  alt: string;
  import_id: string;
  item_number: number;
  line: number;
  /**
   * Nobody else takes it up before: a worker is at it, or it failed for now and is tried again.
   */
  not_before: Timestamp;
  /**
   * Its place among the product’s pictures, from 0.
   */
  place: number;
  product_id: string;
  shop_id: string;
  state: Generated<string>;
  tries: Generated<number>;
  url: string;
}

export interface LedgerAccount {
  balance: Generated<number>;
  floor_zero: boolean;
  id: Generated<number>;
  is_open: Generated<boolean>;
  kind: string;
  must_close: boolean;
  normal_sign: number;
  owner: string | null;
  shard: Generated<number>;
  shop_id: string | null;
  version: Generated<number>;
}

export interface LedgerAccountKind {
  class: string;
  floor_zero: boolean;
  kind: string;
  label: string;
  must_close: boolean;
  normal_sign: number;
  owned_by: string | null;
  /**
   * Over how many rows of ledger.account the kind is spread at most.
   */
  shards: Generated<number>;
}

export interface LedgerEntry {
  account_id: number;
  account_version: number;
  amount: number;
  balance_after: number;
  journal_id: string;
  shop_id: string | null;
}

export interface LedgerJournal {
  at: Timestamp;
  description: string;
  id: string;
  idempotency_key: string;
  kind: string;
  request_hash: Buffer;
  reverses: string | null;
  xid: Generated<string>;
}

export interface LedgerOrderProof {
  captured_cents: number | null;
  holds: boolean | null;
  order_id: string | null;
  refunded_cents: number | null;
  released_cents: number | null;
  remaining_cents: number | null;
}

export interface MessagesMessage {
  account_id: string | null;
  from_side: string;
  id: string;
  order_id: string;
  shop_id: string;
  text: string | null;
  written_at: Timestamp;
}

export interface MessagesPicture {
  from_side: string;
  height: number;
  /**
   * Waits to be looked into; both sides see that it is there, and neither the file.
   */
  held: Generated<boolean>;
  id: string;
  key: string;
  message_id: string | null;
  order_id: string;
  position: Generated<number>;
  /**
   * What was read in it: it is passed on to nobody, and whoever sent it is told why.
   */
  refused_for: string[] | null;
  sent_at: Timestamp;
  shop_id: string;
  width: number;
  widths: number[];
}

export interface MessagesThread {
  buyer_account_id: string | null;
  buyer_read_at: Timestamp | null;
  buyer_told_at: Timestamp | null;
  last_at: Timestamp;
  last_from: string;
  last_message_id: string;
  order_id: string;
  seller_read_at: Timestamp | null;
  seller_told_at: Timestamp | null;
  shop_id: string;
  /**
   * When the buyer is to be told by SMS and bell, unless she has read by then; half an hour after the last time at the earliest.
   */
  tell_buyer_at: Timestamp | null;
  tell_seller_at: Timestamp | null;
}

export interface NotificationsBell {
  account_id: string;
  fact_key: string;
  id: string;
  link: string | null;
  rang_at: Timestamp;
  read_at: Timestamp | null;
  template: string;
  text: string;
  title: string;
  topic: string;
}

export interface NotificationsChoice {
  channel: string;
  chosen_at: Timestamp;
  recipient: string;
  topic: string;
  wanted: boolean;
}

export interface NotificationsNotice {
  address: string;
  attempts: Generated<number>;
  channel: string;
  created_at: Timestamp;
  data_sealed: string | null;
  fact_key: string;
  /**
   * An SMS that can wait is not sent at night: not before this.
   */
  hold_until: Timestamp | null;
  id: string;
  language: string;
  last_error: string | null;
  name: string;
  recipient: string;
  sent_at: Timestamp | null;
  state: Generated<string>;
  template: string;
}

export interface OperationsProof {
  code: string;
  detail: string;
  figures: Json;
  holds: boolean;
  label: string;
  proved_at: Timestamp;
}

export interface OperationsWeekSum {
  cents: number;
  code: string;
  count: number;
  counted_at: Timestamp;
  week: Timestamp;
}

export interface OrdersAgreement {
  agreed_at: Timestamp;
  order_id: string;
  shop_id: string;
  terms: Json;
  version: number;
}

export interface OrdersAllowedMove {
  from_state: string;
  to_state: string;
}

export interface OrdersCodeTry {
  at: Timestamp;
  entered_by: Generated<string>;
  id: string;
  order_id: string;
  shop_id: string;
  was_right: boolean;
  written_down_at: Timestamp | null;
}

export interface OrdersOrder {
  account_id: string | null;
  buyer_key: string;
  carrier: string | null;
  carrier_key: Generated<string | null>;
  /**
   * Agreed at the sale: nothing but the handover code proves delivery, not the buyer's word alone.
   */
  code_needed: Generated<boolean>;
  commission_basis_points: number;
  completed_at: Timestamp | null;
  contact_name: string;
  contact_phone: string;
  county: string;
  deliver_by: Timestamp | null;
  delivered_at: Timestamp | null;
  delivery_days_max: number;
  delivery_fee_cents: number;
  delivery_name: string;
  delivery_option_id: string | null;
  /**
   * When the buyer said that nothing had come although her code was entered; the money then waits twice as long.
   */
  denied_at: Timestamp | null;
  /**
   * When a problem was last reported; stays after the dispute has ended.
   */
  disputed_at: Timestamp | null;
  due_at: Timestamp | null;
  ended_reason: string | null;
  evidence: string | null;
  extended_at: Timestamp | null;
  handover_code_sealed: string | null;
  /**
   * Raised when the link of the hand-over is replaced: the old one opens nothing any more.
   */
  handover_epoch: Generated<number>;
  id: string;
  key_epoch: Generated<number>;
  landmark: string;
  language: Generated<string>;
  number: string;
  paid_at: Timestamp | null;
  pay_by: Timestamp;
  placed_at: Timestamp;
  release_days_after_code: number;
  release_days_after_confirmation: number;
  reserve_basis_points: number;
  returned_at: Timestamp | null;
  /**
   * Where the link of the hand-over was sent; forgotten as soon as the parcel is not on its way any more.
   */
  rider_phone: string | null;
  rider_told_at: Timestamp | null;
  self_dealing: boolean;
  ship_by: Timestamp | null;
  shipped_at: Timestamp | null;
  shop_id: string;
  state: string;
  subtotal_cents: number;
  total_cents: number;
  town: string;
  tracking_key: Generated<string | null>;
  tracking_number: string | null;
  /**
   * When code and time were noted at the door, if that was before they were entered; delivered_at, the entry, counts.
   */
  written_down_at: Timestamp | null;
}

export interface OrdersOrderLine {
  option_values: string[];
  order_id: string;
  picture: Json | null;
  position: number;
  product_id: string;
  quantity: number;
  shop_id: string;
  title: string;
  unit_price_cents: number;
  variant_id: string;
}

export interface OrdersOrderMove {
  at: Timestamp;
  by: string;
  from_state: string | null;
  id: string;
  order_id: string;
  reason: string | null;
  shop_id: string;
  to_state: string;
}

export interface OrdersRememberedBuyer {
  account_id: string;
  contact_name: string;
  contact_phone: string;
  county: string | null;
  landmark: string;
  remembered_at: Timestamp;
  town: string | null;
}

export interface PaymentsAttempt {
  account_reference: string;
  amount_cents: number;
  amount_disputed: Generated<boolean>;
  checkout_request_id: string | null;
  destiny: string | null;
  failure: string | null;
  id: string;
  merchant_request_id: string | null;
  next_query_at: Timestamp | null;
  parked_reason: string | null;
  pay_by: Timestamp;
  phone: string;
  prompt_ends_at: Timestamp | null;
  proof: string | null;
  purpose: string;
  /**
   * The order, or the proof of a payout number, that the money is for.
   */
  purpose_id: string;
  queries: Generated<number>;
  receipt: string | null;
  requested_at: Timestamp;
  result_code: string | null;
  /**
   * When M-Pesa took the money back that it had reported as received.
   */
  reversed_at: Timestamp | null;
  sent_at: Timestamp | null;
  settled_at: Timestamp | null;
  shop_id: string;
  state: string;
  /**
   * prompt: asked for on a phone. paybill: the payer typed paybill and account number.
   */
  via: Generated<string>;
}

export interface PaymentsCallback {
  applied_at: Timestamp | null;
  body: string;
  channel: string;
  claimed_id: string;
  id: string;
  received_at: Timestamp;
  /**
   * The body is sealed: it names people and their numbers. False only of what earlier versions kept.
   */
  sealed: Generated<boolean>;
  /**
   * The address it came from, as our outermost trusted proxy saw it.
   */
  source: string | null;
  /**
   * Whether that address is on the list of the provider's own; null when there is no list.
   */
  source_listed: boolean | null;
  subject_id: string | null;
  verdict: string | null;
}

export interface PaymentsDeposit {
  /**
   * Which of our accounts it lies on, and goes back from. Only what came to the paybill can pay for something.
   */
  account: Generated<string>;
  amount_cents: number;
  asks: Generated<number>;
  heard_at: Timestamp;
  heard_by: string;
  id: string;
  next_ask_at: Timestamp | null;
  parked_reason: string | null;
  payer_phone: string | null;
  payment_id: string | null;
  proof: string | null;
  receipt: string;
  reference: Generated<string>;
  settled_at: Timestamp | null;
  state: string;
}

export interface PaymentsDepositReturn {
  amount_cents: number;
  conversation_id: string | null;
  deposit_id: string;
  failure: string | null;
  fee_cents: number | null;
  id: string;
  next_send_at: Timestamp | null;
  next_try_at: Timestamp | null;
  prepared_at: Timestamp;
  receipt: string | null;
  result_code: string | null;
  sent_at: Timestamp | null;
  settled_at: Timestamp | null;
  state: string;
  tries: number;
}

export interface PaymentsDisbursement {
  amount_cents: number;
  contradicted: Generated<boolean>;
  conversation_id: string | null;
  /**
   * When a rule could prove what became of money that was paid after it had been reported as failed.
   */
  explained_at: Timestamp | null;
  failure: string | null;
  fee_cents: number | null;
  id: string;
  next_send_at: Timestamp | null;
  phone: string;
  prepared_at: Timestamp;
  purpose: string;
  purpose_id: string;
  receipt: string | null;
  remarks: string;
  result_code: string | null;
  sends: Generated<number>;
  sent_at: Timestamp | null;
  settled_at: Timestamp | null;
  shop_id: string;
  state: string;
}

export interface PaymentsProviderBalance {
  account: string;
  at: Timestamp;
  available_cents: number;
  current_cents: number;
  shortcode: string;
}

export interface PaymentsProviderContact {
  circuit: string;
  process: string;
  seen_at: Timestamp;
  since: Timestamp;
}

export interface PaymentsPullRun {
  from_at: Timestamp;
  transactions: number;
  until_at: Timestamp;
}

export interface PaymentsQuestion {
  asked_at: Timestamp;
  asks: string;
  conversation_id: string | null;
  id: string;
  receipt: string | null;
  result_code: string | null;
  settled_at: Timestamp | null;
  shortcode: string;
  state: string;
  subject: string | null;
  subject_id: string | null;
}

export interface PaymentsReceiptCheck {
  checked_at: Timestamp;
  id: string;
  purpose_id: string;
  receipt: string;
}

export interface PaymentsRefund {
  amount_cents: number;
  id: string;
  next_try_at: Timestamp | null;
  /**
   * Null when the payment was for no order.
   */
  order_id: string | null;
  origin: string;
  /**
   * When the first try at sending this money back was started.
   */
  owed_since: Timestamp | null;
  payment_id: string;
  reason: string;
  retry_of: string | null;
  settled_at: Timestamp | null;
  shop_id: string;
  started_at: Timestamp;
  state: string;
  tries: Generated<number>;
}

export interface PaymentsTopUp {
  amount_cents: number;
  asks: Generated<number>;
  conversation_id: string | null;
  failure: string | null;
  fee_cents: number | null;
  id: string;
  next_ask_at: Timestamp | null;
  originator_conversation_id: string | null;
  prepared_at: Timestamp;
  receipt: string | null;
  result_code: string | null;
  sent_at: Timestamp | null;
  settled_at: Timestamp | null;
  state: string;
}

export interface PayoutsActivation {
  asked_at: Timestamp;
  id: string;
  paid_at: Timestamp | null;
  phone: string;
  proved_at: Timestamp | null;
  registered_name_sealed: string | null;
  shop_id: string;
  state: string;
}

export interface PayoutsBatch {
  due_at: Timestamp;
  finished_at: Timestamp | null;
  id: string;
  /**
   * weekly: everybody with available money; extra: those whom the last one had to leave for the float, or for a passing failure.
   */
  kind: Generated<string>;
  /**
   * When it was known whose turn it is.
   */
  listed_at: Timestamp | null;
  started_at: Timestamp;
}

export interface PayoutsDecision {
  available_cents: number;
  batch_id: string;
  decided_at: Timestamp;
  pay_cents: number;
  reasons: Json;
  shop_id: string;
  waits_for_float: Generated<boolean>;
}

export interface PayoutsHalt {
  code: string;
  id: string;
  lifted_at: Timestamp | null;
  lifted_because: string | null;
  lifted_by: string | null;
  placed_by: string | null;
  sentence: string;
  since: Timestamp;
  what: string;
}

export interface PayoutsHold {
  reason: string;
  shop_id: string;
  since: Timestamp;
  until: Timestamp;
}

export interface PayoutsNumberDay {
  cents: number;
  day: Timestamp;
  number_hash: string;
}

export interface PayoutsNumberProblem {
  payout_id: string;
  phone: string;
  problem: string;
  shop_id: string;
  since: Timestamp;
}

export interface PayoutsPayout {
  amount_cents: number;
  batch_id: string;
  failure: string | null;
  id: string;
  phone: string;
  prepared_at: Timestamp;
  receipt: string | null;
  /**
   * Whom M-Pesa paid, as it told, sealed; forgotten when the owner erases her account.
   */
  recipient_name_sealed: string | null;
  /**
   * A failure that passes by itself: the shop has a turn in an extra batch from then on.
   */
  retry_at: Timestamp | null;
  sequence: number;
  settled_at: Timestamp | null;
  shop_id: string;
  state: string;
}

export interface PayoutsTurn {
  batch_id: string;
  failed_at: Timestamp | null;
  shop_id: string;
  taken_at: Timestamp | null;
  waiting_since: Timestamp;
}

export interface PlatformClockOffset {
  offset_ms: Generated<number>;
  only_row: Generated<boolean>;
}

export interface PlatformFact {
  at: Timestamp;
  data: Json;
  id: string;
  name: string;
}

export interface PlatformIdempotency {
  created_at: Timestamp;
  key: string;
  reply: Json | null;
  request_hash: string;
  scope: string;
}

export interface PlatformScheduleRun {
  last_due_at: Timestamp;
  last_ran_at: Timestamp | null;
  name: string;
}

export interface PlatformStoredPicture {
  /**
   * Not yet looked into: its files are given to nobody. Null: it may be shown.
   */
  held_since: Timestamp | null;
  key: string;
  stored_at: Timestamp;
  widths: number[];
}

export interface QuestionsQuestion {
  account_id: string | null;
  answer: string | null;
  answer_changed_at: Timestamp | null;
  answered_at: Timestamp | null;
  asked_at: Timestamp;
  author_name: string | null;
  id: string;
  product_id: string;
  /**
   * What the product was called when it was asked.
   */
  product_title: string;
  /**
   * The seller does not answer it: off her list, and never published.
   */
  set_aside_at: Timestamp | null;
  shop_id: string;
  text: string;
}

export interface ReconciliationIncident {
  amount_cents: number | null;
  closed_at: Timestamp | null;
  closed_because: string | null;
  closed_by: string | null;
  code: string;
  ends_when: string;
  evidence: Generated<Json>;
  id: string;
  seen_at: Timestamp;
  sentence: string;
  since: Timestamp;
  subject: string;
}

export interface ReconciliationJudgement {
  account: string;
  at: Timestamp;
  class: string;
  name: string;
  number: Generated<number>;
  our_cents: number | null;
  repaired: string | null;
  rule: string;
  run_id: string;
  sentence: string;
  their_cents: number | null;
}

export interface ReconciliationLine {
  account: string;
  account_reference: string | null;
  balance_cents: number;
  cents: number;
  class: string | null;
  completed_at: Timestamp;
  contradicted: Generated<boolean>;
  details: string;
  hash: Buffer;
  id: string;
  initiated_at: Timestamp;
  kind: string;
  linked_receipt: string | null;
  other_party: string;
  reason_type: string;
  receipt: string;
  settled_at: Timestamp | null;
  shortcode: string;
  stored_at: Timestamp;
}

export interface ReconciliationMovement {
  account: string;
  at: Timestamp;
  cents: number;
  class: string | null;
  fee_cents: Generated<number>;
  journal_id: string;
  key: string;
  kind: string;
  name: string;
  receipt: string | null;
  settled_at: Timestamp | null;
  shard: number;
  version: number;
}

export interface ReconciliationRepair {
  account: string;
  at: Timestamp;
  cents: number;
  id: string;
  journal_id: string | null;
  receipt: string;
  run_id: string;
  step: number;
  what: string;
}

export interface ReconciliationRun {
  asked_by: string | null;
  failure: string | null;
  figures: Generated<Json>;
  finished_at: Timestamp | null;
  id: string;
  started_at: Timestamp;
  state: string;
  until_at: Timestamp;
}

export interface ReconciliationStatement {
  account: string;
  breaks: number;
  closing_cents: number;
  first_at: Timestamp;
  id: string;
  last_at: Timestamp;
  lines: number;
  new_lines: number;
  opening_cents: number;
  read_at: Timestamp;
  run_id: string | null;
  shortcode: string;
  source: string;
  uploaded_by: string | null;
}

export interface ReviewsAbout {
  product_id: string;
  review_id: string;
  shop_id: string;
  title: string;
}

export interface ReviewsHelpfulVote {
  account_id: string;
  at: Timestamp;
  review_id: string;
  shop_id: string;
}

export interface ReviewsPhoto {
  blur: string | null;
  height: number;
  /**
   * Waits to be looked into; shown to nobody but the reviewer until then.
   */
  held: Generated<boolean>;
  id: string;
  key: string;
  position: number;
  /**
   * What was read in it: nobody is ever shown it, and the reviewer is told why.
   */
  refused_for: string[] | null;
  review_id: string;
  shop_id: string;
  width: number;
  widths: number[];
}

export interface ReviewsPurchase {
  /**
   * Null while a guest has not taken the order into an account, and once the account was erased.
   */
  account_id: string | null;
  buyer_key: string;
  completed_at: Timestamp;
  order_id: string;
  order_number: string;
  /**
   * What was bought, as it was called then: [{productId, title, picture}].
   */
  products: Json;
  refunded_at: Timestamp | null;
  /**
   * When the buyer is reminded, once; null when she was, or need not be.
   */
  remind_at: Timestamp | null;
  self_dealing: boolean;
  shop_id: string;
}

export interface ReviewsRating {
  reviews: number;
  shop_id: string;
  stars: number;
  subject_id: string;
}

export interface ReviewsReply {
  changed_at: Timestamp | null;
  review_id: string;
  shop_id: string;
  text: string;
  written_at: Timestamp;
}

export interface ReviewsReview {
  account_id: string | null;
  author_name: string | null;
  buyer_key: string;
  changed_at: Timestamp | null;
  helpful: Generated<number>;
  id: string;
  linked: boolean;
  /**
   * Shown, and in no rating: the reviewer is linked to the seller, or buys mostly here.
   */
  not_counted_because: string | null;
  order_id: string;
  shop_id: string;
  stars: number;
  text: string;
  written_at: Timestamp;
}

export interface ScreeningAccountHit {
  account_id: string;
  disguised: boolean;
  field: string;
  found_at: Timestamp;
  id: string;
  reasons: string[];
  verdict: string;
  version: string;
}

export interface ScreeningShopHit {
  account_id: string | null;
  disguised: boolean;
  excerpt: string;
  field: string;
  found_at: Timestamp;
  id: string;
  reasons: string[];
  /**
   * Where in a picture: x, y, width and height in parts of the whole.
   */
  region: Json | null;
  shop_id: string;
  verdict: string;
  version: string;
}

export interface SearchLexeme {
  lexeme: string;
  listings: number;
}

export interface SearchListing {
  available: number;
  brand: string | null;
  category_slug: string;
  condition: string;
  county: string;
  /**
   * What it can be filtered by, in the same inverted index as its words, so that words and filters are met together.
   */
  labels: Generated<string[]>;
  listed_at: Timestamp;
  picture: Json | null;
  price_cents: number;
  price_was_cents: number | null;
  product_id: string;
  rating_reviews: Generated<number>;
  /**
   * By which listings are put in the order of their stars: thousandths of a star, drawn towards three where few have reviewed.
   */
  rating_score: Generated<number>;
  rating_stars: Generated<number>;
  refreshed_at: Timestamp;
  shop_id: string;
  shop_name: string;
  shop_slug: string;
  tier: string;
  title: string;
  /**
   * Words in the title: a word says more about a thing of few words.
   */
  title_length: Generated<number>;
  /**
   * Words of the title alone: where a word stands in more listings than can be ranked, these come first.
   */
  title_words: Generated<string>;
  words: string;
}

export interface SearchRating {
  product_id: string;
  reviews: number;
  stars: number;
}

export interface SearchShop {
  name: string;
  shop_id: string;
  slug: string;
  words: Generated<string>;
}

export interface SearchSize {
  listings: number;
  only_row: Generated<boolean>;
}

export interface SearchTrending {
  buyers: number;
  heat: number;
  looks: number;
  product_id: string;
  shop_id: string;
}

export interface SearchWord {
  /**
   * In how many titles and brands it stands, counted daily: of words that begin alike the commonest are suggested.
   */
  listings: Generated<number>;
  word: string;
}

export interface ShopsAddress {
  shop_id: string;
  skeleton: Generated<string>;
  slug: string;
}

export interface ShopsCompletedOrder {
  order_id: string;
  shop_id: string;
}

export interface ShopsDeliveryOption {
  days_max: number;
  days_min: number;
  fee_cents: number;
  free_from_cents: number | null;
  id: string;
  landmark: string | null;
  name: string;
  opening_hours: string | null;
  /**
   * Where it reaches: a list of {county, town}; a null town is the whole county. Empty for all of Kenya.
   */
  places: Generated<Json>;
  position: number;
  /**
   * Taken out by the seller, or followed by a changed one. Orders agreed with it keep it.
   */
  removed_at: Timestamp | null;
  shop_id: string;
  zone: string;
}

export interface ShopsDraft {
  account_id: string;
  data: Json;
  saved_at: Timestamp;
}

export interface ShopsShop {
  banner: Json | null;
  /**
   * The next banner while it is looked into; with refusedFor when it was refused.
   */
  banner_held: Json | null;
  completed_orders: Generated<number>;
  county: string;
  delivery_notes: Generated<string>;
  description: string;
  holiday_note: Generated<string>;
  holiday_until: Timestamp | null;
  id: string;
  logo: Json | null;
  /**
   * The next logo while it is looked into; with refusedFor when it was refused.
   */
  logo_held: Json | null;
  name: string;
  opened_at: Timestamp;
  owner_account_id: string;
  palette: Json;
  payout_phone: string | null;
  payout_phone_since: Timestamp;
  returns_policy: Generated<string>;
  slug: string;
  slug_changed_at: Timestamp | null;
  status: Generated<string>;
  tier: Generated<string>;
  town: string;
}

export interface ThemesRevision {
  document: Json;
  number: number;
  published_at: Timestamp | null;
  restored_from: number | null;
  saved_at: Timestamp;
  shop_id: string;
}

export interface ThemesTheme {
  draft_number: number;
  published_number: number | null;
  shop_id: string;
  version: number;
}

export interface TrustDecision {
  account_id: string | null;
  at: Timestamp;
  code: string;
  facts: Json;
  id: string;
  /**
   * What was put to the judge, as JSON, word for word: judged again by the same rules it must give output.
   */
  input: string | null;
  mode: string;
  output: string | null;
  reasons: Json;
  rule: string;
  rule_version: number;
  ruleset_hash: string;
  sentence: string;
  shop_id: string | null;
  subject_id: string | null;
  subject_kind: string;
  until: Timestamp | null;
  verdict: string;
}

export interface TrustJudgement {
  action: string;
  at: Timestamp;
  day: Timestamp;
  hits: string[];
  id: string;
  input: string;
  /**
   * What had become of it 14 days later; null until then.
   */
  outcome: string | null;
  /**
   * Of what the judge said, as canonical JSON: judged again it must come out the same.
   */
  output_sha256: string;
  ruleset_hash: string;
  shop_id: string;
  subject_id: string | null;
  subject_kind: string;
  /**
   * Rules in shadow that would have acted.
   */
  trial_hits: string[];
}

export interface TrustMark {
  about: string | null;
  at: Timestamp;
  id: string;
  kind: string;
  shop_id: string;
  weight: Generated<number>;
}

export interface TrustReconsideration {
  answer: string | null;
  answer_by: Timestamp;
  answer_words: string | null;
  answered_at: Timestamp | null;
  answered_by: string | null;
  answered_by_account_id: string | null;
  asked_at: Timestamp;
  decision_id: string | null;
  restriction_id: string;
  sentence_en: string | null;
  sentence_sw: string | null;
  shop_id: string;
  words: string;
}

export interface TrustRestriction {
  action: string;
  code: string;
  decision_id: string;
  ended_at: Timestamp | null;
  ended_why: string | null;
  evidence_at: Timestamp | null;
  figures: Json;
  id: string;
  lifts_en: string;
  lifts_sw: string;
  rule: string;
  rule_version: number;
  sentence_en: string;
  sentence_sw: string;
  shop_id: string;
  since: Timestamp;
  until: Timestamp | null;
}

export interface TrustRuleset {
  content: string;
  first_used_at: Timestamp;
  hash: string;
}

export interface TrustSellerBuyer {
  buyer_key: string;
  first_completed_at: Timestamp;
  shop_id: string;
}

export interface TrustSellerDay {
  cancelled_by_seller: Generated<number>;
  day: Timestamp;
  delivered_orders: Generated<number>;
  due_to_ship: Generated<number>;
  ended_orders: Generated<number>;
  lost_orders: Generated<number>;
  money_back_orders: Generated<number>;
  paid_orders: Generated<number>;
  paid_value_cents: Generated<number>;
  shipped_on_time: Generated<number>;
  shipped_orders: Generated<number>;
  shop_id: string;
}

export interface TrustSellerFacts {
  cancelled_by_buyer: Generated<number>;
  cancelled_by_seller: Generated<number>;
  completed_orders: Generated<number>;
  completed_value_cents: Generated<number>;
  counted_at: Timestamp | null;
  distinct_buyers: Generated<number>;
  lost_disputes: Generated<number>;
  opened_at: Timestamp | null;
  paid_orders: Generated<number>;
  refunded_not_delivered: Generated<number>;
  refunded_not_shipped: Generated<number>;
  shipped_on_time: Generated<number>;
  shipped_orders: Generated<number>;
  shop_id: string;
}

export interface TrustSellerOrder {
  buyer_key: string;
  cancelled_at: Timestamp | null;
  cancelled_by: string | null;
  /**
   * The buyer's claim was decided against the buyer, after an appeal where there was one.
   */
  claim_refused: Generated<boolean>;
  claim_taken_back: Generated<boolean>;
  completed_at: Timestamp | null;
  delivered_at: Timestamp | null;
  delivery_evidence: string | null;
  dispute_decided_at: Timestamp | null;
  dispute_lost_at: Timestamp | null;
  dispute_reason: string | null;
  dispute_round: string | null;
  disputed_at: Timestamp | null;
  lost_at: Timestamp | null;
  lost_reason: string | null;
  /**
   * When money of a paid order first went back to its buyer, whole or in part, other than for a cancellation.
   */
  money_back_at: Timestamp | null;
  not_delivered_at: Timestamp | null;
  not_shipped_at: Timestamp | null;
  order_id: string;
  paid_at: Timestamp | null;
  /**
   * Carrier and parcel number as a hash: one number for two orders is one parcel at most.
   */
  parcel_key: string | null;
  placed_at: Timestamp;
  self_dealing: boolean;
  shipped_at: Timestamp | null;
  shipped_on_time: boolean | null;
  shop_id: string;
  total_cents: number;
}

export interface TrustSellerPriceBand {
  completed_orders: number;
  shop_id: string;
  up_to_cents: number;
}

export interface TrustSnooze {
  rule: string;
  shop_id: string;
  until: Timestamp;
}

export interface TrustStanding {
  clean_from: Timestamp | null;
  decision_id: string | null;
  /**
   * The last snapshot of the shop's conduct, for the doors that need a figure at once.
   */
  facts: Json | null;
  judged_at: Timestamp | null;
  number_proved_at: Timestamp | null;
  owner_account_id: string | null;
  shop_id: string;
  tier: Generated<string>;
  tier_since: Timestamp;
}

export interface DB {
  "abuse.allowance": AbuseAllowance;
  "abuse.spent_proof": AbuseSpentProof;
  "carts.cart": CartsCart;
  "carts.line": CartsLine;
  "catalogue.category": CatalogueCategory;
  "catalogue.picture": CataloguePicture;
  "catalogue.product": CatalogueProduct;
  "catalogue.seen_today": CatalogueSeenToday;
  "catalogue.stock_movement": CatalogueStockMovement;
  "catalogue.stock_reservation": CatalogueStockReservation;
  "catalogue.variant": CatalogueVariant;
  "catalogue.visit_day": CatalogueVisitDay;
  "disputes.allowed_move": DisputesAllowedMove;
  "disputes.code_try": DisputesCodeTry;
  "disputes.dispute": DisputesDispute;
  "disputes.evidence": DisputesEvidence;
  "disputes.step": DisputesStep;
  "escrow.hold": EscrowHold;
  "escrow.part_refund": EscrowPartRefund;
  "escrow.tax_remittance": EscrowTaxRemittance;
  "following.alert": FollowingAlert;
  "following.event": FollowingEvent;
  "following.follow": FollowingFollow;
  "following.saved": FollowingSaved;
  "following.shelf": FollowingShelf;
  "following.shop": FollowingShop;
  "following.viewed": FollowingViewed;
  "identity.account": IdentityAccount;
  "identity.device": IdentityDevice;
  "identity.guest_proof": IdentityGuestProof;
  "identity.membership": IdentityMembership;
  "identity.one_time_code": IdentityOneTimeCode;
  "identity.recovery_code": IdentityRecoveryCode;
  "identity.refresh_token": IdentityRefreshToken;
  "identity.security_event": IdentitySecurityEvent;
  "identity.session": IdentitySession;
  "identity.sign_in_ticket": IdentitySignInTicket;
  "identity.sign_up": IdentitySignUp;
  "identity.signing_key": IdentitySigningKey;
  "identity.trait": IdentityTrait;
  "imports.import": ImportsImport;
  "imports.item": ImportsItem;
  "imports.picture": ImportsPicture;
  "ledger.account": LedgerAccount;
  "ledger.account_kind": LedgerAccountKind;
  "ledger.entry": LedgerEntry;
  "ledger.journal": LedgerJournal;
  "ledger.order_proof": LedgerOrderProof;
  "messages.message": MessagesMessage;
  "messages.picture": MessagesPicture;
  "messages.thread": MessagesThread;
  "notifications.bell": NotificationsBell;
  "notifications.choice": NotificationsChoice;
  "notifications.notice": NotificationsNotice;
  "operations.proof": OperationsProof;
  "operations.week_sum": OperationsWeekSum;
  "orders.agreement": OrdersAgreement;
  "orders.allowed_move": OrdersAllowedMove;
  "orders.code_try": OrdersCodeTry;
  "orders.order": OrdersOrder;
  "orders.order_line": OrdersOrderLine;
  "orders.order_move": OrdersOrderMove;
  "orders.remembered_buyer": OrdersRememberedBuyer;
  "payments.attempt": PaymentsAttempt;
  "payments.callback": PaymentsCallback;
  "payments.deposit": PaymentsDeposit;
  "payments.deposit_return": PaymentsDepositReturn;
  "payments.disbursement": PaymentsDisbursement;
  "payments.provider_balance": PaymentsProviderBalance;
  "payments.provider_contact": PaymentsProviderContact;
  "payments.pull_run": PaymentsPullRun;
  "payments.question": PaymentsQuestion;
  "payments.receipt_check": PaymentsReceiptCheck;
  "payments.refund": PaymentsRefund;
  "payments.top_up": PaymentsTopUp;
  "payouts.activation": PayoutsActivation;
  "payouts.batch": PayoutsBatch;
  "payouts.decision": PayoutsDecision;
  "payouts.halt": PayoutsHalt;
  "payouts.hold": PayoutsHold;
  "payouts.number_day": PayoutsNumberDay;
  "payouts.number_problem": PayoutsNumberProblem;
  "payouts.payout": PayoutsPayout;
  "payouts.turn": PayoutsTurn;
  "platform.clock_offset": PlatformClockOffset;
  "platform.fact": PlatformFact;
  "platform.idempotency": PlatformIdempotency;
  "platform.schedule_run": PlatformScheduleRun;
  "platform.stored_picture": PlatformStoredPicture;
  "questions.question": QuestionsQuestion;
  "reconciliation.incident": ReconciliationIncident;
  "reconciliation.judgement": ReconciliationJudgement;
  "reconciliation.line": ReconciliationLine;
  "reconciliation.movement": ReconciliationMovement;
  "reconciliation.repair": ReconciliationRepair;
  "reconciliation.run": ReconciliationRun;
  "reconciliation.statement": ReconciliationStatement;
  "reviews.about": ReviewsAbout;
  "reviews.helpful_vote": ReviewsHelpfulVote;
  "reviews.photo": ReviewsPhoto;
  "reviews.purchase": ReviewsPurchase;
  "reviews.rating": ReviewsRating;
  "reviews.reply": ReviewsReply;
  "reviews.review": ReviewsReview;
  "screening.account_hit": ScreeningAccountHit;
  "screening.shop_hit": ScreeningShopHit;
  "search.lexeme": SearchLexeme;
  "search.listing": SearchListing;
  "search.rating": SearchRating;
  "search.shop": SearchShop;
  "search.size": SearchSize;
  "search.trending": SearchTrending;
  "search.word": SearchWord;
  "shops.address": ShopsAddress;
  "shops.completed_order": ShopsCompletedOrder;
  "shops.delivery_option": ShopsDeliveryOption;
  "shops.draft": ShopsDraft;
  "shops.shop": ShopsShop;
  "themes.revision": ThemesRevision;
  "themes.theme": ThemesTheme;
  "trust.decision": TrustDecision;
  "trust.judgement": TrustJudgement;
  "trust.mark": TrustMark;
  "trust.reconsideration": TrustReconsideration;
  "trust.restriction": TrustRestriction;
  "trust.ruleset": TrustRuleset;
  "trust.seller_buyer": TrustSellerBuyer;
  "trust.seller_day": TrustSellerDay;
  "trust.seller_facts": TrustSellerFacts;
  "trust.seller_order": TrustSellerOrder;
  "trust.seller_price_band": TrustSellerPriceBand;
  "trust.snooze": TrustSnooze;
  "trust.standing": TrustStanding;
}
