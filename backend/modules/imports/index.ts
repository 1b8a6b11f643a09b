// The door of imports: products that come and go as files.
import { defineJob } from '#platform/jobs'
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

export function reactions(): void {
  defineJob<WhichImport>('read-import', (ctx, { shopId, importId }) => readImport(ctx, shopId, importId))
  defineJob<WhichImport>('run-import', (ctx, { shopId, importId }) => runImport(ctx, shopId, importId))
  keepOwnerDataInOrder()
}
