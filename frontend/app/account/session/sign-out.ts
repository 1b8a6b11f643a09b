// Ends the session; a POST, so that no link or picture can do it.
import { signOut } from '@amana/contract'
import { redirect } from 'react-router'
import { attempt } from '#app/api/client.ts'
import { paths } from '#app/paths.ts'
import type { Route } from './+types/sign-out'

export async function action({ context, request }: Route.ActionArgs) {
  await attempt(context, request, signOut, {})
  return redirect(paths.home)
}

export const loader = () => redirect(paths.home)
