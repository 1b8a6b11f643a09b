// Stops a build that would send the schemas of the contract to browsers: 70 kB of zod for a length or a list of words.
import type { Plugin } from 'vite'

export function lightPages(): Plugin {
  return {
    name: 'light-pages',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && Object.keys(file.modules).some((module) => module.includes('/node_modules/zod/')))
          this.error(
            `${file.fileName} carries zod into the browser: take what pages need from '@amana/contract/choices'.`,
          )
    },
  }
}
