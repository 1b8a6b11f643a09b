// npm run bench:…: runs one of the measurements in bench/.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectFolder } from './launch/settings.ts'

const [name] = process.argv.splice(2, 1)
const file = join(projectFolder, 'bench', `${name}.ts`)
if (!name || !existsSync(file)) {
  console.error(`There is no bench/${name}.ts to run.`)
  process.exit(1)
}
await import(pathToFileURL(file).href)
