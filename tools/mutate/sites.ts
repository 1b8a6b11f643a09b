// Where numbers stand in a source: each can be moved by one step of its last place.
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'

export interface Site {
  file: string
  line: number
  /** What the line says, for the report. */
  text: string
  /** In the source without its types, which keeps every place. */
  from: number
  to: number
  value: number
}

export interface Mutant extends Site {
  becomes: number
}

/** Comments, strings and regular expressions as blanks: what looks like a number in them is none. */
const blank = (source: string): string =>
  source.replace(
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|(?<=[(=,:]\s*)\/(?:\\.|\[[^\]\n]*\]|[^/\\\n[])+\/[a-z]*/g,
    (found) => found.replace(/[^\n]/g, ' '),
  )

const literal = /(?<![\w.$])\d[\d_]*(?:\.\d+)?(?![\w.$])/g
/** Names of a state of the code and not what it judges by. */
const isName = /^\s*(?:export const \w*[Vv]ersion|version|logic|(?:export const )?judgeLogic)\b/

/** As Node runs it. */
export const runnable = (file: string): string => stripTypeScriptTypes(readFileSync(file, 'utf8'))

/** @param wanted leaves out numbers that are no limits, such as those of a formula */
export function sitesIn(file: string, wanted: (site: Site) => boolean): Site[] {
  const source = runnable(file)
  const lines = source.split('\n')
  return [...blank(source).matchAll(literal)]
    .map((found) => {
      const line = source.slice(0, found.index).split('\n').length
      return {
        file,
        line,
        text: lines[line - 1]!.trim(),
        from: found.index,
        to: found.index + found[0].length,
        value: Number(found[0].replaceAll('_', '')),
      }
    })
    .filter((site) => !isName.test(site.text) && wanted(site))
}

const decimalsOf = (value: number): number => String(value).split('.')[1]?.length ?? 0

/** One step up, one step down. */
export function mutantsOf(site: Site): Mutant[] {
  const decimals = decimalsOf(site.value)
  return [1, -1].map((step) => ({ ...site, becomes: Number((site.value + step / 10 ** decimals).toFixed(decimals)) }))
}
