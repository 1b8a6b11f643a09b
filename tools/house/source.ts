// The project's own sources as the house checks see them: a path, a text, and what the text imports and says.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'vite'

/** `path` is relative to the project's root, with slashes. */
export type Source = { path: string; text: string }

/** What breaks a rule of the house: a sentence that begins with the path. */
export type Complaint = string

type Node = { type: string; start: number; end: number } & Record<string, unknown>

export const root = dirname(dirname(import.meta.dirname))

/** Every text file that is, or is about to be, in the repository. */
export function projectSources(): Source[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root })
  return list
    .toString('utf8')
    .split('\0')
    .filter((path) => /\.(ts|tsx|mjs|sql|md)$/.test(path) && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

export const isTest = (path: string) => /\.(test|e2e)\.tsx?$/.test(path)

/** The specifiers a file imports or re-exports, types included. */
export function importsOf(source: Source): string[] {
  const found: string[] = []
  visit(source, (node) => {
    if (!/^(Import(Declaration|Expression)|Export(Named|All)Declaration)$/.test(node.type)) return
    const from = node.source as { value?: unknown } | null
    if (typeof from?.value === 'string') found.push(from.value)
  })
  return found
}

/** The strings in a file, a template's pieces joined. */
export function stringsOf(source: Source): string[] {
  const found: string[] = []
  visit(source, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') found.push(node.value)
    if (node.type !== 'TemplateLiteral') return
    const pieces = node.quasis as { value: { raw: string } }[]
    found.push(pieces.map((piece) => piece.value.raw).join(' $1 '))
  })
  return found
}

/** Calls `see` for every node of the file's syntax tree. */
export function visit(source: Source, see: (node: Node) => void): void {
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const each of value) walk(each)
      return
    }
    if (typeof value !== 'object' || value === null) return
    if ('type' in value && typeof value.type === 'string') see(value as Node)
    for (const each of Object.values(value)) if (typeof each === 'object') walk(each)
  }
  const { program, errors } = parseSync(source.path, source.text)
  if (errors.length > 0) throw new Error(`${source.path} cannot be parsed: ${errors[0]!.message}`)
  walk(program.body)
}

/** Where a relative import leads, from the project's root. */
export const resolveFrom = (path: string, specifier: string) => normalize(join(dirname(path), specifier))

/** The backend module a path belongs to. */
export const moduleOf = (path: string) => /^backend\/modules\/([^/]+)\//.exec(path)?.[1]

export const isCode = (path: string) => /\.(ts|tsx|mjs)$/.test(path)
