// What people do who have a keyboard and no mouse: they go from one thing to the next, and see where they are.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What the keys have reached, as it is called, and whether one can see that they are there. */
export const reached = (page: Page): Promise<{ name: string; seen: boolean }> =>
  page.evaluate(`(() => {
    const at = document.activeElement
    if (at === document.body) return { name: 'the beginning', seen: true }
    const name = at.labels?.[0]?.textContent ?? at.getAttribute('aria-label') ?? at.textContent ?? ''
    const around = at.closest('form[role=search]') ?? at.labels?.[0] ?? at
    const drawn = (each) => getComputedStyle(each).outlineStyle !== 'none' || getComputedStyle(each).boxShadow !== 'none'
    return { name: name.trim(), seen: drawn(at) || drawn(around) }
  })()`)

async function press(page: Page, key: string, what: RegExp, most: number): Promise<void> {
  for (let steps = 0; steps < most; steps++) {
    await page.keyboard.press(key)
    const { name, seen } = await reached(page)
    expect([name, seen]).toEqual([name, true])
    if (what.test(name)) return
  }
  expect.fail(`the keys never reach ${what}`)
}

export const tabTo = (page: Page, what: RegExp): Promise<void> => press(page, 'Tab', what, 90)

/** Among the answers to one question, once one is at it. */
export const arrowTo = (page: Page, what: RegExp): Promise<void> => press(page, 'ArrowDown', what, 9)

export async function tabAndPress(page: Page, what: RegExp): Promise<void> {
  await tabTo(page, what)
  await page.keyboard.press('Enter')
}

export async function tabAndType(page: Page, what: RegExp, text: string): Promise<void> {
  await tabTo(page, what)
  await page.keyboard.type(text)
}
