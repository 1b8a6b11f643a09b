// A shop whose owner chose a template while opening it wears it from the start; without a choice it wears the default, in its own colours.
import { firstTheme } from '@amana/contract'
import { when } from '#platform/facts'
import { saveTheme } from '../actions/save-theme.ts'
import { readState } from '../queries.ts'

export const wearTheTemplateWhenShopOpened = (): void =>
  when('shop_opened', 'wear-the-template-when-shop-opened', async (ctx, { data: { shopId, template } }) => {
    // The owner may have been at the editor before us.
    if (!template || template === 'gallery' || (await readState(ctx, shopId))) return
    await saveTheme(ctx, shopId, { theme: firstTheme(template), version: 0, publish: true })
  })
