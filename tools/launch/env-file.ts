// Reads .env: NAME=value lines, comments, quotes. What the environment says already is kept.
import { existsSync, readFileSync } from 'node:fs'
import { LaunchProblem } from './problem.ts'

const assignment = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/

/** The settings in the text. A line that cannot be read is named by its number and never shown: it may hold a secret. */
export function parseEnvText(text: string, name = '.env'): Record<string, string> {
  const settings: Record<string, string> = {}
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) continue
    const match = assignment.exec(line)
    if (!match) throw new LaunchProblem(`Line ${index + 1} of ${name} cannot be read: it has to be NAME=value.`)
    settings[match[1]!] = unquote(match[2]!, `Line ${index + 1} of ${name}`)
  }
  return settings
}

function unquote(value: string, where: string): string {
  const quote = value[0]
  if (quote !== '"' && quote !== "'") return value.replace(/(^|\s)#.*$/, '').trim()
  const end = value.indexOf(quote, 1)
  if (end < 0) throw new LaunchProblem(`${where} opens a quotation mark and does not close it.`)
  const after = value.slice(end + 1).trim()
  if (after !== '' && !after.startsWith('#'))
    throw new LaunchProblem(`${where} goes on after its closing quotation mark.`)
  return value.slice(1, end)
}

/** Adds what the file says to the environment. */
export function loadEnvFile(file: string, environment: NodeJS.ProcessEnv): void {
  if (!existsSync(file)) return
  for (const [name, value] of Object.entries(parseEnvText(readFileSync(file, 'utf8')))) environment[name] ??= value
}
