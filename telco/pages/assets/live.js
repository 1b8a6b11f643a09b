// Lists that show what is new without being reloaded by hand.
const list = document.querySelector('[data-live]')
const PAUSE = 400
let waiting = false

async function refresh() {
  waiting = false
  // Not under somebody's hands: what is ticked, typed or opened would be lost.
  if (list.contains(document.activeElement) || list.querySelector(':checked, [open]')) return
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
  const fresh = page.querySelector('[data-live]')
  if (fresh) list.replaceChildren(...fresh.childNodes)
}

new EventSource(list.dataset.live).addEventListener('change', () => {
  if (waiting) return
  waiting = true
  setTimeout(() => void refresh(), PAUSE)
})
