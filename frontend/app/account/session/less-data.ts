// Keeps in a cookie whether to spend less data, and goes back to the page one was on.
import { redirect } from 'react-router'
import { keepOwnCookie } from '#app/api/own-cookie.ts'
import { paths, safeNext } from '#app/paths.ts'
import { lessDataCookie } from '#app/ui/less-data.ts'
import type { Route } from './+types/less-data'

const aYear = 365 * 24 * 3600

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const chosen = form.get('data') === 'less' ? 'less' : 'all'
  keepOwnCookie(context, request, lessDataCookie, chosen, { seconds: aYear })
  return redirect(safeNext(form.get('next'), paths.home))
}

export const loader = () => redirect(paths.home)
