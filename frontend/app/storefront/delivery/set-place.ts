// Takes the visitor's county and town, keeps them, and goes back to the page that asked.
import { redirect } from 'react-router'
import { paths, safeNext } from '#app/paths.ts'
import type { Route } from './+types/set-place'
import { keepMyPlace, placeIn } from './my-place.ts'

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const place = placeIn({ county: form.get('county'), town: form.get('town') })
  if (place) keepMyPlace(context, request, place)
  throw redirect(safeNext(form.get('next'), paths.home))
}

export const loader = () => redirect(paths.home)
