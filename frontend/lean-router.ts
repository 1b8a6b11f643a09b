// Leaves out of React Router, for browsers, what this site never asks of it: instruments, and finding routes piece by piece.
// Each is a question whose answer is known when the site is built; with the answer in its place the bundler drops what follows.
import type { Plugin } from 'vite'

const answers: { file: RegExp; question: RegExp; answer: string }[] = [
  {
    file: /react-router\/dist\/.*\/lib\/router\/router\.js$/,
    question: /\binit\.instrumentations\b/g,
    answer: 'undefined',
  },
  {
    file: /react-router\/dist\/.*\/lib\/dom\/ssr\/(fog-of-war|components)\.js$/,
    question: /(?<!function )isFogOfWarEnabled\(routeDiscovery, ssr\)/g,
    answer: 'false',
  },
]

export function leanRouter(): Plugin {
  return {
    name: 'lean-router',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    transform(code, id) {
      const asked = answers.find(({ file }) => file.test(id))
      if (!asked) return undefined
      const answered = code.replace(asked.question, asked.answer)
      if (answered === code) this.error(`React Router no longer asks ${asked.question}: see ${id}`)
      return { code: answered, map: null }
    },
  }
}
