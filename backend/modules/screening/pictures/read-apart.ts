// Has a picture read by a process of its own, with limits on its memory and its time; a reader that breaks or hangs is replaced.
import { type ChildProcess, fork } from 'node:child_process'
import { turns } from '#platform/turns'
import type { WhatIsRead } from './what-is-read.ts'

/** Loading takes a second, reading two; on a machine that does much else many times that. */
const readMsMax = 45_000
const memoryMb = 384
/**
 * Of each program in WebAssembly: the reader of words has its language in 60 MB, and of a large photo needs twice that. What it
 * has once taken it never gives back, so that a reader that has become large is replaced before the next picture.
 */
const wasmMb = 256
const residentMbMax = 512
const picturesMax = 200
/** Without work for so long it ends: most processes never read a picture. */
const idleMsMax = 60_000

type Answer = { id: number; residentMb: number } & ({ read: WhatIsRead } | { failed: string })

let reader: ChildProcess | undefined
let runs = ''
let hasRead = 0
let idle: NodeJS.Timeout | undefined
let lastId = 0
const takeTurn = turns(1)

export class PictureNotRead extends Error {}

/** Throws PictureNotRead when it cannot be read, the reader dies, or it takes too long. */
export const readApart = (
  bytes: Uint8Array,
  { program = readerProgram, msMax = readMsMax }: { program?: URL; msMax?: number } = {},
): Promise<WhatIsRead> => takeTurn(() => ask(bytes, program, msMax))

const readerProgram = new URL('./reader-process.ts', import.meta.url)

function start(program: URL): ChildProcess {
  const child = fork(program, {
    execArgv: [`--max-old-space-size=${memoryMb}`, `--wasm-max-mem-pages=${wasmMb * 16}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH },
  })
  child.unref()
  child.channel?.unref()
  return child
}

/** For tests, and whoever wants nothing to stay behind. */
export const endReader = (): void => end()

function end(): void {
  reader?.kill('SIGKILL')
  reader = undefined
  hasRead = 0
}

async function ask(bytes: Uint8Array, program: URL, msMax: number): Promise<WhatIsRead> {
  clearTimeout(idle)
  if (!reader || runs !== program.href) {
    end()
    reader = start(program)
    runs = program.href
  }
  const child = reader
  const id = ++lastId
  child.ref()
  child.channel?.ref()
  try {
    return await new Promise<WhatIsRead>((resolve, reject) => {
      const limit = setTimeout(() => reject(new PictureNotRead('it took too long')), msMax)
      const settle = (work: () => void) => {
        clearTimeout(limit)
        child.removeAllListeners('message')
        child.removeAllListeners('exit')
        child.removeAllListeners('error')
        work()
      }
      child.once('exit', (code, signal) =>
        settle(() => reject(new PictureNotRead(`the reader ended: ${signal ?? code}`))),
      )
      child.once('error', (error) => settle(() => reject(new PictureNotRead(String(error)))))
      child.on('message', (answer: Answer) => {
        if (answer.id !== id) return
        if (++hasRead >= picturesMax || answer.residentMb > residentMbMax) end()
        settle(() => ('read' in answer ? resolve(answer.read) : reject(new PictureNotRead(answer.failed))))
      })
      child.send({ id, bytes })
    })
  } catch (error) {
    if (child === reader) end()
    throw error
  } finally {
    child.unref()
    child.channel?.unref()
    idle = setTimeout(end, idleMsMax).unref()
  }
}
