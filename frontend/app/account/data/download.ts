// The person's data as a file. Whoever comes here without a fresh check is led to the page that asks for it.
import { exportMyData } from '@amana/contract'
import { redirect } from 'react-router'
import { call } from '#app/api/client.ts'
import { me } from '#app/api/me.ts'
import { ApiProblem } from '#app/api/problem.ts'
import { paths } from '#app/paths.ts'
import type { Route } from './+types/download'

export async function loader({ context, request }: Route.LoaderArgs) {
  await me(context, request)
  const answer = await call(context, exportMyData, {}).catch((error: unknown) => {
    if (error instanceof ApiProblem && error.problem.code === 'fresh_check_needed') throw redirect(paths.data)
    if (error instanceof ApiProblem) throw new Response(error.problem.detail, { status: error.problem.status })
    throw error
  })
  return new Response(JSON.stringify(answer, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="amana-${answer.exportedAt.slice(0, 10)}.json"`,
      'cache-control': 'no-store',
    },
  })
}
