// What is found for a wish. A place in the results that nobody knows any more, from an old link, leads to their beginning.
import { searchListings } from '@amana/contract'
import { type RouterContextProvider, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import type { SearchWish } from '#app/paths.ts'
import { searchQuery } from './wish.ts'

export async function find(context: Readonly<RouterContextProvider>, request: Request, wish: SearchWish) {
  const query = searchQuery(wish)
  if (!wish.after) return read(context, request, searchListings, { query })
  const { reply, problem } = await attempt(context, request, searchListings, { query })
  if (problem?.code === 'invalid_request') throw redirect(fromTheStart(request.url))
  return reply ?? read(context, request, searchListings, { query })
}

function fromTheStart(address: string): string {
  const { pathname, searchParams } = new URL(address)
  searchParams.delete('after')
  return `${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}`
}
