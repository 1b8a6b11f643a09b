// What the editor and the preview in its frame say to each other: "I am here", and "this is the draft now".
import type { Theme, ThemeProduct } from '@amana/contract'

interface DraftMessage {
  kind: 'amana-theme-draft'
  theme: Theme
  products: ThemeProduct[]
}
const ready = 'amana-theme-preview-ready'

const kindOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && 'kind' in data ? data.kind : undefined

export const isDraftMessage = (data: unknown): data is DraftMessage => kindOf(data) === 'amana-theme-draft'
export const isReadyMessage = (data: unknown): boolean => kindOf(data) === ready

export const sayReady = (editor: Window): void => editor.postMessage({ kind: ready }, window.location.origin)

export function sendDraft(preview: Window, theme: Theme, products: ThemeProduct[]): void {
  const message: DraftMessage = { kind: 'amana-theme-draft', theme, products }
  preview.postMessage(message, window.location.origin)
}
