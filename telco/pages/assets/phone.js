// The phone in the hand: its clock, its views, its PIN pad, and whatever arrives while one looks at it.
const device = document.querySelector('[data-phone]')
const msisdn = device.dataset.phone
const part = (name) => device.querySelector(`[data-part="${name}"]`)
const banner = device.querySelector('[data-banner]')
const toast = device.querySelector('[data-toast]')
const NAIROBI = { timeZone: 'Africa/Nairobi' }

let ahead = Number(device.dataset.now) - Date.now()
let newest = null
let pin = ''
let answering = false

const networkNow = () => Date.now() + ahead

function tick() {
  const now = new Date(networkNow())
  const time = now.toLocaleTimeString('en-GB', { ...NAIROBI, hour: '2-digit', minute: '2-digit' })
  for (const clock of device.querySelectorAll('[data-clock]')) clock.textContent = time
  device.querySelector('[data-day]').textContent = now.toLocaleDateString('en-GB', {
    ...NAIROBI,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
  const prompt = device.querySelector('[data-prompt]')
  if (!prompt) return
  const left = Math.ceil((Number(prompt.dataset.expires) - now) / 1000)
  prompt.querySelector('[data-left]').textContent = left > 0 ? `${left} s` : ''
  if (left < 0 && !answering) void refresh()
}

function showView() {
  const wanted = location.hash.slice(1)
  const known = [...device.querySelectorAll('.view')].map((view) => view.dataset.name)
  device.dataset.view = known.includes(wanted) ? wanted : 'lock'
  const thread = device.querySelector(`[data-name="${device.dataset.view}"] .thread`)
  if (thread) thread.scrollTop = thread.scrollHeight
}

/** One fetch at a time: a slower, older answer must not overwrite a newer one. */
let refreshing = null
let again = false
async function refresh() {
  if (refreshing) {
    again = true
    return refreshing
  }
  refreshing = fetchParts()
  await refreshing.catch(() => {})
  refreshing = null
  if (again) {
    again = false
    await refresh()
  }
}

/** A prompt is the same one by its id: half a PIN may have been entered into it since. */
function isShown(element, fresh) {
  const [shown, wanted] = [element, fresh.content].map(
    (holder) => holder.querySelector('[data-prompt]')?.dataset.prompt,
  )
  return shown === wanted && (shown !== undefined || element.innerHTML === fresh.innerHTML)
}

async function fetchParts() {
  const response = await fetch(`${msisdn}/parts`)
  if (!response.ok) return
  const { now, newest: latest, html } = await response.json()
  ahead = now - Date.now()
  for (const [name, text] of Object.entries(html)) {
    const element = part(name)
    const fresh = document.createElement('template')
    fresh.innerHTML = text
    if (isShown(element, fresh)) continue
    element.replaceChildren(fresh.content)
    if (name === 'prompt') openPrompt()
    if (element.matches('.thread')) element.scrollTop = element.scrollHeight
  }
  if (newest !== null && latest !== newest) announce()
  newest = latest
  tick()
}

/** A line at the top of the screen, unless the lock screen or the conversation shows the message anyway. */
function announce() {
  const notice = part('notices').firstElementChild
  if (!notice || device.dataset.view === 'lock' || notice.hash === `#${device.dataset.view}`) return
  banner.replaceChildren(notice.cloneNode(true))
  banner.hidden = false
  clearTimeout(announce.timer)
  announce.timer = setTimeout(() => {
    banner.hidden = true
  }, 6000)
}

function say(text) {
  toast.textContent = text
  toast.hidden = false
  clearTimeout(say.timer)
  say.timer = setTimeout(() => {
    toast.hidden = true
  }, 4500)
}

function openPrompt() {
  pin = ''
  showPin()
  device.querySelector('[data-prompt]')?.focus({ preventScroll: true })
}

function showPin() {
  const dots = device.querySelector('[data-dots]')
  if (!dots) return
  for (const [index, dot] of [...dots.children].entries()) dot.classList.toggle('full', index < pin.length)
  dots.setAttribute('aria-label', `PIN, ${pin.length} of 4 digits entered`)
  device.querySelector('[data-send]').disabled = pin.length !== 4 || answering
}

const OUTCOMES = {
  0: 'Sent. M-PESA will write to you.',
  1: 'You do not have enough money in M-PESA. Nothing was paid.',
  1032: 'Cancelled. Nothing was paid.',
  2001: 'Wrong M-PESA PIN. Nothing was paid.',
}

async function answer(body) {
  if (answering) return
  answering = true
  const prompt = device.querySelector('[data-prompt]')
  prompt.classList.add('sending')
  try {
    const response = await fetch(`../__sim/phones/${msisdn}/prompt`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const reply = await response.json()
    if (response.ok) say(OUTCOMES[reply.resultCode] ?? reply.resultDesc)
    else say(reply.code === 'no_prompt' ? 'This request has ended. Nothing was paid.' : reply.message)
  } catch {
    say('The network did not answer.')
  } finally {
    answering = false
    prompt.classList.remove('sending')
    pin = ''
    showPin()
    await refresh()
  }
}

function press(key) {
  if (answering) return
  if (/^\d$/.test(key) && pin.length < 4) pin += key
  else if (key === 'Backspace') pin = pin.slice(0, -1)
  else if (key === 'Enter' && pin.length === 4) void answer({ pin })
  else if (key === 'Escape') void answer({ cancel: true })
  showPin()
}

part('prompt').addEventListener('click', (event) => {
  const button = event.target.closest('button')
  if (!button) return
  if (button.dataset.key) press(button.dataset.key)
  else if ('erase' in button.dataset) press('Backspace')
  else if ('send' in button.dataset) press('Enter')
  else if ('cancel' in button.dataset) press('Escape')
})
document.addEventListener('keydown', (event) => {
  if (!device.querySelector('[data-prompt]') || event.ctrlKey || event.metaKey || event.altKey) return
  const onButton = event.key === 'Enter' && event.target.closest('button')
  if (onButton || !/^(\d|Backspace|Enter|Escape)$/.test(event.key)) return
  event.preventDefault()
  press(event.key)
})
banner.addEventListener('click', () => {
  banner.hidden = true
})
addEventListener('hashchange', showView)
setInterval(tick, 1000)
showView()
openPrompt()
tick()
const news = new EventSource(`${msisdn}/events`)
news.addEventListener('change', () => void refresh())
news.addEventListener('open', () => void refresh())
