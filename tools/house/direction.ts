// The front end's imports go one way: an audience's pages to what they share, and never to another audience's.
import { type Complaint, importsOf, isCode, isTest, resolveFrom, type Source } from './source.ts'

const audiences = ['storefront', 'seller', 'account', 'operator']

export function checkFrontendDirection(sources: Source[]): Complaint[] {
  return sources
    .filter(({ path }) => path.startsWith('frontend/app/') && isCode(path) && !isTest(path))
    .flatMap((source) =>
      importsOf(source).flatMap((specifier) => {
        const target = audienceOf(targetOf(source.path, specifier))
        const own = audienceOf(source.path)
        if (!target || target === own || isTableOfContents(source.path)) return []
        return [
          `${source.path} imports ${specifier}, which belongs to ${target}; share it through ui or a folder of its own`,
        ]
      }),
    )
}

function targetOf(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return resolveFrom(path, specifier)
  return specifier.startsWith('#app/') ? `frontend/app/${specifier.slice('#app/'.length)}` : ''
}

const audienceOf = (path: string) => audiences.find((name) => path.startsWith(`frontend/app/${name}/`))
const isTableOfContents = (path: string) => path === 'frontend/app/routes.ts' || path === 'frontend/app/root.tsx'
