// Runs one conformance program in a process of its own and hears its reports.
import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Order, Report } from './order.ts'

export async function runClient(program: string, order: Order): Promise<Report[]> {
  const reports: Report[] = []
  // Nothing of our environment: a proxy or a debug switch would change how the clients behave.
  const child = fork(join(import.meta.dirname, `${program}.ts`), [JSON.stringify(order)], {
    env: {},
    execArgv: [],
    silent: true,
  })
  let said = ''
  child.stderr!.on('data', (text) => {
    said += text
  })
  child.on('message', (report) => void reports.push(report as Report))
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`${program} ended with ${code} after ${reports.length} calls: ${said}`)
  return reports
}
