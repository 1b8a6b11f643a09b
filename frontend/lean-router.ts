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
    file: /react-router\/dist\/.*\/lib\/router\/router\.js$/,
    question: /\binit\.patchRoutesOnNavigation\b/g,
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
      const asked = answers.filter(({ file }) => file.test(id))
      if (asked.length === 0) return undefined
      const answered = asked.reduce((text, { question, answer }) => {
        const shorter = text.replace(question, answer)
        if (shorter === text) this.error(`React Router no longer asks ${question}: see ${id}`)
        return shorter
      }, code)
      return { code: answered, map: null }
    },
  }
}
