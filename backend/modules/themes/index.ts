// The door of themes: what a shop looks like.
import { exportWhatShopsWear } from './owner-data.ts'
import { wearTheTemplateWhenShopOpened } from './when/wear-the-template-when-shop-opened.ts'

export { saveTheme, type ThemeChange } from './actions/save-theme.ts'
export { routes } from './routes.ts'
export { publishedTheme } from './views.ts'

export function reactions(): void {
  exportWhatShopsWear()
  wearTheTemplateWhenShopOpened()
}
