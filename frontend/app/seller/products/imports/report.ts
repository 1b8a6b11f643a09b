// What became of every product of a file, as a file.
import { readImportReport } from '@amana/contract'
import { passFile } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { visitContext } from '#app/api/visit.ts'
import type { Route } from './+types/report'

export const loader = ({ context, request, params }: Route.LoaderArgs) =>
  passFile(context, request, readImportReport, {
    params: { shopId: context.get(shopContext).id, importId: params.importId },
    query: { language: context.get(visitContext).language },
  })
