// A shop's standing in a word, and what that word means for the buyer's money.
import type { Tier } from '@amana/contract'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'

const names: Record<Tier, MessageKey> = { new: 'tier.new', established: 'tier.established', trusted: 'tier.trusted' }
const meanings: Record<Tier, MessageKey> = {
  new: 'tier.new_means',
  established: 'tier.established_means',
  trusted: 'tier.trusted_means',
}
const tones: Record<Tier, BadgeTone> = { new: 'held', established: 'plain', trusted: 'safe' }

export function TierBadge({ tier }: { tier: Tier }) {
  const t = useWords()
  return <Badge tone={tones[tier]}>{t(names[tier])}</Badge>
}

export function useTierMeaning(): (tier: Tier, days: number) => string {
  const t = useWords()
  return (tier, days) => t(meanings[tier], { count: days })
}
