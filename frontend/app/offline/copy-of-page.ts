// The page before one's eyes as one document that stands by itself: read without a network, and without anything to press.

/** What belongs to a living page, or asks for one. */
const notKept =
  'script, link:not([rel=stylesheet]):not([rel=icon]), details:has(form), form, button, input, select, textarea, dialog, noscript, header nav, footer, [data-bottom-nav], [role=status], [role=alert], [data-live]'
const picturesMax = 6

/** @param said above the page: that it is a copy, and of when */
export async function copyOfPage(said: string): Promise<string> {
  const copy = document.documentElement.cloneNode(true) as HTMLElement
  const pictures = [...copy.querySelectorAll<HTMLImageElement>('main img')]
  const shown = [...document.querySelectorAll<HTMLImageElement>('main img')]
  await Promise.all(pictures.map((picture, place) => keepPicture(picture, shown[place]!, place)))
  for (const part of copy.querySelectorAll(notKept)) part.remove()
  const main = copy.querySelector('main')!
  main.before(notice(said))
  return `<!doctype html>${copy.outerHTML}`
}

function notice(said: string): HTMLElement {
  const line = document.createElement('p')
  line.className = 'wrap mt-4'
  const box = document.createElement('span')
  box.className = 'block rounded-card bg-held-soft px-4 py-3.5 font-[650] text-on-held-soft'
  box.textContent = said
  line.append(box)
  return line
}

/** Small ones become part of the document; the others are left out. */
async function keepPicture(picture: HTMLImageElement, shown: HTMLImageElement, place: number): Promise<void> {
  if (picture.src.startsWith('data:')) return
  const source = place < picturesMax ? await dataOf(shown.currentSrc || shown.src).catch(() => undefined) : undefined
  if (!source) return picture.remove()
  for (const name of ['srcset', 'sizes', 'loading']) picture.removeAttribute(name)
  picture.src = source
}

async function dataOf(address: string): Promise<string> {
  const file = await (await fetch(address)).blob()
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}
