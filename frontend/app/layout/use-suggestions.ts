// Suggestions while somebody types: asked for when the fingers rest, only the newest answer counts, and none is not worth a word.
import type { ReplyOf, suggest } from '@amana/contract'
import { useEffect, useRef, useState } from 'react'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'

export interface Option {
  label: string
  to: string
  price?: ReplyOf<typeof suggest>['products'][number]['price']
}
export interface Group {
  title: MessageKey
  options: Option[]
}

const restMs = 140
const lettersMin = 2

export function useSuggestions() {
  const { language } = useWords()
  const [groups, setGroups] = useState<Group[]>([])
  const asking = useRef<AbortController>(undefined)
  const forget = () => {
    asking.current?.abort()
    setGroups([])
  }
  const ask = (typed: string) => {
    asking.current?.abort()
    if (typed.trim().length < lettersMin) return setGroups([])
    const mine = new AbortController()
    asking.current = mine
    setTimeout(async () => {
      if (mine.signal.aborted) return
      try {
        const response = await fetch(`/api/search/suggestions?q=${encodeURIComponent(typed)}`, { signal: mine.signal })
        const found = response.ok ? groupsOf((await response.json()) as ReplyOf<typeof suggest>, language) : []
        if (!mine.signal.aborted) setGroups(found)
      } catch {
        if (!mine.signal.aborted) setGroups([])
      }
    }, restMs)
  }
  useEffect(() => () => asking.current?.abort(), [])
  return { groups, options: groups.flatMap(({ options }) => options), ask, forget }
}

function groupsOf(found: ReplyOf<typeof suggest>, language: 'en' | 'sw'): Group[] {
  const groups: Group[] = [
    {
      title: 'search.suggested_questions',
      options: found.questions.map((q) => ({ label: q, to: paths.search({ q }) })),
    },
    {
      title: 'search.categories',
      options: found.categories.map(({ slug, name, nameSw }) => ({
        label: language === 'sw' ? nameSw : name,
        to: paths.category(slug),
      })),
    },
    {
      title: 'search.suggested_shops',
      options: found.shops.map(({ slug, name }) => ({ label: name, to: paths.shop(slug) })),
    },
    {
      title: 'search.suggested_products',
      options: found.products.map(({ productId, title, shopSlug, price }) => ({
        label: title,
        to: paths.product(shopSlug, productId, title),
        price,
      })),
    },
  ]
  return groups.filter(({ options }) => options.length > 0)
}
