// Icons of lucide-react without its machinery: each becomes the shapes it draws, and goes only with the pages that show it.
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

type Shape = [tag: string, attributes: Record<string, string>]

const folder = new URL('./', import.meta.resolve('lucide-react/icons/search'))
const imported = /import \{([^}]*)\} from 'lucide-react'/g
const virtual = 'virtual:icon/'

/** The file of each icon, by each of its names. */
function readNames(): Map<string, string> {
  const list = readFileSync(new URL('../lucide-react.mjs', folder), 'utf8')
  const lines = [...list.matchAll(/export \{([^}]*)\} from '\.\/icons\/([\w-]+)\.mjs'/g)]
  return new Map(
    lines.flatMap(([, names, file]) => [...names!.matchAll(/default as (\w+)/g)].map(([, name]) => [name!, file!])),
  )
}

export function smallIcons(): Plugin {
  const files = readNames()
  return {
    name: 'small-icons',
    enforce: 'pre',
    transform: {
      filter: { id: /[\\/]frontend[\\/]app[\\/].*\.tsx?$/, code: "from 'lucide-react'" },
      handler(code) {
        const single = (name: string) =>
          `import ${name} from '${virtual}${files.get(name) ?? this.error(`no icon ${name}`)}'`
        return code.replace(imported, (_, names: string) => {
          const wanted = names.split(',').map((name) => name.trim())
          return wanted
            .filter((name) => name && !name.startsWith('type '))
            .map(single)
            .join(';')
        })
      },
    },
    resolveId: { filter: { id: /^virtual:icon\// }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: /^\0virtual:icon\// },
      async handler(id) {
        const file = new URL(`${id.slice(virtual.length + 1)}.mjs`, folder)
        const { __iconData } = (await import(file.href)) as { __iconData: { node: Shape[] } }
        const shapes = __iconData.node.map(([tag, { key: _, ...attributes }]) => [tag, attributes])
        return `import { icon } from '#app/ui/icon.ts'\nexport default /* @__PURE__ */ icon(${JSON.stringify(shapes)})`
      },
    },
  }
}
