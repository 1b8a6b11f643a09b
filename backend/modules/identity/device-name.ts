// What a browser says of itself, in words its owner recognises: `Chrome on Android`.
import Bowser from 'bowser'

export function deviceName(userAgent: string): string {
  const { browser, os } = Bowser.parse(userAgent || '-')
  const names = [browser.name, os.name].filter(Boolean)
  return names.length === 0 ? 'unknown device' : names.join(' on ')
}
