// daraja.js 1.0.2: the base URL is read from its table of routes when an instance is made.
import { Mpesa } from 'daraja.js'
import { routes } from 'daraja.js/dist/models/routes.js'
import { order, payerEntersPin, report } from './order.ts'

routes.sandbox = order.url
// With a password it would encrypt for Safaricom's own key; a finished credential is passed on as it is.
const client = new Mpesa(
  {
    consumerKey: order.consumerKey,
    consumerSecret: order.consumerSecret,
    securityCredential: order.credential,
    organizationShortCode: Number(order.paybill),
  },
  'sandbox',
)
const { callbackUrl } = order
const msisdn = Number(order.msisdn)
const dataOf = async (reply: Promise<{ data: unknown }>) => (await reply).data

const push = () =>
  client
    .stkPush()
    .shortCode(order.paybill)
    .lipaNaMpesaPassKey(order.passkey)
    .phoneNumber(msisdn)
    .amount(130)
    .accountNumber('DJS-1')
    .callbackURL(`${callbackUrl}/stk`)
    .send()

// It reads the clock once for Password and again for Timestamp: when a second ends between the two it is refused, and it
// turns that refusal into an answer that is "okay" but names no transaction. Once more is then enough.
let pushed = await push()
if (!pushed.getTransactionID()) pushed = await push()
await report('stk push', Promise.resolve(pushed.data))
const receipt = await payerEntersPin()
await report(
  'stk query',
  dataOf(
    client
      .stkPush()
      .shortCode(order.paybill)
      .lipaNaMpesaPassKey(order.passkey)
      .checkoutRequestID(pushed.getTransactionID())
      .queryStatus(),
  ),
)
await report(
  'c2b register',
  dataOf(
    client
      .c2b()
      .shortCode(order.paybill)
      .confirmationURL(`${callbackUrl}/confirmation`)
      .validationURL(`${callbackUrl}/validation`)
      .callbackURL(callbackUrl)
      .cancelIfUnreachable(false)
      .registerURLS(),
  ),
)
await report(
  'c2b simulate',
  dataOf(client.c2b().shortCode(order.paybill).phoneNumber(msisdn).amount(55).accountNumber('DJS-2').simulate()),
)
await report(
  'b2c',
  dataOf(
    client
      .b2c()
      .shortCode(order.payoutShortcode)
      .initiatorName(order.initiator)
      .phoneNumber(msisdn)
      .amount(70)
      .timeoutURL(`${callbackUrl}/timeout`)
      .resultURL(`${callbackUrl}/b2c`)
      .send(),
  ),
)
await report(
  'reversal',
  dataOf(
    client
      .reversal()
      .shortCode(order.paybill)
      .initiator(order.initiator)
      .transactionID(receipt)
      .amount(130)
      .timeoutURL(`${callbackUrl}/timeout`)
      .resultURL(`${callbackUrl}/reversal`)
      .send(),
  ),
)
process.disconnect()
