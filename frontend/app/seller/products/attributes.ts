// What a category asks of its products, for the form while one is still choosing.
import { readCategoryAttributes } from '@amana/contract'
import { read } from '#app/api/client.ts'
import type { Route } from './+types/attributes'

export async function loader({ context, request }: Route.LoaderArgs) {
  const slug = new URL(request.url).searchParams.get('category') ?? ''
  return slug === ''
    ? { attributes: [] }
    : read(context, request, readCategoryAttributes, { params: { slug: slug.slice(0, 60) } })
}
