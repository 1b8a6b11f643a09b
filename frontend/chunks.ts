// Which file of the build a module goes into, by the pages that need it: a page is sent what it shows, in few files, since Brotli
// packs one file better than thirty crumbs and each file is a question over a slow network.
import { createHash } from 'node:crypto'

interface Module {
  isEntry: boolean
  importers: readonly string[]
  importedIds: readonly string[]
  code: string | null
}
interface Graph {
  getModuleInfo: (id: string) => Module | null
}

const audiences: [name: string, pages: RegExp][] = [
  ['frame', /app\/(root|entry\.client)\.tsx/],
  ['looking', /app\/storefront\/(home|search|help)\//],
  ['goods', /app\/storefront\/(products|shops|reviews)\//],
  ['orders', /app\/storefront\//],
  ['account', /app\/account\//],
  ['work', /app\/(seller|operator)\//],
]
const audienceOf = (page: string): string => audiences.find(([, pages]) => pages.test(page))?.[0] ?? 'frame'

/** A crumb, such as an icon, costs more as a file of its own than where it is not needed. */
const crumbBytes = 1_200
const crumbPagesMin = { ofOneAudience: 2, ofSeveral: 4 }
/** What so many pages of one audience need, all of it is sent. */
const manyPages: Record<string, number> = { frame: 1, looking: 4, goods: 4, orders: 4, account: 4, work: 5 }
const pagesMax = 200

/** The pages from which a module is reached, other than by `import()`. A preview shows what the page itself shows. */
function pagesAbove(id: string, graph: Graph, seen = new Set<string>()): string[] {
  if (seen.has(id)) return []
  seen.add(id)
  const module = graph.getModuleInfo(id)
  if (!module) return []
  const above = module.importers.flatMap((importer) => pagesAbove(importer, graph, seen))
  return module.isEntry && !id.includes('preview-page') ? [...above, id] : above
}

const inFrame = (id: string, graph: Graph): boolean =>
  pagesAbove(id, graph).some((page) => audienceOf(page) === 'frame')

/** Small, and needs nothing but the frame: whatever file it is in brings nothing else along. */
function isCrumb(id: string, graph: Graph): boolean {
  const { code, importedIds } = graph.getModuleInfo(id)!
  return (code?.length ?? 0) < crumbBytes && importedIds.every((each) => inFrame(each, graph))
}

function chunkOf(id: string, graph: Graph): string | null {
  const pages = pagesAbove(id, graph)
  const [audience, ...others] = new Set(pages.map(audienceOf))
  if (inFrame(id, graph)) return 'frame'
  if (!audience || pages.length < 2) return null
  if (others.length === 0 && pages.length >= manyPages[audience]!) return `all-${audience}`
  if (isCrumb(id, graph)) {
    if (others.length === 0 && pages.length >= crumbPagesMin.ofOneAudience) return audience
    if (pages.length >= crumbPagesMin.ofSeveral) return [audience, ...others].includes('looking') ? 'often' : 'forms'
  }
  const these = createHash('sha256').update(pages.sort().join()).digest('hex')
  return `${pages.length}-pages-${these.slice(0, 6)}`
}

export function chunks() {
  const known = new Map<string, string | null>()
  const chunk = (id: string, graph: Graph) => {
    if (!known.has(id)) known.set(id, chunkOf(id, graph))
    return known.get(id) ?? ''
  }
  const group = (names: RegExp, priority: number) => ({
    name: (id: string, graph: Graph) => (names.test(chunk(id, graph)) ? chunk(id, graph) : null),
    priority,
  })
  // A file takes along what its modules need, unless another has it already. What a module needs is needed by more pages than it
  // is itself: so the files of many pages come first.
  return [
    group(/^frame$/, pagesMax + 2),
    group(/^(often|forms|looking|goods|orders|account|work)$/, pagesMax + 1),
    ...Array.from({ length: pagesMax }, (_, count) => group(new RegExp(`^${count}-pages-`), count + 1)),
    group(/^all-/, 1),
  ]
}
