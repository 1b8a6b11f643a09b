// The network's clock: what it says, and buttons that move it on.
import { z } from 'zod'
import type { Ctx } from '../../context.ts'
import { clockTime, inNairobi, longDay, two } from '../../nairobi-time.ts'
import type { Timetable } from '../../timetable.ts'
import { html } from '../html.ts'
import { type Answer, answerLine, heading, networkPage } from './frame.ts'

const STEPS = [
  ['One minute', 60_000],
  ['One hour', 3_600_000],
  ['One day', 86_400_000],
  ['One week', 7 * 86_400_000],
] as const

const move = z.union([
  z.object({
    ms: z.coerce
      .number()
      .int()
      .min(1)
      .max(366 * 86_400_000),
  }),
  z.object({ at: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/) }),
])

export function clockPage(ctx: Ctx, answer?: Answer): string {
  const now = ctx.clock.now()
  const t = inNairobi(now)
  const local = `${t.year}-${two(t.month)}-${two(t.day)}T${clockTime(now)}`
  const content = html`${heading('Clock', 'The network lives by this clock and so does everything on it. What falls due on the way happens, in order.')}
${answerLine(answer)}
<p class="big-time"><b>${clockTime(now)}</b> ${longDay(now)} ${t.year}, Nairobi</p>
<form class="steps" method="post" action="clock">${STEPS.map(([label, ms]) => html`<button class="btn ghost" name="ms" value="${ms}">${label} on</button>`)}</form>
<form class="filter" method="post" action="clock"><label for="at">Or go to a moment (Nairobi)</label>
<div class="row"><input id="at" name="at" type="datetime-local" value="${local}" required><button class="btn">Go there</button></div></form>`
  return networkPage('clock', 'Clock', content)
}

export async function moveClock(ctx: Ctx, timetable: Timetable, form: unknown): Promise<Answer> {
  const parsed = move.safeParse(form)
  if (!parsed.success) return { done: false, said: 'That is no time to go to.' }
  const wanted = 'ms' in parsed.data ? ctx.clock.now() + parsed.data.ms : Date.parse(`${parsed.data.at}:00+03:00`)
  if (Number.isNaN(wanted)) return { done: false, said: 'That is no time to go to.' }
  if (wanted < ctx.clock.now()) ctx.clock.moveTo(wanted)
  else await timetable.advanceTo(wanted)
  timetable.wake()
  return { done: true, said: `It is now ${clockTime(ctx.clock.now())} on ${longDay(ctx.clock.now())}.` }
}
