// Themes over HTTP: what visitors see, and the owner's draft, publishing, history and going back.
import { listThemeRevisions, readMyTheme, readShopTheme, restoreTheme, saveTheme } from '@amana/contract'
import { notFound } from '#platform/errors'
import type { Routes } from '#platform/http'
import { readShopBySlug } from '#shops'
import { restoreTheme as restore } from './actions/restore-theme.ts'
import { saveTheme as save } from './actions/save-theme.ts'
import { myThemeOf, productsOf, publishedTheme, revisionsOf } from './views.ts'

export function routes({ handle }: Routes): void {
  handle(readShopTheme, async (ctx, { input }) => {
    const shop = await readShopBySlug(ctx, input.params.slug)
    if (!shop) throw notFound('shop')
    const theme = await publishedTheme(ctx, shop.id)
    return { theme, products: await productsOf(ctx, shop.id, theme) }
  })

  handle(readMyTheme, (ctx, { input }) => myThemeOf(ctx, input.params.shopId))

  handle(saveTheme, async (ctx, { input }) => {
    await save(ctx, input.params.shopId, input.body)
    return myThemeOf(ctx, input.params.shopId)
  })

  handle(listThemeRevisions, (ctx, { input }) => revisionsOf(ctx, input.params.shopId))

  handle(restoreTheme, async (ctx, { input }) => {
    await restore(ctx, input.params.shopId, input.body)
    return myThemeOf(ctx, input.params.shopId)
  })
}
