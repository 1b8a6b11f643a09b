// Lists that show what is new without being reloaded by hand.
const list = document.querySelector('[data-live]')
const PAUSE = 400
let waiting = false

async function refresh() {
  waiting = false
  if (document.activeElement?.matches('input')) return
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html')
  const fresh = page.querySelector('[data-live]')
  if (fresh) list.replaceChildren(...fresh.childNodes)
}

new EventSource(list.dataset.live).addEventListener('change', () => {
  if (waiting) return
  waiting = true
  setTimeout(() => void refresh(), PAUSE)
})
