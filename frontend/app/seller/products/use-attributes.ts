// The attributes of the category that is chosen at this moment.
import type { AttributeDefinition } from '@amana/contract'
import { useFetcher } from 'react-router'
import { paths } from '#app/paths.ts'

export function useAttributes(saved: AttributeDefinition[]): [AttributeDefinition[], (category: string) => void] {
  const fetcher = useFetcher<{ attributes: AttributeDefinition[] }>()
  return [fetcher.data?.attributes ?? saved, (category) => void fetcher.load(paths.categoryAttributes(category))]
}
