// What a form about a problem brings: photos, each by itself, and words. The first that is refused ends it.
import type { Problem } from '@amana/contract'
import type { Attempt } from '#app/api/client.ts'

type SendPhoto = (file: { bytes: ArrayBuffer; type: string }) => Promise<Attempt<unknown>>

const photosMax = 6

export const textIn = (form: FormData, name = 'text'): string => String(form.get(name) ?? '').trim()

export async function sendPhotos(form: FormData, send: SendPhoto): Promise<Problem | null> {
  const files = form.getAll('photos').filter((each): each is File => each instanceof File && each.size > 0)
  for (const file of files.slice(0, photosMax)) {
    const { problem } = await send({ bytes: await file.arrayBuffer(), type: file.type || 'application/octet-stream' })
    if (problem) return problem
  }
  return null
}
