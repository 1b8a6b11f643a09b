// A shop's standing in a word, and what that word means for the buyer's money.
import type { Tier } from '@amana/contract'
import { Link } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Badge, type BadgeTone } from '#app/ui/badge.tsx'

const names: Record<Tier, MessageKey> = { new: 'tier.new', established: 'tier.established', trusted: 'tier.trusted' }
const meanings: Record<Tier, MessageKey> = {
  new: 'tier.new_means',
  established: 'tier.established_means',
  trusted: 'tier.trusted_means',
}
const tones: Record<Tier, BadgeTone> = { new: 'held', established: 'plain', trusted: 'safe' }

export function TierBadge({ tier, large = false }: { tier: Tier; large?: boolean }) {
  const t = useWords()
  return (
    <Badge tone={tones[tier]} className={large ? 'px-3.5! py-1! text-base!' : ''}>
      {t(names[tier])}
    </Badge>
  )
}

/** Where it is explained in figures. */
export function WhatTheBadgeMeans({ tier }: { tier: Tier }) {
  const t = useWords()
  return (
    <Link to={paths.badges(tier)} className="inline-block py-2 text-small font-strong text-trust hover:underline">
      {t('badge.what', { tier: t(names[tier]) })}
    </Link>
  )
}

export function useTierMeaning(): (tier: Tier, days: number) => string {
  const t = useWords()
  return (tier, days) => t(meanings[tier], { count: days })
}
