// Modules meet only at their doors: no relative import leads out of one, and nobody imports past a door.
import { type Complaint, importsOf, isCode, isTest, moduleOf, resolveFrom, type Source } from './source.ts'

export function checkDoors(sources: Source[]): Complaint[] {
  return sources
    .filter(({ path }) => path.startsWith('backend/') && isCode(path))
    .flatMap((source) => importsOf(source).flatMap((specifier) => trespass(source.path, specifier)))
}

function trespass(path: string, specifier: string): Complaint[] {
  const own = moduleOf(path)
  if (/^#(?!platform\/)[^/]*\//.test(specifier)) return [`${path} imports ${specifier}, past that module's door`]
  if (path.startsWith('backend/platform/') && !isTest(path) && /^#(?!platform\/)/.test(specifier))
    return [`${path} imports ${specifier}; the platform knows no module`]
  if (!own || !specifier.startsWith('.')) return []
  const target = resolveFrom(path, specifier)
  if (moduleOf(target) === own) return []
  // The harness of the tests is the one thing outside a module that its tests reach by path.
  if (isTest(path) && target.startsWith('backend/test/')) return []
  return [`${path} imports ${specifier}, which leads out of the module ${own}; use a door`]
}
