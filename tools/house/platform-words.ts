// The platform knows no business: none of the marketplace's nouns stands in it. A shop does, as the
// tenant it binds to, and so do the roles that a session may have.
import { type Complaint, isCode, type Source } from './source.ts'

const businessNouns = new Set(
  'product cart checkout payout escrow ledger dispute review refund commission handover listing catalogue parcel'
    .split(' ')
    .flatMap((noun) => [noun, `${noun}s`]),
)

export function checkPlatformWords(sources: Source[]): Complaint[] {
  return sources
    .filter(({ path }) => path.startsWith('backend/platform/') && isCode(path))
    .flatMap(({ path, text }) => {
      const words = text
        .replace(/([a-z])([A-Z])/g, '$1 $2')
        .toLowerCase()
        .split(/[^a-z]+/)
      const found = [...new Set(words)].filter((word) => businessNouns.has(word))
      return found.map((word) => `${path} says "${word}", a word of the business`)
    })
}
