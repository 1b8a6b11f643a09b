// The pad of a PIN sheet: writes into the sheet's plain field and shows how many digits there are.
export class PinPad {
  constructor(sheet) {
    this.sheet = sheet
    this.form = sheet.querySelector('[data-pin-pad]')
    this.pin = ''
    this.form.noValidate = true
    this.form.addEventListener('click', (event) => {
      const button = event.target.closest('button')
      if (button?.dataset.key) this.type(button.dataset.key)
      else if (button && 'erase' in button.dataset) this.type('Backspace')
    })
    this.draw()
    sheet.focus({ preventScroll: true })
  }

  type(key) {
    if (key === 'Backspace') this.pin = this.pin.slice(0, -1)
    else if (this.pin.length < 4) this.pin += key
    this.draw()
  }

  /** Takes a key of the keyboard; false when it means nothing to the pad. */
  press(event) {
    const { key, target } = event
    if (/^(\d|Backspace)$/.test(key)) this.type(key)
    else if (key === 'Escape') this.form.requestSubmit(this.form.querySelector('[data-cancel]'))
    else if (key === 'Enter' && !target.closest('button')) {
      if (this.pin.length === 4) this.form.requestSubmit(this.form.querySelector('[data-send]'))
    } else return false
    return true
  }

  draw() {
    const dots = this.form.querySelector('[data-dots]')
    for (const [index, dot] of [...dots.children].entries()) dot.classList.toggle('full', index < this.pin.length)
    dots.setAttribute('aria-label', `PIN, ${this.pin.length} of 4 digits entered`)
    this.form.elements.pin.value = this.pin
    this.form.querySelector('[data-send]').disabled = this.pin.length !== 4
  }
}
