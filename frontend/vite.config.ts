// Vite's part of the build: React Router, Tailwind, and how files are cut for slow phones.
import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import { brotliFiles } from './brotli-files.ts'
import { lightPages } from './light-pages.ts'
import { textsOfPages } from './texts-of-pages.ts'

/** What nearly every page shows is one file: fewer requests, and Brotli packs it better than thirty crumbs. */
const shared = /frontend\/app\/(ui|layout|messages\/(?!en|sw)|money\/kes|paths|storefront\/shops\/tier)|lucide-react/
const delivery = /frontend\/app\/(places|delivery|counties)/
/** What pages of goods show, and pages of orders: whoever pays needs neither. */
const goods = /frontend\/app\/storefront\/(shops\/(?!tier)|products\/product-card)/
const money = /frontend\/app\/money\/(money|timeline|if-nothing)/

export default defineConfig({
  plugins: [tailwindcss(), reactRouter(), textsOfPages(), lightPages(), brotliFiles()],
  // Icons are taken one by one: as a whole they would be most of the server's memory. The handler shares its React Router
  // with the pages, in development too.
  ssr: { noExternal: ['lucide-react', '@react-router/express'] },
  build: { assetsInlineLimit: 0, target: 'es2022', sourcemap: false },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { name: 'shared', test: shared, minShareCount: 2 },
                { name: 'delivery', test: delivery, minShareCount: 2 },
                { name: 'goods', test: goods, minShareCount: 2 },
                { name: 'money', test: money, minShareCount: 2 },
              ],
            },
          },
        },
      },
    },
  },
})
