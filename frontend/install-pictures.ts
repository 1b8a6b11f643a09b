// The pictures that a phone or a desk shows before the site is put on it: which pages, and how large. Taken by `npm run install-pictures`,
// which is no browser: so it imports nothing of the pages.

/** One screen of a phone, one of a desk. */
export const pictureSizes = { narrow: { width: 390, height: 844 }, wide: { width: 1280, height: 800 } }

/** By the page's name in the site map; `label` is the key of the words beside it. */
export const installPictures = [
  { page: 'home', form: 'narrow', label: 'layout.promise' },
  { page: 'order-paid', form: 'narrow', label: 'money.where' },
  { page: 'home', form: 'wide', label: 'layout.promise' },
] as const

export type InstallPicture = (typeof installPictures)[number]

export const pictureFile = ({ page, form }: InstallPicture, language: 'en' | 'sw'): string =>
  `install/${page}-${form}-${language}.webp`
