// Safaricom's own library, mpesa-node 0.1.3: the base URL is a property of the instance.
import Mpesa from 'mpesa-node'
import { order, payerEntersPin, report } from './order.ts'

const client = new Mpesa({
  consumerKey: order.consumerKey,
  consumerSecret: order.consumerSecret,
  environment: 'sandbox',
  shortCode: order.paybill,
  initiatorName: order.initiator,
  lipaNaMpesaShortCode: order.paybill,
  lipaNaMpesaShortPass: order.passkey,
  securityCredential: order.initiatorPassword,
  certPath: order.certificatePath,
})
client.baseURL = order.url
const { callbackUrl, msisdn } = order
const dataOf = async (reply: Promise<{ data: Record<string, unknown> }>) => (await reply).data

await report('oauth', dataOf(client.oAuth()))
const pushed = await dataOf(client.lipaNaMpesaOnline(msisdn, 120, `${callbackUrl}/stk`, 'NODE-1'))
await report('stk push', Promise.resolve(pushed))
const receipt = await payerEntersPin()
await report('stk query', dataOf(client.lipaNaMpesaQuery(String(pushed.CheckoutRequestID))))
await report('c2b register', dataOf(client.c2bRegister(`${callbackUrl}/confirmation`, `${callbackUrl}/validation`)))
await report('c2b simulate', dataOf(client.c2bSimulate(msisdn, 45, 'NODE-2')))
await report(
  'b2c',
  dataOf(client.b2c(order.payoutShortcode, msisdn, 60, `${callbackUrl}/timeout`, `${callbackUrl}/b2c`)),
)
await report('reversal', dataOf(client.reversal(receipt, 120, `${callbackUrl}/timeout`, `${callbackUrl}/reversal`)))
process.disconnect()
