// What one run of Amana on this machine is made of: its folder, its ports, its secrets, and every program's environment.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, portIsFree } from './ports.ts'
import { explainFileError, LaunchProblem } from './problem.ts'

export const projectFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))))
const neededMegabytes = 300

export type Settings = {
  dataFolder: string
  publicUrl: string
  ports: { public: number; api: number; worker: number; telco: number; smtp: number }
  /** A database of the person's own; without it PostgreSQL is started here. */
  databaseUrl: string | undefined
  environment: NodeJS.ProcessEnv
}

export async function readSettings(environment: NodeJS.ProcessEnv = process.env): Promise<Settings> {
  const dataFolder = resolve(projectFolder, environment.AMANA_DATA || '.data')
  prepareFolder(dataFolder)
  const host = environment.HOST || '127.0.0.1'
  const ports = {
    public: await publicPort(environment.PORT || '8080', host),
    api: await innerPort('API_PORT', environment),
    worker: await innerPort('WORKER_PORT', environment),
    telco: await innerPort('TELCO_PORT', environment),
    smtp: await innerPort('TELCO_SMTP_PORT', environment),
  }
  const publicUrl = environment.PUBLIC_URL || `http://localhost:${ports.public}`
  return {
    dataFolder,
    publicUrl,
    ports,
    databaseUrl: environment.DATABASE_URL || undefined,
    environment: programEnvironment({ environment, dataFolder, publicUrl, ports }),
  }
}

function prepareFolder(folder: string): void {
  try {
    makeFolder(folder)
    const probe = join(folder, '.writable')
    writeFileSync(probe, 'yes')
    rmSync(probe)
    const { bavail, bsize } = statfsSync(folder)
    const megabytes = Math.floor((bavail * bsize) / 1_000_000)
    if (megabytes < neededMegabytes)
      throw new LaunchProblem(`Only ${megabytes} MB are free in ${folder}, and Amana needs ${neededMegabytes} MB.`)
  } catch (error) {
    throw explainFileError(error, folder)
  }
}

// Node's own recursive mkdir never ends where the system denies a folder's very existence, as below /proc.
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  mkdirSync(folder)
}

function portNumber(name: string, text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port > 0 && port < 65536) return port
  throw new LaunchProblem(`${name} has to be a number from 1 to 65535, and is "${text}".`)
}

async function publicPort(text: string, host: string): Promise<number> {
  const port = portNumber('PORT', text)
  if (await portIsFree(port, host)) return port
  const why = port < 1024 ? 'is taken or reserved for root' : 'is taken by another program'
  throw new LaunchProblem(
    `Port ${port} ${why}; choose another, for example: PORT=${port < 1024 ? 8080 : port + 1} npm start`,
  )
}

async function innerPort(name: string, environment: NodeJS.ProcessEnv): Promise<number> {
  const text = environment[name]
  if (!text) return freePort()
  const port = portNumber(name, text)
  if (await portIsFree(port)) return port
  throw new LaunchProblem(`Port ${port}, which ${name} asks for, is taken by another program.`)
}

type Frame = Pick<Settings, 'dataFolder' | 'publicUrl' | 'ports'> & { environment: NodeJS.ProcessEnv }

function programEnvironment({ environment, dataFolder, publicUrl, ports }: Frame): NodeJS.ProcessEnv {
  const telco = `http://127.0.0.1:${ports.telco}`
  const api = `http://127.0.0.1:${ports.api}`
  const defaults = {
    PUBLIC_URL: publicUrl,
    CALLBACK_URL: api,
    DARAJA_URL: telco,
    SMS_GATEWAY_URL: `${telco}/sms`,
    SMTP_URL: `smtp://127.0.0.1:${ports.smtp}`,
    ...ownSecrets(dataFolder),
    MALLOC_ARENA_MAX: '2',
  }
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  return {
    ...defaults,
    ...given,
    AMANA_DATA: dataFolder,
    API_PORT: String(ports.api),
    WORKER_PORT: String(ports.worker),
    TELCO_PORT: String(ports.telco),
    TELCO_SMTP_PORT: String(ports.smtp),
    TELCO_DATA: join(dataFolder, 'telco'),
    API_URL: api,
    TELCO_URL: telco,
    AMANA_ANCESTORS: undefined,
  }
}

/** Secrets made for this machine on the first start and kept in the data folder, readable by their owner only. */
function ownSecrets(dataFolder: string): Record<string, string> {
  const file = join(dataFolder, 'secrets.json')
  const kept: Record<string, string> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const names = ['SECRET_KEY', 'SMS_GATEWAY_PASSWORD'].filter((name) => !kept[name])
  for (const name of names) kept[name] = randomBytes(32).toString('base64url')
  if (names.length > 0) writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  return kept
}
