// The open-source fingerprint, in a file of its own so that only who needs it loads it. It reports to nobody but us.
import { load } from '@fingerprintjs/fingerprintjs'

export async function fingerprint(): Promise<string> {
  const agent = await load({ monitoring: false })
  return (await agent.get()).visitorId
}
