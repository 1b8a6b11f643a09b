// Every field in which a person can write whatever she likes, and what is done about contact details in it. A new field without
// a decision fails a test.

/** Why a field is not screened. */
export const because = {
  secret: 'a secret or a code: compared, never shown to anybody',
  number: 'asked for as a phone number, kept for its purpose and shown to nobody before payment',
  afterPayment: 'read by the other side only when it is paid: where the parcel goes has to be told',
  chosen: 'must be one of a list of ours, or is refused',
  operator: 'written by the operator, read by operators',
  toOperator: 'read by the operator alone, who may well be told a number',
  own: 'read by nobody but the one who wrote it',
  evidence: 'must look like a parcel number of the carrier, and is shown to the two of a paid order',
} as const
export type Decision = 'screened' | keyof typeof because

const delivery = {
  name: 'screened',
  'places[].county': 'chosen',
  'places[].town': 'chosen',
  landmark: 'screened',
  hours: 'screened',
} as const
const palette = { 'palette.wall': 'chosen', 'palette.floor': 'chosen', 'palette.accent': 'chosen' } as const
const offered = {
  'deliveryOptions[].name': 'screened',
  'deliveryOptions[].places[].county': 'chosen',
  'deliveryOptions[].places[].town': 'chosen',
  'deliveryOptions[].landmark': 'screened',
  'deliveryOptions[].hours': 'screened',
} as const
const shop = { name: 'screened', county: 'chosen', town: 'chosen', description: 'screened', ...palette } as const
const product = {
  title: 'screened',
  description: 'screened',
  categorySlug: 'chosen',
  brand: 'screened',
  'variants[].sku': 'screened',
  'attributes.*': 'screened',
  'tags[]': 'screened',
} as const
const text = { text: 'screened' } as const

/** By endpoint and field of its body. Bodies that are files (pictures, product lists) are screened as what they become. */
export const screenedTexts: Readonly<Record<string, Readonly<Record<string, Decision>>>> = {
  signUp: { name: 'screened', phone: 'number', password: 'secret' },
  changeMyAccount: { name: 'screened' },
  confirmItIsMe: { password: 'secret', code: 'secret' },
  changePassword: { password: 'secret' },
  changePhone: { phone: 'number' },
  resetPassword: { password: 'secret' },
  signIn: { password: 'secret' },
  signInWithSecondFactor: { ticket: 'secret', code: 'secret' },
  refreshSession: { refreshToken: 'secret' },
  changeShop: { ...shop, returnsPolicy: 'screened', deliveryNotes: 'screened' },
  addDeliveryOption: delivery,
  changeDeliveryOption: delivery,
  goOnHoliday: { note: 'screened' },
  changePayoutPhone: { phone: 'number' },
  saveShopDraft: { ...shop, ...offered },
  openShop: { ...shop, ...offered, payoutPhone: 'number' },
  addProduct: {
    ...product,
    'options[].name': 'screened',
    'options[].values[]': 'screened',
    'variants[].optionValues[]': 'chosen',
  },
  changeProduct: {
    ...product,
    'shape.options[].name': 'screened',
    'shape.options[].values[]': 'screened',
    'shape.variants[].sku': 'screened',
    'shape.variants[].optionValues[]': 'chosen',
  },
  describeProductPicture: { alt: 'screened' },
  startImport: { 'categories[].name': 'own', 'categories[].slug': 'chosen' },
  sendOrderLink: { number: 'secret', phone: 'number' },
  placeOrder: {
    'contact.name': 'afterPayment',
    'contact.phone': 'number',
    'delivery.county': 'chosen',
    'delivery.town': 'chosen',
    'delivery.landmark': 'afterPayment',
  },
  sendPaymentPrompt: { phone: 'number' },
  checkReceipt: { receipt: 'secret' },
  nameRider: { phone: 'number' },
  shipOrder: { carrier: 'evidence', trackingNumber: 'evidence', riderPhone: 'number' },
  shipOrders: { carrier: 'evidence', 'parcels[].trackingNumber': 'evidence' },
  openDispute: text,
  answerDispute: text,
  appealDispute: text,
  addDisputeText: text,
  answerShopDispute: text,
  appealShopDispute: text,
  addShopDisputeText: text,
  askQuestion: text,
  answerQuestion: text,
  writeReview: text,
  changeReview: text,
  replyToReview: text,
  sendOrderMessage: text,
  sendShopMessage: text,
  askForReconsideration: { words: 'toOperator' },
  overruleRestriction: { words: 'operator' },
  remitTax: { note: 'operator' },
  haltMoney: { reason: 'operator' },
  liftHalt: { reason: 'operator' },
  explainStray: { reason: 'operator' },
}
