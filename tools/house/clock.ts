// Time is an input: only the clock files ask the machine or the database what time it is.
import { type Complaint, isCode, isTest, type Source, stringsOf, visit } from './source.ts'

// The job queue waits by the machine's time, as a time-out does; its functions are in the platform's migration.
const clockFiles = new Set(['backend/platform/clock.ts', 'telco/clock.ts', 'backend/migrations/0001-platform.sql'])
const watched = /^(backend|telco|contract)\//
const sqlTime =
  /\b(now|clock_timestamp|statement_timestamp|transaction_timestamp)\s*\(\)|\bcurrent_(timestamp|date|time)\b/i

export function checkClock(sources: Source[]): Complaint[] {
  return sources
    .filter(({ path }) => watched.test(path) && !clockFiles.has(path) && !isTest(path))
    .flatMap((source) => [...(isCode(source.path) ? inCode(source) : []), ...inSql(source)])
}

function inCode(source: Source): Complaint[] {
  const found: Complaint[] = []
  visit(source, (node) => {
    const callee = node.callee as
      | { name?: string; object?: { name?: string }; property?: { name?: string } }
      | undefined
    if (node.type === 'NewExpression' && callee?.name === 'Date' && (node.arguments as unknown[]).length === 0)
      found.push(`${source.path} says new Date(): take ctx.now`)
    if (node.type === 'CallExpression' && callee?.object?.name === 'Date' && callee.property?.name === 'now')
      found.push(`${source.path} says Date.now(): take ctx.now`)
  })
  return found
}

function inSql(source: Source): Complaint[] {
  const texts = source.path.endsWith('.sql')
    ? [source.text.replace(/--.*$/gm, '')]
    : isCode(source.path)
      ? stringsOf(source)
      : []
  return texts.some((text) => sqlTime.test(text)) ? [`${source.path} asks the database for the time: pass ctx.now`] : []
}
