// Vite's part of the build: React Router, Tailwind, and how files are cut for slow phones.
import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { brotliFiles } from './brotli-files.ts'
import { chunks } from './chunks.ts'
import { installable } from './installable.ts'
import { leanRouter } from './lean-router.ts'
import { lightPages } from './light-pages.ts'
import { smallIcons } from './small-icons.ts'
import { pages, textsOfPages } from './texts-of-pages.ts'

export default defineConfig({
  plugins: [
    smallIcons(),
    leanRouter(),
    tailwindcss(),
    reactRouter(),
    textsOfPages(),
    lightPages(),
    installable(),
    brotliFiles(),
  ],
  // The handler shares its React Router with the pages, in development too.
  ssr: { noExternal: ['@react-router/express'] },
  // What comes by `import()` finds its own files: the lists of them would weigh more on every page than the question they save one.
  build: { assetsInlineLimit: 0, target: 'es2022', sourcemap: false, modulePreload: false },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          // What React Router tells developers on the console is left out; what it refuses it still throws.
          treeshake: { manualPureFunctions: ['warning', 'warnOnce', 'warningOnce'] },
          output: {
            codeSplitting: { groups: chunks(pages) },
            // The list of all files is in every page: their names are short.
            chunkFileNames: 'assets/[hash:8].js',
            entryFileNames: 'assets/[hash:8].js',
          },
        },
      },
    },
  },
})
