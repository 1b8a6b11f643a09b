// mpesa-api 3.0.2: the base URL is read from its table of routes, and it forgets the port, which therefore has to become
// the one plain HTTP uses by default.
import { globalAgent } from 'node:http'
import { Mpesa } from 'mpesa-api'
import { routes } from 'mpesa-api/lib/routes.js'
import { order, payerEntersPin, report } from './order.ts'

routes.sandbox = order.url
Object.assign(globalAgent, { defaultPort: Number(new URL(order.url).port) })
const client = new Mpesa(
  {
    clientKey: order.consumerKey,
    clientSecret: order.consumerSecret,
    initiatorPassword: order.initiatorPassword,
    certificatePath: order.certificatePath,
  },
  'sandbox',
)
const { callbackUrl, msisdn } = order
const paybill = Number(order.paybill)

const pushed = await client.lipaNaMpesaOnline({
  BusinessShortCode: paybill,
  passKey: order.passkey,
  TransactionType: 'CustomerPayBillOnline',
  Amount: 140,
  PartyA: msisdn,
  PartyB: order.paybill,
  PhoneNumber: msisdn,
  CallBackURL: `${callbackUrl}/stk`,
  AccountReference: 'API-1',
})
await report('stk push', Promise.resolve(pushed))
const receipt = await payerEntersPin()
await report(
  'stk query',
  client.lipaNaMpesaQuery({
    BusinessShortCode: paybill,
    passKey: order.passkey,
    CheckoutRequestID: pushed.CheckoutRequestID,
  }),
)
await report(
  'c2b register',
  client.c2bRegister({
    ShortCode: paybill,
    ResponseType: 'Completed',
    ConfirmationURL: `${callbackUrl}/confirmation`,
    ValidationURL: `${callbackUrl}/validation`,
  }),
)
await report(
  'c2b simulate',
  client.c2bSimulate({
    ShortCode: paybill,
    CommandID: 'CustomerPayBillOnline',
    Amount: 65,
    Msisdn: Number(msisdn),
    BillRefNumber: 'API-2',
  }),
)
await report(
  'b2c',
  client.b2c({
    Initiator: order.initiator,
    CommandID: 'BusinessPayment',
    Amount: 80,
    PartyA: order.payoutShortcode,
    PartyB: msisdn,
    QueueTimeOutURL: `${callbackUrl}/timeout`,
    ResultURL: `${callbackUrl}/b2c`,
  }),
)
await report(
  'reversal',
  client.reversal({
    Initiator: order.initiator,
    CommandID: 'TransactionReversal',
    TransactionID: receipt,
    Amount: 140,
    ReceiverParty: order.paybill,
    QueueTimeOutURL: `${callbackUrl}/timeout`,
    ResultURL: `${callbackUrl}/reversal`,
  }),
)
process.disconnect()
