// A statement as a file: for a spreadsheet.
import { readStatementCsv } from '@amana/contract'
import { passFile } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import type { Route } from './+types/statement-csv'

export const loader = ({ context, request, params }: Route.LoaderArgs) =>
  passFile(context, request, readStatementCsv, {
    params: { shopId: context.get(shopContext).id, payoutBatchId: params.batchId },
  })
