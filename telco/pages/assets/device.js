// One phone in the hand: its clock, its views, its forms, and whatever arrives while one looks at it.
import { PinPad } from './pin-pad.js'

const NAIROBI = { timeZone: 'Africa/Nairobi' }
const BANNER_MS = 6000
const TOAST_MS = 4500

export class Device {
  constructor(element) {
    this.element = element
    this.msisdn = element.dataset.phone
    this.ahead = Number(element.dataset.now) - Date.now()
    this.newest = null
    this.sending = false
    this.view = 'lock'
    this.banner = this.find('[data-banner]')
    this.toast = this.find('[data-toast]')
    this.banner.addEventListener('click', () => {
      this.banner.hidden = true
    })
    element.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.submit(event.target, event.submitter)
    })
    // The sheet asks for it instead.
    for (const form of element.querySelectorAll('[data-asks-pin]')) form.elements.pin.disabled = true
    this.openPrompt()
    this.tick()
  }

  find(selector) {
    return this.element.querySelector(selector)
  }

  show(view) {
    const wanted = this.find(`.view[data-name="${CSS.escape(view)}"]`) ?? this.find('.lock')
    for (const each of this.element.querySelectorAll('.view')) each.toggleAttribute('data-shown', each === wanted)
    this.view = wanted.dataset.name
    const scroll = wanted.querySelector('.scroll')
    if (scroll) scroll.scrollTop = scroll.querySelector('.thread') ? scroll.scrollHeight : 0
  }

  tick() {
    const now = new Date(Date.now() + this.ahead)
    const time = now.toLocaleTimeString('en-GB', { ...NAIROBI, hour: '2-digit', minute: '2-digit' })
    for (const clock of this.element.querySelectorAll('[data-clock]')) clock.textContent = time
    const named = (parts) => now.toLocaleDateString('en-GB', { ...NAIROBI, ...parts })
    this.find('[data-day]').textContent = `${named({ weekday: 'long' })}, ${named({ day: 'numeric', month: 'long' })}`
    const prompt = this.find('[data-prompt]')
    if (!prompt) return
    const left = Math.ceil((Number(prompt.dataset.expires) - now) / 1000)
    prompt.querySelector('[data-left]').textContent = left > 0 ? `${left} s` : ''
    if (left < 0 && !this.sending) void this.refresh()
  }

  /** One fetch at a time: a slower, older answer must not overwrite a newer one. */
  async refresh() {
    if (this.refreshing) {
      this.again = true
      return this.refreshing
    }
    this.refreshing = this.fetchParts()
    await this.refreshing.catch(() => {})
    this.refreshing = null
    if (this.again) {
      this.again = false
      await this.refresh()
    }
  }

  async fetchParts() {
    const response = await fetch(`${this.msisdn}/parts`)
    if (!response.ok) return
    const { now, newest, html } = await response.json()
    this.ahead = now - Date.now()
    for (const [name, text] of Object.entries(html)) this.replacePart(name, text)
    if (this.newest !== null && newest !== this.newest) this.announce()
    this.newest = newest
    this.tick()
  }

  replacePart(name, text) {
    const element = this.find(`[data-part="${name}"]`)
    const fresh = document.createElement('template')
    fresh.innerHTML = text
    if (isShown(element, fresh)) return
    element.replaceChildren(fresh.content)
    if (name === 'prompt') this.openPrompt()
    const scroll = element.matches('.thread') && element.closest('.scroll')
    if (scroll) scroll.scrollTop = scroll.scrollHeight
  }

  /** A line at the top of the screen, unless the lock screen or the conversation shows the message anyway. */
  announce() {
    const notice = this.find('[data-part="notices"]').firstElementChild
    if (!notice || this.view === 'lock' || notice.hash === `#${this.view}`) return
    this.banner.replaceChildren(notice.cloneNode(true))
    this.banner.hidden = false
    clearTimeout(this.bannerTimer)
    this.bannerTimer = setTimeout(() => {
      this.banner.hidden = true
    }, BANNER_MS)
  }

  say(text) {
    this.toast.textContent = text
    this.toast.hidden = false
    clearTimeout(this.toastTimer)
    this.toastTimer = setTimeout(() => {
      this.toast.hidden = true
    }, TOAST_MS)
  }

  openPrompt() {
    const prompt = this.find('[data-prompt]')
    this.takePad(prompt)
  }

  /** What lies under a sheet is out of reach until the sheet is gone. */
  takePad(sheet) {
    for (const view of this.element.querySelectorAll('.view')) view.inert = Boolean(sheet)
    this.pad = sheet ? new PinPad(sheet) : undefined
  }

  async submit(form, submitter) {
    if (form.matches('[data-asks-pin]')) return this.askPinFor(form)
    const fields = new URLSearchParams(new FormData(form, submitter))
    if (this.sheet?.contains(form)) return this.payBill(fields)
    if ((await this.send(form.action, fields)) && form.matches('[data-empties]')) form.reset()
  }

  /** The PIN that was entered completes the payment typed by hand. */
  async payBill(entered) {
    const bill = this.waitingBill
    this.closeSheet()
    if (entered.has('cancel')) return this.say('Cancelled. Nothing was paid.')
    const whole = new URLSearchParams(new FormData(bill))
    whole.set('pin', entered.get('pin'))
    if (await this.send(bill.action, whole)) bill.reset()
  }

  /** Asks for the PIN of a payment typed by hand, in the words the SIM toolkit uses. */
  askPinFor(bill) {
    const { shortcode, account, amount } = bill.elements
    const name = bill.querySelector(`option[value="${CSS.escape(shortcode.value)}"]`)?.textContent
    const sheet = this.find('template[data-pin-sheet]').content.firstElementChild.cloneNode(true)
    const shillings = Number(amount.value).toLocaleString('en-KE', { minimumFractionDigits: 2 })
    sheet.querySelector('[data-ask]').textContent =
      `Pay KES ${shillings} to ${name ? `${shortcode.value} - ${name}` : shortcode.value} Account no. ${account.value}? Enter M-PESA PIN`
    this.waitingBill = bill
    this.find('.screen').append(sheet)
    this.sheet = sheet
    this.takePad(sheet)
  }

  closeSheet() {
    this.sheet?.remove()
    this.sheet = undefined
    this.waitingBill = undefined
    this.openPrompt()
  }

  /** Sends a form of the screen; the network's answer is said. True when it did what was asked. */
  async send(address, fields) {
    if (this.sending) return false
    this.sending = true
    const prompt = this.find('[data-prompt]')
    prompt?.classList.add('sending')
    let done = false
    try {
      const response = await fetch(address, { method: 'POST', headers: { accept: 'application/json' }, body: fields })
      const { said } = await response.json()
      done = response.ok
      this.say(said)
    } catch {
      this.say('The network did not answer.')
    }
    this.sending = false
    prompt?.classList.remove('sending')
    await this.refresh()
    return done
  }
}

/** A prompt is the same one by its id: half a PIN may have been entered into it since. */
function isShown(element, fresh) {
  const [shown, wanted] = [element, fresh.content].map(
    (holder) => holder.querySelector('[data-prompt]')?.dataset.prompt,
  )
  return shown === wanted && (shown !== undefined || element.innerHTML === fresh.innerHTML)
}
