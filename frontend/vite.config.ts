// Vite's part of the build: React Router, Tailwind, and how files are cut for slow phones.
import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { brotliFiles } from './brotli-files.ts'

/** What nearly every page shows is one file: fewer requests, and Brotli packs it better than thirty crumbs. */
const shared =
  /frontend\/app\/(ui|layout|messages\/(?!en|sw)|money\/(kes|money)|paths)|storefront\/(shops|products\/product-card)|lucide-react/

export default defineConfig({
  plugins: [tailwindcss(), reactRouter(), brotliFiles()],
  // Icons are taken one by one: as a whole they would be most of the server's memory. The handler shares its React Router
  // with the pages, in development too.
  ssr: { noExternal: ['lucide-react', '@react-router/express'] },
  build: { assetsInlineLimit: 0, target: 'es2022', sourcemap: false },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: { codeSplitting: { groups: [{ name: 'shared', test: shared, minShareCount: 2 }] } },
        },
      },
    },
  },
})
