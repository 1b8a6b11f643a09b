// A Chromium for the browser tests: the machine's own, or else the one the npm package @sparticuz/chromium carries.
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
// The packaged one is a headless shell without its helper programs: it cannot fork renderers from a zygote.
const packagedFlags = ['--no-zygote', '--disable-setuid-sandbox', '--font-render-hinting=none']

export type Chromium = { path: string; flags: string[]; packaged: boolean }

export async function findChromium(): Promise<Chromium> {
  const own = process.env.CHROMIUM_PATH || onPath()
  if (own) return { path: own, flags, packaged: false }
  return { path: await unpackChromium(), flags: [...flags, ...packagedFlags], packaged: true }
}

export async function openBrowser(): Promise<Browser> {
  const { path, flags } = await findChromium()
  return chromium.launch({ executablePath: path, args: flags, headless: true })
}

function onPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

// The package unpacks into the temporary folder and sets LD_LIBRARY_PATH while it is imported, and brings its shared
// libraries only where it believes to be on AWS's Node image. A folder per user keeps one's files out of another's way.
async function unpackChromium(): Promise<string> {
  const before = process.env.TMPDIR
  const folder = join(tmpdir(), `amana-chromium-${process.getuid?.() ?? 0}`)
  const complete = join(folder, '.complete')
  if (!existsSync(complete)) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  process.env.TMPDIR = folder
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    const path = await packaged.executablePath()
    process.env.FONTCONFIG_FILE = describeFonts(folder)
    writeFileSync(complete, '')
    return path
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

// The package's own font settings name folders that exist only where it believes to be; a browser that finds no font at all
// ends itself at the first text it draws.
function describeFonts(folder: string): string {
  const file = join(folder, 'amana-fonts.conf')
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts']
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${folders.map((each) => `  <dir>${each}</dir>`).join('\n')}
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`,
  )
  return file
}
