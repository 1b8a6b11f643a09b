// npm run keys: every page of the site map with the Tab key alone: everything that can be pressed is reached, in sight and visibly
// so, and one gets out again. `--site URL` takes a market that runs already, `--only PART` the pages whose name contains it.
import { walkByKeys } from './sweep/by-keys.ts'
import { readOptions, sweep } from './sweep/sweep.ts'
import { desk, phone } from './sweep/visitors.ts'

let walks = 0
const wrong: string[] = []

const { looked, faults } = await sweep(readOptions(), async ({ page, sitePage, open }) => {
  for (const size of [desk, phone]) {
    await page.setViewportSize(size)
    await open()
    walks += 1
    for (const found of await walkByKeys(page)) wrong.push(`${sitePage.name}, ${size.width} px: ${found}`)
  }
})

for (const line of [...wrong, ...faults]) console.error(line)
console.log(`${looked} pages, ${walks} walks, ${wrong.length} faults`)
process.exit(wrong.length + faults.length > 0 ? 1 : 0)
