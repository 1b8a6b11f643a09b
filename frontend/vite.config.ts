// Vite's part of the build: React Router, Tailwind, and how files are cut for slow phones.
import { reactRouter } from '@react-router/dev/vite'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [tailwindcss(), reactRouter()],
  // Icons are taken one by one; as a whole they would be most of the server's memory.
  ssr: { noExternal: ['lucide-react'] },
  build: { assetsInlineLimit: 0, target: 'es2022', sourcemap: false },
})
