// What the network does by itself and when: prompts run out, commands are decided, callbacks leave.
// Everything has a due time in the books, so a restart forgets nothing and moving the clock brings it about.
import type { Ctx } from './context.ts'
import type { HandPayments } from './mpesa/c2b/payments.ts'
import type { Deliveries } from './mpesa/callbacks.ts'
import { nextCommandDue } from './mpesa/commands/command.ts'
import { settleDueCommands } from './mpesa/commands/outcome.ts'
import { settleDueStkPayments } from './mpesa/stk-outcome.ts'
import { nextStkDue } from './mpesa/stk-payments.ts'

const AT_ONCE = 200
const LONGEST_TIMER = 2 ** 31 - 1
const AFTER_A_FAULT = 1_000

export type Timetable = {
  /** Looks for the next thing due and sets the timer for it. */
  wake(): void
  /** Does what is due now; resolves when its callbacks have been delivered or have failed. */
  runDue(): Promise<void>
  /** Moves the clock to `target`, stopping at each due thing on the way; what is under way arrives first. */
  advanceTo(target: number): Promise<void>
  stop(): void
}

export function openTimetable(ctx: Ctx, deliveries: Deliveries, handPayments: HandPayments): Timetable {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let advancing = Promise.resolve()

  const nextDue = () => {
    const dues = [nextStkDue(ctx), nextCommandDue(ctx), handPayments.nextDue(), deliveries.nextDue()].filter(
      (due) => due !== undefined,
    )
    return dues.length ? Math.min(...dues) : undefined
  }
  const setTimer = (delay: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void runDue().catch(report), Math.min(Math.max(delay, 0), LONGEST_TIMER))
  }
  const wake = () => {
    if (stopped) return
    const due = nextDue()
    if (due !== undefined) setTimer(due - ctx.clock.now())
  }
  const report = (error: unknown) => {
    if (stopped) return
    console.error(error)
    setTimer(AFTER_A_FAULT)
  }
  const runDue = async () => {
    if (stopped) return
    settleDueStkPayments(ctx, AT_ONCE)
    settleDueCommands(ctx, AT_ONCE)
    const asked = handPayments.runDue()
    const sent = deliveries.sendDue()
    wake()
    await Promise.all([asked, sent])
  }
  const advance = async (target: number) => {
    await deliveries.arrived()
    for (let due = nextDue(); due !== undefined && due <= target && !stopped; due = nextDue()) {
      if (due > ctx.clock.now()) ctx.clock.moveTo(due)
      await runDue()
    }
    if (target > ctx.clock.now()) ctx.clock.moveTo(target)
    wake()
  }

  return {
    wake,
    runDue,
    advanceTo(target) {
      const run = advancing.then(() => advance(target))
      advancing = run.catch(() => {})
      return run
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
