// What makes the site installable, written beside the build: the service worker as one file, and a manifest in each language.
import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { load, wordsIn } from './app/messages/catalogue.ts'
import { en } from './app/messages/en.ts'
import { type Language, languages } from './app/messages/languages.ts'
import { sw } from './app/messages/sw.ts'
import { paths } from './app/paths.ts'
import { installPictures, pictureFile, pictureSizes } from './install-pictures.ts'

load('en', en)
load('sw', sw)

const paper = '#fbf8f2'
const icon = (file: string, size: number, purpose: 'any' | 'maskable') => ({
  src: `/${file}-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
})

const shortcutIcons = [icon('icon', 192, 'any')]

export function manifestIn(language: Language) {
  const t = wordsIn(language)
  return {
    id: '/',
    name: 'Amana',
    short_name: 'Amana',
    description: t('layout.promise'),
    lang: language,
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: paper,
    theme_color: paper,
    categories: ['shopping'],
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...[192, 512].map((size) => icon('icon', size, 'any')),
      ...[192, 512].map((size) => icon('icon-maskable', size, 'maskable')),
    ],
    screenshots: installPictures.map((picture) => ({
      src: `/${pictureFile(picture, language)}`,
      sizes: `${pictureSizes[picture.form].width}x${pictureSizes[picture.form].height}`,
      type: 'image/webp',
      form_factor: picture.form,
      label: t(picture.label),
    })),
    shortcuts: [
      { name: t('layout.my_orders'), url: paths.myOrders, icons: shortcutIcons },
      { name: t('layout.everything'), url: paths.search(), icons: shortcutIcons },
      { name: t('cart.title'), url: paths.cart, icons: shortcutIcons },
      { name: t('layout.seller_home'), url: paths.seller, icons: shortcutIcons },
    ],
  }
}

async function serviceWorker(): Promise<string> {
  const built = await build({
    configFile: false,
    root: import.meta.dirname,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: join(import.meta.dirname, 'offline-worker/main.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  const { output } = built as Rolldown.RolldownOutput
  return output[0].code
}

export function installable(): Plugin {
  return {
    name: 'installable',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'offline-worker.js', source: await serviceWorker() })
      for (const language of languages) {
        const source = JSON.stringify(manifestIn(language))
        this.emitFile({ type: 'asset', fileName: `amana-${language}.webmanifest`, source })
      }
    },
  }
}
