// What a comparison found, as a file.
import { type DifferenceClass, downloadReconciliation } from '@amana/contract'
import { passFile } from '#app/api/client.ts'
import type { Route } from './+types/download'

export const loader = ({ context, request, params }: Route.LoaderArgs) => {
  const of = new URL(request.url).searchParams.get('class') as DifferenceClass | null
  return passFile(context, request, downloadReconciliation, {
    params: { reconciliationId: params.reconciliationId },
    query: of ? { class: of } : {},
  })
}
