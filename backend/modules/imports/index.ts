// The door of imports: products that come and go as files.
import { type Outside, theInternet } from '#platform/fetch-public'
import { defineJob } from '#platform/jobs'
import { fetchPictures } from './actions/fetch-pictures.ts'
import { readImport } from './actions/read-import.ts'
import { runImport } from './actions/run-import.ts'
import { keepOwnerDataInOrder } from './owner-data.ts'

export { cancelImport } from './actions/cancel-import.ts'
export { startImport } from './actions/start-import.ts'
export { forgetOldImports, takeUpStalledImports } from './actions/take-up-imports.ts'
export { uploadImport } from './actions/upload-import.ts'
export { routes } from './routes.ts'

interface WhichImport {
  shopId: string
  importId: string
}

/** @param outside where pictures are fetched from; tests bring an internet of their own */
export function reactions(outside: Outside = theInternet): void {
  defineJob<WhichImport>('read-import', (ctx, { shopId, importId }) => readImport(ctx, shopId, importId))
  defineJob<WhichImport>('run-import', (ctx, { shopId, importId }) => runImport(ctx, shopId, importId))
  defineJob<WhichImport>('fetch-import-pictures', (ctx, { shopId, importId }) =>
    fetchPictures(ctx, outside, shopId, importId),
  )
  keepOwnerDataInOrder()
}
