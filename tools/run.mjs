// The door behind every npm script: installs what is missing, then runs tools/<what>.ts on Node 24.
// It runs on whatever Node the machine has and with nothing installed, so it imports nothing but Node itself.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const stamp = join(root, 'node_modules/.amana-lock')
const node24 = join(root, 'node_modules/node/bin/node')
const [what, ...rest] = process.argv.slice(2)

const oldest = 20
if (Number(process.versions.node.split('.')[0]) < oldest)
  stop(`Amana needs Node ${oldest} or newer to start, and this is Node ${process.versions.node}.`)
if (!what || !existsSync(join(root, 'tools', `${what}.ts`))) stop(`There is no tools/${what}.ts to run.`)

if (!isInstalled()) await installAlone()
runOnNode24()

function wanted() {
  const hash = createHash('sha256')
  for (const file of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(root, file)))
  return hash.update(`${process.platform}-${process.arch}`).digest('hex')
}

function isInstalled() {
  if (!existsSync(node24)) return false
  if (readOrEmpty(stamp) === wanted()) return true
  if (!npmInstalledTheSame()) return false
  writeFileSync(stamp, wanted())
  return true
}

// Somebody may have run npm install by hand: npm notes what it installed, and that is compared with the lock.
function npmInstalledTheSame() {
  const [lock, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((file) => {
    const text = readOrEmpty(join(root, file))
    return text ? JSON.parse(text).packages : {}
  })
  const needed = Object.entries(lock).filter(
    ([path, entry]) => path.includes('node_modules/') && !entry.optional && !entry.link,
  )
  return (
    needed.length > 0 && needed.every(([path, { version }]) => installed[path] && installed[path].version === version)
  )
}

// Two starts at once on a fresh clone must not install into one folder: making a folder is atomic everywhere, and the
// one that made it keeps its time fresh, so that a lock left by a kill -9 is told from one in use.
async function installAlone() {
  const lock = join(root, '.installing')
  for (let told = false; ; told = true) {
    try {
      mkdirSync(lock)
      break
    } catch (error) {
      if (error.code !== 'EEXIST')
        stop(`The folder ${root} cannot be written (${error.code}), so nothing can be installed.`)
    }
    if (!told) console.error('Waiting for another installation in this folder to end …')
    await new Promise((go) => setTimeout(go, 500))
    const made = statSync(lock, { throwIfNoEntry: false })
    if (made && Date.now() - made.mtimeMs > 20_000) release(lock)
  }
  const fresh = setInterval(() => utimesSync(lock, new Date(), new Date()), 2_000)
  try {
    if (!isInstalled()) await install()
  } finally {
    clearInterval(fresh)
    release(lock)
  }
}

function release(lock) {
  try {
    rmdirSync(lock)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}

async function install() {
  console.error('Installing the packages (once, and after every change of package-lock.json) …')
  const code = await new Promise((end) => {
    const npm = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    })
    npm.once('error', (error) => stop(`npm could not be run: ${error.message}`))
    npm.once('exit', (status, signal) => end(signal ? 1 : status))
  })
  if (code !== 0) stop('npm ci did not succeed; its own words are above.', code)
  bringNode()
  writeFileSync(stamp, wanted())
}

// The package `node` places its binary by an install script, which a machine may have forbidden.
function bringNode() {
  if (existsSync(node24)) return
  spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: join(root, 'node_modules/node'),
    stdio: 'ignore',
  })
  if (!existsSync(node24))
    stop('Node 24 (the npm package "node") could not be installed: npm was not let run its script.')
}

function runOnNode24() {
  const child = spawn(node24, [join(root, 'tools', `${what}.ts`), ...rest], {
    stdio: 'inherit',
    env: { ...process.env, AMANA_ANCESTORS: ancestors().join(' ') },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => forward(child, signal))
  child.once('error', (error) => stop(`Node 24 could not be run: ${error.message}`))
  child.once('exit', (code, signal) => process.exit(signal ? 1 : code))
}

// A Ctrl-C reaches the whole terminal group by itself; forwarding it as well does no harm, the launcher counts it once.
function forward(child, signal) {
  if (child.exitCode === null) child.kill(signal)
}

// Whoever ends npm with kill -9 means all of it: the launcher watches these and stops when one is gone.
function ancestors() {
  const chain = [process.pid]
  if (!process.env.npm_lifecycle_event) return chain
  chain.push(process.ppid)
  const parent = /^\d+ \((.*)\) \S (\d+)/s.exec(readOrEmpty(`/proc/${process.ppid}/stat`))
  if (parent && /^(sh|dash|bash|ash|busybox)$/.test(parent[1])) chain.push(Number(parent[2]))
  return chain
}

function readOrEmpty(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function stop(sentence, code = 1) {
  console.error(sentence)
  process.exit(code)
}
