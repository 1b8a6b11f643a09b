// The phones on this page: each lives by itself, and one stream tells them all what has changed.
import { Device } from './device.js'

const devices = [...document.querySelectorAll('[data-phone]')].map((element) => new Device(element))
const alone = devices.length === 1

for (const device of devices) {
  device.element.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]')
    if (!link) return
    event.preventDefault()
    device.show(link.hash.slice(1))
    device.find('[data-shown] :is(.scroll, .wake, .widget)')?.focus({ preventScroll: true })
    // One phone keeps its view in the address, so that going back and reloading do what they should.
    if (alone && location.hash !== link.hash) history.pushState(null, '', link.hash)
  })
}

/** Keys go to the phone that is being used, or else to the one that asks for a PIN. */
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const used = devices.find(({ element }) => element.contains(event.target))
  const asking = devices.filter((device) => device.pad)
  const device = used?.pad ? used : asking.length === 1 && !event.target.closest('input') ? asking[0] : undefined
  if (device?.pad.press(event)) event.preventDefault()
})

const showAddress = () => alone && devices[0].show(location.hash.slice(1) || 'lock')
addEventListener('hashchange', showAddress)
addEventListener('popstate', showAddress)
showAddress()

setInterval(() => {
  for (const device of devices) device.tick()
}, 1000)
const news = new EventSource(`${devices.map(({ msisdn }) => msisdn).join(',')}/events`)
news.addEventListener('change', ({ data }) => {
  for (const device of devices) if (data === `phone:${device.msisdn}`) void device.refresh()
})
news.addEventListener('open', () => {
  for (const device of devices) void device.refresh()
})
