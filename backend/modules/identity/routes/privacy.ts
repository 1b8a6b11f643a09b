// Taking one’s data along, and erasing it here.
import { eraseMyAccount, exportMyData, readErasure } from '@amana/contract'
import { accountIdOf } from '#platform/context'
import type { Routes } from '#platform/http'
import { eraseAccount, erasureObstacles } from '../actions/erase-account.ts'
import { exportMyData as exportData } from '../actions/export-my-data.ts'
import { takeCookies } from '../identify.ts'

export function privacyRoutes({ handle }: Routes): void {
  handle(exportMyData, async (ctx, { response }) => {
    response.set('content-disposition', 'attachment; filename="amana-my-data.json"')
    return { exportedAt: ctx.now.toISOString(), parts: await exportData(ctx, accountIdOf(ctx.actor)!) }
  })

  handle(readErasure, async (ctx) => {
    const obstacles = await erasureObstacles(ctx, accountIdOf(ctx.actor)!)
    return { possible: obstacles.length === 0, obstacles }
  })

  handle(eraseMyAccount, async (ctx, { response }) => {
    await eraseAccount(ctx, accountIdOf(ctx.actor)!)
    takeCookies(ctx, response)
    return undefined
  })
}
