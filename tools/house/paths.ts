// docs/where.md and docs/security.md send people to files; every path they name exists.
import type { Complaint, Source } from './source.ts'

/** @param exists whether there is a file or folder of that path from the root */
export function checkPathsNamed(page: Source, exists: (path: string) => boolean): Complaint[] {
  const paths = [...page.text.matchAll(/`([^`\s]+)`/g)].map((match) => match[1]!).filter(looksLikePath)
  const missing = paths
    .flatMap(expandBraces)
    .filter((path) => !exists(path.replace(/\/?\*.*$/, '').replace(/:\d+$/, '')))
  const none = paths.length === 0 ? [`${page.path} names no path at all`] : []
  return [...none, ...missing.map((path) => `${page.path} names ${path}, which is not there`)]
}

const looksLikePath = (text: string) =>
  !/^(https?:|\/|#|@|--)/.test(text) &&
  (/^[\w.-]+\/[\w./*{},:-]*$/.test(text) || /^[\w.-]+\.(ts|tsx|mjs|md|json|sql|yml)$/.test(text))

function expandBraces(path: string): string[] {
  const match = /^(.*)\{([^}]*)\}(.*)$/.exec(path)
  return match ? match[2]!.split(',').flatMap((part) => expandBraces(`${match[1]}${part}${match[3]}`)) : [path]
}
