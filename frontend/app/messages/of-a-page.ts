// The texts of one page for the browser: where they are, and bringing them. The build cuts them: frontend/texts-of-pages.ts.
import { load } from './catalogue.ts'
import type { Language } from './languages.ts'

/** `/order/:orderId` becomes `order._orderId`: a name that every file system takes. */
export const nameOfPage = (pattern: string): string =>
  pattern.replace(/^\//, '').replaceAll('/', '.').replaceAll(':', '_').replaceAll('*', 'rest') || 'home'

/** @param pattern the page's address as routes.ts has it */
export const textsPath = (language: Language, pattern: string): string =>
  `/assets/texts-${import.meta.env.TEXTS_VERSION}-${language}-${nameOfPage(pattern)}.json`

const brought = new Set<string>()

export async function bringTexts(language: Language, path: string): Promise<void> {
  if (brought.has(path)) return
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  load(language, await answer.json())
  brought.add(path)
}
