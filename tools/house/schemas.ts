// A module's SQL names its own schema only; a schema is called as its module is.
import { type Complaint, importsOf, isCode, isTest, moduleOf, type Source, stringsOf, visit } from './source.ts'

const tableMethods =
  /^(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|(inner|left|right|full|cross)Join\w*|from|using|table)$/
const looksLikeSql = /\b(select|insert\s+into|update|delete\s+from|from|join|truncate|lock\s+table)\b/i

export function checkForeignSchemas(sources: Source[]): Complaint[] {
  const modules = new Set(sources.flatMap(({ path }) => moduleOf(path) ?? []))
  return sources.flatMap((source) => {
    const own = moduleOf(source.path)
    if (!own || !isCode(source.path) || isTest(source.path)) return []
    const imports = new Set(importsOf(source))
    const said = stringsOf(source).filter((text) => !imports.has(text))
    const tables = [...said.filter((text) => looksLikeSql.test(text)), ...tablesNamed(source)]
    const foreign = tables.flatMap((text) => schemasIn(text)).filter((name) => name !== own && modules.has(name))
    return [...new Set(foreign)].map((name) => `${source.path} (module ${own}) names the schema ${name} in its SQL`)
  })
}

function schemasIn(text: string): string[] {
  return [...text.matchAll(/(?<![\w.$/-])"?([a-z_]+)"?\."?[a-z_]/g)].map((match) => match[1]!)
}

function tablesNamed(source: Source): string[] {
  const found: string[] = []
  visit(source, (node) => {
    if (node.type !== 'CallExpression') return
    const { property } = node.callee as { property?: { name?: string } }
    if (!tableMethods.test(property?.name ?? '')) return
    const [first] = node.arguments as { value?: unknown; elements?: { value?: unknown }[] }[]
    for (const each of first?.elements ?? [first]) if (typeof each?.value === 'string') found.push(each.value)
  })
  return found
}
