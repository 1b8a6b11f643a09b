// A statement as a file: to print and to hand on.
import { readStatementPdf } from '@amana/contract'
import { passFile } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import type { Route } from './+types/statement-pdf'

export const loader = ({ context, request, params }: Route.LoaderArgs) =>
  passFile(context, request, readStatementPdf, {
    params: { shopId: context.get(shopContext).id, payoutBatchId: params.batchId },
  })
