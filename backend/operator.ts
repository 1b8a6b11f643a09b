// Operators are made on the server: `create` opens an operator's account, `code` prints the current code of the second factor,
// for the demo and for whoever has lost the authenticator app. Started by `npm run operator:create` and `operator:code`.
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { signUp } from '@amana/contract'
import { renderUnicodeCompact } from 'uqr'
import { createOperator, listOperators, reactions, renewSecondFactor, secondFactorCodeNow } from '#identity'
import { reactions as outbox } from '#notifications'
import type { Ctx } from '#platform/context'
import { machineClock, movableClock } from './platform/clock.ts'
import { ConfigMistake, readConfig } from './platform/config.ts'
import { openDatabase } from './platform/database.ts'
import { Refusal } from './platform/errors.ts'
import { makeLog } from './platform/log.ts'

const questions = {
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone (0712 345 678)',
  password: 'Password (at least 10 letters)',
} as const
type Field = keyof typeof questions

const { values: given, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    name: { type: 'string' },
    email: { type: 'string' },
    phone: { type: 'string' },
    password: { type: 'string' },
  },
})
const tell = (text: string) => void process.stdout.write(`${text}\n`)

/** Asks on the terminal; what is typed after `Password` is not shown. */
async function ask(field: Field): Promise<string> {
  if (!process.stdin.isTTY) throw new ConfigMistake(`Say --${field}, or run this in a terminal to be asked.`)
  let silent = false
  const output = new Writable({
    write(chunk, _encoding, done) {
      if (!silent) process.stdout.write(chunk)
      done()
    },
  })
  const terminal = createInterface({ input: process.stdin, output, terminal: true })
  const answer = terminal.question(`${questions[field]}: `)
  silent = field === 'password'
  try {
    return await answer
  } finally {
    terminal.close()
    if (silent) tell('')
  }
}

/** What was given on the command line is taken or refused; what is asked for is asked again until it is right. */
async function read(field: Field): Promise<string> {
  for (;;) {
    const text = given[field] ?? (await ask(field))
    const read = signUp.body!.shape[field].safeParse(text)
    if (read.success) return read.data
    const complaint = `${questions[field]}: ${read.error.issues[0]!.message}`
    if (given[field] !== undefined) throw new ConfigMistake(complaint)
    tell(complaint)
  }
}

async function create(ctx: Ctx): Promise<void> {
  const operator = { name: '', email: '', phone: '', password: '' }
  for (const field of Object.keys(questions) as Field[]) operator[field] = await read(field)
  const created = await createOperator(ctx, operator)
  tell(`\n${operator.name} is an operator now and signs in with ${operator.email}, the password, and a code of an app.`)
  show(created)
}

function show({ secondFactorUri, recoveryCodes }: { secondFactorUri: string; recoveryCodes: string[] }): void {
  tell(`Scan this with an authenticator app; it is shown only now.

${renderUnicodeCompact(secondFactorUri, { border: 2 })}
${secondFactorUri}

Ten recovery codes, each good once in place of a code of the app. Write them down; they are shown only now.

${recoveryCodes.map((code) => `  ${code}`).join('\n')}`)
}

/** Without an e-mail: of the only operator there is. */
async function printCode(ctx: Ctx, email: string | undefined): Promise<void> {
  const operators = await listOperators(ctx)
  const wanted = email ? operators.filter((each) => each.email === email.toLowerCase()) : operators
  if (operators.length === 0) throw new ConfigMistake('There is no operator yet: npm run operator:create')
  if (wanted.length !== 1)
    throw new ConfigMistake(`Say which operator: ${operators.map((each) => each.email).join(', ')}`)
  const operator = wanted[0]!
  let code = await secondFactorCodeNow(ctx, operator.id)
  if (!code) {
    tell(`${operator.email} had no second factor that works with this SECRET_KEY, and gets a new one.`)
    show(await renewSecondFactor(ctx, operator))
    code = (await secondFactorCodeNow(ctx, operator.id))!
    tell('\nThe code now:')
  }
  tell(`${code.slice(0, 3)} ${code.slice(3)}`)
}

async function main(): Promise<void> {
  // The worker tells people what follows from this; here it has to be known that somebody will.
  outbox()
  reactions()
  const config = readConfig()
  const database = openDatabase(config.DATABASE_URL, { max: 2 })
  try {
    const clock = config.production ? machineClock : movableClock(database.pool)
    const log = makeLog('silent', 'operator')
    const now = await clock.now()
    const ctx: Ctx = { db: database.db, actor: { kind: 'system' }, now, requestId: 'operator', log, config }
    const [what, email] = positionals
    if (what === 'create') await create(ctx)
    else if (what === 'code') await printCode(ctx, email ?? given.email)
    else throw new ConfigMistake('Say what to do: create or code.')
  } finally {
    await database.close()
  }
}

main().catch((error) => {
  const forPeople = error instanceof ConfigMistake || error instanceof Refusal
  process.stderr.write(`${forPeople ? error.message : (error?.stack ?? error)}\n`)
  process.exitCode = 1
})
