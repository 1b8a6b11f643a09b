// Safaricom's own library has no types: only what the conformance program calls.
declare module 'mpesa-node' {
  type Reply = Promise<{ data: Record<string, unknown> }>
  export default class Mpesa {
    constructor(config: Record<string, unknown>)
    baseURL: string
    oAuth(): Reply
    lipaNaMpesaOnline(msisdn: string, amount: number, callbackUrl: string, account: string): Reply
    lipaNaMpesaQuery(checkoutRequestId: string): Reply
    c2bRegister(confirmationUrl: string, validationUrl: string): Reply
    c2bSimulate(msisdn: string, amount: number, account: string): Reply
    b2c(shortcode: string, msisdn: string, amount: number, queueUrl: string, resultUrl: string): Reply
    reversal(receipt: string, amount: number, queueUrl: string, resultUrl: string): Reply
  }
}
