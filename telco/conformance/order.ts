// What every conformance program is told, and how it reports: a small business that uses one public client of Daraja
// against the network, each in a process of its own, because two of the clients are pointed elsewhere by changing globals.
export type Order = {
  /** Base URL of the network. */
  url: string
  /** Where the business receives callbacks. */
  callbackUrl: string
  consumerKey: string
  consumerSecret: string
  paybill: string
  passkey: string
  payoutShortcode: string
  initiator: string
  initiatorPassword: string
  /** The network's certificate as a file, and the initiator's password already encrypted with it. */
  certificatePath: string
  credential: string
  /** The payer, 2547…: also the one who is paid. */
  msisdn: string
}

/** One call of the client and what the client made of the answer. */
export type Report = { call: string; reply: unknown }

export const order: Order = JSON.parse(process.argv[2]!)

/** Runs the calls in order; what the client throws ends the program. */
export async function report(call: string, reply: Promise<unknown>): Promise<void> {
  process.send!({ call, reply: await reply } satisfies Report)
}

/** The payer takes the phone and enters the PIN. Answers with M-Pesa's receipt. */
export async function payerEntersPin(): Promise<string> {
  const response = await fetch(`${order.url}/__sim/phones/${order.msisdn}/prompt`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ pin: '1234' }),
  })
  const { receipt, message } = (await response.json()) as { receipt?: string; message?: string }
  if (!receipt) throw new Error(`the payer could not pay: ${message ?? response.status}`)
  return receipt
}
