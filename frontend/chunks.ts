// Which file of the build a module goes into, by the pages that need it: a page is sent what it shows, in few files, since Brotli
// packs one file better than thirty crumbs and each file is a question over a slow network.
interface Graph {
  getModuleInfo: (id: string) => { isEntry: boolean; importers: readonly string[]; code: string | null } | null
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

/** What so many pages need is in a file that all of that audience are sent. */
const pagesMin: Record<string, number> = { looking: 3, goods: 3, orders: 4, account: 4, work: 8 }
const pagesOften = 12
/** A crumb costs more as a file of its own than where it is not needed. */
const crumbBytes = 1_200
const pagesOfCrumb = { one: 2, several: 4 }

/** The pages from which a module is reached, other than by `import()`. A preview shows what the page itself shows. */
function pagesAbove(id: string, graph: Graph, seen = new Set<string>()): string[] {
  if (seen.has(id)) return []
  seen.add(id)
  const info = graph.getModuleInfo(id)
  if (!info) return []
  const above = info.importers.flatMap((importer) => pagesAbove(importer, graph, seen))
  return info.isEntry && !id.includes('preview-page') ? [...above, id] : above
}

/** What few pages have in common has no name: the bundler cuts it by the pages that share it. */
function chunkOf(id: string, graph: Graph): string | null {
  const pages = pagesAbove(id, graph).map(audienceOf)
  if (pages.includes('frame')) return 'frame'
  const isCrumb = (graph.getModuleInfo(id)?.code?.length ?? 0) < crumbBytes
  const [audience, ...others] = new Set(pages)
  if (!audience) return null
  if (others.length === 0) return pages.length >= (isCrumb ? pagesOfCrumb.one : pagesMin[audience]!) ? audience : null
  if (pages.length < (isCrumb ? pagesOfCrumb.several : pagesOften)) return null
  return pages.includes('looking') ? 'often' : 'forms'
}

export function chunks() {
  const known = new Map<string, string | null>()
  const chunk = (id: string, graph: Graph) => {
    if (!known.has(id)) known.set(id, chunkOf(id, graph))
    return known.get(id)
  }
  // What is needed more often comes first: a file takes along what its modules need, unless another has it already.
  return ['frame', 'often', 'forms', 'looking', 'goods', 'orders', 'account', 'work'].map((name, place) => ({
    name: (id: string, graph: Graph) => (chunk(id, graph) === name ? name : null),
    priority: 10 - place,
  }))
}
