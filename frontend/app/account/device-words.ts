// Devices and places as the api names them, in the language of the page.
import type { Words } from '#app/messages/catalogue.ts'

/** `Chrome on Android` as it is said here. */
export function sayDevice(t: Words, device: string | null): string {
  if (!device || device === 'unknown device') return t('device.unknown')
  const [browser, system] = device.split(' on ')
  return browser && system ? t('device.on', { browser, system }) : device
}

/** Undefined when nothing is known. */
export const sayPlace = (t: Words, place: string | null): string | undefined =>
  place === 'this network' ? t('device.this_network') : (place ?? undefined)
