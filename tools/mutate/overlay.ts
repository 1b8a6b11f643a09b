// Loads modules anew with one number changed, in memory: nothing is written, so there is nothing to put back, whatever happens.
import { registerHooks } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Mutant, runnable } from './sites.ts'

/** Modules within `folder` are those that a mutant has for itself; all others are shared. */
export function openOverlay(folder: string) {
  const within = pathToFileURL(`${folder}/`).href
  const sources = new Map<string, string>()
  let running: Mutant | undefined
  let serial = 0

  const sourceOf = (file: string): string => {
    const source = sources.get(file) ?? runnable(file)
    sources.set(file, source)
    if (running?.file !== file) return source
    return `${source.slice(0, running.from)}(${running.becomes})${source.slice(running.to)}`
  }

  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context)
      const copy = /\?mutant=\d+$/.exec(context.parentURL ?? '')?.[0]
      return copy && found.url.startsWith(within) && !found.url.includes('?')
        ? { ...found, url: `${found.url}${copy}`, shortCircuit: true }
        : found
    },
    load(url, context, next) {
      if (!url.includes('?mutant=')) return next(url, context)
      return { format: 'module', source: sourceOf(fileURLToPath(url.split('?')[0]!)), shortCircuit: true }
    },
  })

  /** The module as it is when `mutant` is in force; as it really is without one. */
  return async (file: string, mutant?: Mutant): Promise<Record<string, unknown>> => {
    running = mutant
    serial += 1
    try {
      return await import(`${pathToFileURL(file).href}?mutant=${serial}`)
    } finally {
      running = undefined
    }
  }
}
