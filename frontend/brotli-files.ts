// After the build, writes each script, style and text a second time as small as Brotli can make it, for server.ts to send.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { Plugin } from 'vite'

const compress = promisify(brotliCompress)

export function brotliFiles(): Plugin {
  return {
    name: 'brotli-files',
    apply: 'build',
    applyToEnvironment: (environment) => environment.name === 'client',
    async writeBundle({ dir }) {
      const folder = join(dir ?? '', 'assets')
      const files = (await readdir(folder)).filter((file) => /\.(js|css|json)$/.test(file))
      await Promise.all(
        files.map(async (file) => {
          const small = await compress(await readFile(join(folder, file)), {
            params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
          })
          await writeFile(join(folder, `${file}.br`), small)
        }),
      )
    },
  }
}
