// The pictures that a phone or a desk shows before the site is put on it: which pages, and how large. Taken by `npm run install-pictures`.
import type { MessageKey } from './app/messages/catalogue.ts'
import type { Language } from './app/messages/languages.ts'

/** One screen of a phone, one of a desk. */
export const pictureSizes = { narrow: { width: 390, height: 844 }, wide: { width: 1280, height: 800 } }

export interface InstallPicture {
  /** Its name in the site map. */
  page: string
  form: keyof typeof pictureSizes
  label: MessageKey
}

export const installPictures: InstallPicture[] = [
  { page: 'home', form: 'narrow', label: 'layout.promise' },
  { page: 'order-paid', form: 'narrow', label: 'money.where' },
  { page: 'home', form: 'wide', label: 'layout.promise' },
]

export const pictureFile = ({ page, form }: InstallPicture, language: Language): string =>
  `install/${page}-${form}-${language}.webp`
