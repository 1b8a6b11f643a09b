// The few line drawings the pages use.
import { Html } from './html.ts'

const DRAWINGS = {
  mast: '<path d="M12 21V11M8.5 21h7M12 11a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2ZM8 13.4a5.6 5.6 0 0 1 0-8M16 13.4a5.6 5.6 0 0 0 0-8M5 16.4a9.8 9.8 0 0 1 0-14M19 16.4a9.8 9.8 0 0 0 0-14"/>',
  phone: '<rect x="7" y="2.5" width="10" height="19" rx="2.4"/><path d="M11 18.5h2"/>',
  mail: '<rect x="3" y="5" width="18" height="14" rx="2.4"/><path d="m3.6 7 8.4 6.2L20.4 7"/>',
  message:
    '<path d="M4 5.5h16a1.5 1.5 0 0 1 1.5 1.5v9a1.5 1.5 0 0 1-1.5 1.5H10l-4.6 3.4v-3.4H4A1.5 1.5 0 0 1 2.5 16V7A1.5 1.5 0 0 1 4 5.5Z"/>',
  lock: '<rect x="5" y="10.5" width="14" height="10" rx="2.4"/><path d="M8 10.5V7.5a4 4 0 0 1 8 0v3"/>',
  back: '<path d="M15 5l-7 7 7 7"/>',
  backspace: '<path d="M8.5 5.5H20a1.5 1.5 0 0 1 1.5 1.5v10a1.5 1.5 0 0 1-1.5 1.5H8.5L2.5 12ZM11.5 9.5l5 5m0-5-5 5"/>',
  in: '<path d="M17 7 7 17m0 0h8M7 17V9"/>',
  out: '<path d="M7 17 17 7m0 0H9m8 0v8"/>',
  columns: '<rect x="3.5" y="4" width="7" height="16" rx="1.8"/><rect x="13.5" y="4" width="7" height="16" rx="1.8"/>',
  close: '<path d="M6 6l12 12M18 6 6 18"/>',
  bill: '<path d="M6 3.5h12v17l-2.4-1.6L13.2 20.5 12 19.6l-1.2.9-2.4-1.6L6 20.5ZM9 8.5h6M9 12.5h6"/>',
  list: '<path d="M8.5 6H20M8.5 12H20M8.5 18H20M4 6h.5M4 12h.5M4 18h.5"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0"/>',
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.5V12l3 2"/>',
  swap: '<path d="M4 8.5h15m0 0-4-4m4 4-4 4M20 16H5m0 0 4-4m-4 4 4 4"/>',
  bolt: '<path d="M13 2.5 5 13.5h6l-1 8 8-11h-6Z"/>',
  book: '<path d="M5 4.5A1.5 1.5 0 0 1 6.5 3H19v15H6.5A1.5 1.5 0 0 0 5 19.5ZM5 19.5A1.5 1.5 0 0 0 6.5 21H19v-3M9 7.5h6"/>',
  sim: '<path d="M6 4.5A1.5 1.5 0 0 1 7.5 3H14l4 4v12.5a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 6 19.5Z"/><rect x="9" y="11" width="6" height="7" rx="1"/><path d="M12 11v7"/>',
}

export const icon = (name: keyof typeof DRAWINGS) =>
  new Html(`<svg class="ico" viewBox="0 0 24 24" aria-hidden="true">${DRAWINGS[name]}</svg>`)
