// What each page of the built front end sends to a browser that has nothing yet: by the list of routes that the build wrote.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

interface Route {
  id: string
  parentId?: string
  path?: string
  index?: boolean
  module: string
  imports?: string[]
  clientMiddlewareModule?: string
}
interface Manifest {
  entry: { module: string; imports: string[] }
  routes: Record<string, Route>
  url: string
}

export interface PageWeight {
  /** As routes.ts has it. */
  address: string
  audience: 'storefront' | 'working'
  scriptBytes: number
}

/** @param folder frontend/build/client */
export function weighPages(folder: string): PageWeight[] {
  const { entry, routes, url } = readManifest(folder)
  const sizes = new Map<string, number>()
  const size = (path: string) => {
    const known = sizes.get(path) ?? gzipSync(readFileSync(join(folder, path))).length
    sizes.set(path, known)
    return known
  }
  const together = (paths: string[]) => [...new Set(paths)].reduce((sum, path) => sum + size(path), 0)
  return Object.values(routes)
    .filter((route) => isPage(route, folder))
    .map((route) => {
      const chain = withParents(route, routes)
      const scripts = chain.flatMap(({ module, imports = [], clientMiddlewareModule }) => [
        ...[module, ...imports],
        ...(clientMiddlewareModule ? [clientMiddlewareModule] : []),
      ])
      return {
        address: `/${chain.flatMap(({ path }) => path || []).join('/')}`,
        audience: isForWork.test(route.id) ? 'working' : 'storefront',
        scriptBytes: together([url, entry.module, ...entry.imports, ...scripts]),
      } satisfies PageWeight
    })
}

function readManifest(folder: string): Manifest {
  const file = readdirSync(join(folder, 'assets')).find((name) => /^manifest-.*\.js$/.test(name))
  if (!file) throw new Error(`${folder} holds no build of the front end: npm start makes one.`)
  const text = readFileSync(join(folder, 'assets', file), 'utf8')
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)) as Manifest
}

/** The preview is a shop's draft beside the editor of its owner. */
const isForWork = /^(seller|operator)\/|\/preview-page$/

/** Root first. */
function withParents(route: Route, routes: Manifest['routes']): Route[] {
  const parent = route.parentId && routes[route.parentId]
  return parent ? [...withParents(parent, routes), route] : [route]
}

/** What has an address and shows something: frames have none, and downloads and mere actions have nearly nothing for a browser. */
const isPage = ({ id, path, index, module }: Route, folder: string): boolean =>
  id !== 'root' && (path !== undefined || index === true) && statSync(join(folder, module)).size > 200
