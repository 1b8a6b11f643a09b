// A message from its form: pictures first, each by itself, then the words; what was typed is kept when something is refused.
import type { Problem } from '@amana/contract'
import type { Attempt } from '#app/api/client.ts'

/** The side's own ways to send. */
interface Ways {
  addPicture: (file: { bytes: ArrayBuffer; type: string }) => Promise<Attempt<{ id: string }>>
  send: (written: { text: string; pictureIds: string[] }) => Promise<Attempt<unknown>>
}
export interface Refused {
  problem: Problem
  typed: string
}

const picturesMax = 4

/** Null when it was sent. */
export async function writeMessage(form: FormData, { addPicture, send }: Ways): Promise<Refused | null> {
  const quick = String(form.get('quick') ?? '')
  const typed = quick || String(form.get('text') ?? '')
  const files = form.getAll('photos').filter((each): each is File => each instanceof File && each.size > 0)
  const pictureIds: string[] = []
  for (const file of quick ? [] : files.slice(0, picturesMax)) {
    const { reply, problem } = await addPicture({ bytes: await file.arrayBuffer(), type: file.type })
    if (problem) return { problem, typed }
    pictureIds.push(reply.id)
  }
  const { problem } = await send({ text: typed, pictureIds })
  return problem ? { problem, typed } : null
}

/** A browser that fetches ahead has shown nothing to anybody yet. */
export const isAhead = (request: Request): boolean =>
  /prefetch/.test(`${request.headers.get('sec-purpose')} ${request.headers.get('purpose')}`)
