// Saves a product for later, or takes it off the list: asked by a heart's script, or by its form, which goes back to where it was.
import { redirect } from 'react-router'
import { paths, safeNext } from '#app/paths.ts'
import type { Route } from './+types/change'
import { changeIn, changeSaved } from './saved.ts'

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const change = changeIn(form)
  const changed = await changeSaved(context, request, change)
  if (request.headers.get('accept') === 'application/json') return Response.json(changed)
  if (changed.full || changed.problem) throw redirect(paths.saved('full'))
  const back = safeNext(form.get('next'), paths.saved())
  throw redirect(change.save[0] ? `${back}#${change.save[0]}` : back)
}

export const loader = () => redirect(paths.saved())
