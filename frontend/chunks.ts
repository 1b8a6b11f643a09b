// Which file of the build a module goes into. Modules that the very same pages need begin as one file, so that no page is sent what it
// does not show. Then files are joined for as long as that makes pages lighter: each file is a question over a slow network, names what
// it takes from others, and is packed less well than a part of a longer one.
import { createHash } from 'node:crypto'

/** As the build and the texts of pages know them: the page's own file and the frames around it. */
interface Page {
  pattern: string
  files: string[]
}
interface Module {
  isEntry: boolean
  importers: readonly string[]
  importedIds: readonly string[]
  code: string | null
}
interface Graph {
  getModuleInfo: (id: string) => Module | null
}
interface File {
  name: string
  modules: string[]
  pages: Set<Page>
  bytes: number
}

/** What a file costs by being one: some 200 bytes (gzip), and a question over a slow network. */
const fileCostBytes = 450
/** Of a module's source so much reaches the phone, gzip. */
const sentShare = 0.2
/** What buyers wait for weighs more than what sellers and the operator open every day and have in their cache. */
const weightOf = ({ files }: Page): number => (files.some((file) => /app\/(seller|operator)\//.test(file)) ? 1 : 2)
const weigh = (pages: Page[]): number => pages.reduce((sum, page) => sum + weightOf(page), 0)

/** The pages and frames from which a module is reached, other than by `import()`. */
function entriesAbove(id: string, graph: Graph, seen = new Set<string>()): string[] {
  const module = seen.has(id) ? null : graph.getModuleInfo(id)
  if (!module) return []
  seen.add(id)
  const above = module.importers.flatMap((importer) => entriesAbove(importer, graph, seen))
  return module.isEntry ? [...above, id.replace(/\?.*$/, '')] : above
}

function everyModule(from: string, graph: Graph): string[] {
  const found = new Set([from])
  for (const id of found) {
    const { importers = [], importedIds = [] } = graph.getModuleInfo(id) ?? {}
    for (const next of [...importers, ...importedIds]) found.add(next)
  }
  return [...found]
}

/** One file for each set of pages that have modules in common. What a single page needs, or comes by `import()`, the bundler places. */
function filesBySamePages(modules: string[], pages: Page[], graph: Graph): File[] {
  const files = new Map<string, File>()
  for (const id of modules) {
    const entries = new Set(entriesAbove(id, graph))
    const everywhere = [...entries].some((entry) => entry.endsWith('entry.client.tsx'))
    const needing = everywhere ? pages : pages.filter((page) => page.files.some((file) => entries.has(file)))
    if (needing.length < pages.length && entries.size < 2) continue
    const name = createHash('sha256')
      .update(needing.map(({ pattern }) => pattern).join())
      .digest('hex')
      .slice(0, 8)
    const file = files.get(name) ?? { name, modules: [], pages: new Set(needing), bytes: 0 }
    file.modules.push(id)
    file.bytes += (graph.getModuleInfo(id)?.code?.length ?? 0) * sentShare
    files.set(name, file)
  }
  return [...files.values()]
}

/** What a file brings along, itself included. */
function needsOf(file: File, home: Map<string, File>, graph: Graph): Set<File> {
  const needed = new Set([file])
  for (const { modules } of needed)
    for (const id of modules)
      for (const imported of graph.getModuleInfo(id)?.importedIds ?? [])
        if (home.has(imported)) needed.add(home.get(imported)!)
  return needed
}

type Needs = Map<File, Set<File>>

/** What pages that had only the one are sent besides, when the other comes with it. */
function bytesAdded(one: File, other: File, needs: Needs): number {
  const pages = [...one.pages].filter((page) => !other.pages.has(page))
  return pages.reduce((sum, page) => {
    const more = [...needs.get(other)!].filter((file) => file !== one && !file.pages.has(page))
    return sum + weightOf(page) * more.reduce((bytes, file) => bytes + file.bytes + fileCostBytes, -fileCostBytes)
  }, 0)
}

function bytesSaved(one: File, other: File, needs: Needs): number {
  const gained = weigh([...one.pages].filter((page) => other.pages.has(page))) * fileCostBytes
  return gained && gained - bytesAdded(one, other, needs) - bytesAdded(other, one, needs)
}

/** Joins the two that save most, again and again until no two save anything. */
function joinFiles(files: File[], graph: Graph): File[] {
  const home = new Map(files.flatMap((file) => file.modules.map((id) => [id, file])))
  const needs: Needs = new Map(files.map((file) => [file, needsOf(file, home, graph)]))
  let best: { one: File; other: File; bytes: number } | undefined
  for (const [place, one] of files.entries())
    for (const other of files.slice(place + 1)) {
      const bytes = bytesSaved(one, other, needs)
      if (bytes > (best?.bytes ?? 0)) best = { one, other, bytes }
    }
  if (!best) return files
  const { one, other } = best
  const joined: File = {
    name: one.name,
    modules: [...one.modules, ...other.modules],
    pages: new Set([...one.pages, ...other.pages]),
    bytes: one.bytes + other.bytes,
  }
  for (const needed of [...needs.get(one)!, ...needs.get(other)!])
    for (const page of joined.pages) needed.pages.add(page)
  return joinFiles([...files.filter((file) => file !== one && file !== other), joined], graph)
}

export function chunks(pages: Page[]) {
  let placed: Map<string, File> | undefined
  const place = (from: string, graph: Graph) => {
    const files = joinFiles(filesBySamePages(everyModule(from, graph), pages, graph), graph)
    return new Map(files.flatMap((file) => file.modules.map((id) => [id, file])))
  }
  // A file takes along what its modules need, unless another has it already. What a module needs is needed by more pages than it
  // is itself: so the files of many pages come first.
  return pages.map((_, count) => ({
    priority: count + 1,
    name: (id: string, graph: Graph) => {
      placed ??= place(id, graph)
      const file = placed.get(id)
      return file?.pages.size === count + 1 ? file.name : null
    },
  }))
}
