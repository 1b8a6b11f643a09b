// Cuts the catalogues for browsers: a page is sent the texts that its own code can say, in the one language it is read in.
// Keys stand in the sources as they are (a test of the catalogue sees to it), so the imports of a route tell which it needs.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import type { Plugin } from 'vite'
import { en } from './app/messages/en.ts'
import { languages } from './app/messages/languages.ts'
import { nameOfPage } from './app/messages/of-a-page.ts'
import { sw } from './app/messages/sw.ts'
import routes from './app/routes.ts'

const app = join(import.meta.dirname, 'app')
const catalogues: Record<(typeof languages)[number], Record<string, unknown>> = { en, sw }

interface PageFiles {
  pattern: string
  /** The page and the frames around it. */
  files: string[]
}

const pagesIn = (entries: readonly RouteConfigEntry[], around: PageFiles): PageFiles[] =>
  entries.flatMap(({ path, file, children }) => {
    const page = {
      pattern: [around.pattern, path].filter(Boolean).join('/'),
      files: [...around.files, join(app, file)],
    }
    return children?.length ? pagesIn(children, page) : [page]
  })

export const pages: PageFiles[] = pagesIn(routes as RouteConfigEntry[], {
  pattern: '',
  files: [join(app, 'root.tsx')],
})

const isCatalogue = (file: string) => /[/\\]messages[/\\](en|sw)([/\\]|\.ts$)/.test(file)

function fileOf(imported: string, from: string): string | undefined {
  const file = imported.startsWith('#app/') ? join(app, imported.slice(5)) : resolve(dirname(from), imported)
  return /^(#app\/|\.)/.test(imported) && /\.tsx?$/.test(file) && !isCatalogue(file) && existsSync(file)
    ? file
    : undefined
}

function gather(file: string, sources: Map<string, string>): Map<string, string> {
  if (sources.has(file)) return sources
  const source = readFileSync(file, 'utf8')
  sources.set(file, source)
  for (const [, imported] of source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)) {
    const next = fileOf(imported!, file)
    if (next) gather(next, sources)
  }
  return sources
}

/** Every key that the code of a page names. */
export function keysOf({ files }: PageFiles): string[] {
  const sources = new Map<string, string>()
  for (const file of files) gather(file, sources)
  const said = [...sources.values()].flatMap((source) => [...source.matchAll(/'([^'\n]+)'/g)].map(([, text]) => text!))
  return [...new Set(said)].filter((text) => text in en).sort()
}

/** What the browser is sent, by name of its file without the version. */
export function textFiles(): Map<string, string> {
  const found = new Map<string, string>()
  for (const page of pages) {
    const keys = keysOf(page)
    for (const language of languages) {
      const texts = Object.fromEntries(keys.map((key) => [key, catalogues[language][key]]))
      found.set(`${language}-${nameOfPage(page.pattern)}`, JSON.stringify(texts))
    }
  }
  return found
}

export function textsOfPages(): Plugin {
  const files = textFiles()
  const version = createHash('sha256')
    .update(JSON.stringify([...files]))
    .digest('hex')
    .slice(0, 8)
  const named = new Map([...files].map(([name, text]) => [`assets/texts-${version}-${name}.json`, text]))
  return {
    name: 'texts-of-pages',
    config: () => ({ define: { 'import.meta.env.TEXTS_VERSION': JSON.stringify(version) } }),
    generateBundle() {
      if (this.environment.name !== 'client') return
      for (const [fileName, source] of named) this.emitFile({ type: 'asset', fileName, source })
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const text = named.get((request.url ?? '').slice(1))
        if (text === undefined) return next()
        response.setHeader('content-type', 'application/json; charset=utf-8').end(text)
      })
    },
  }
}
