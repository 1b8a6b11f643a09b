// One picture on its way from the browser to the api. It goes as it is, and says how much of it has left the phone;
// `fetch` cannot say that.
import type { Picture, Problem } from '@amana/contract'
import { isProblem, unreachable } from '#app/api/problem.ts'

/** As the api has it: said before anything is sent. */
export const pictureBytesMax = 12 * 1024 * 1024
export const picturesMax = 8
export const pictureTypes = 'image/jpeg,image/png,image/webp,image/avif'

/** The picture, where the api tells of it. */
export type Sent = { picture: Picture | null; problem?: undefined } | { picture?: undefined; problem: Problem }

interface Journey {
  method?: 'POST' | 'PUT'
  address: string
  file: File
  /** From 0 to 1; 1 while the api works on it. */
  onShare(share: number): void
  signal?: AbortSignal
}

const triesMax = 4

/** Tries again by itself when the api asks it to wait a moment. */
export async function sendPicture(journey: Journey): Promise<Sent> {
  for (let tries = 1; ; tries++) {
    const { sent, waitSeconds } = await sendOnce(journey)
    if (waitSeconds === undefined || tries === triesMax || journey.signal?.aborted) return sent
    await new Promise((resolve) => setTimeout(resolve, waitSeconds * 1000))
  }
}

const waitsMax = 15

function sendOnce({
  method = 'POST',
  address,
  file,
  onShare,
  signal,
}: Journey): Promise<{ sent: Sent; waitSeconds?: number }> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const end = () => {
      const reply: unknown = request.response
      const wait = Number(request.getResponseHeader('retry-after'))
      if (request.status === 201) resolve({ sent: { picture: reply as Picture } })
      else if (request.status === 204) resolve({ sent: { picture: null } })
      else if (!isProblem(reply)) resolve({ sent: { problem: unreachable } })
      else resolve({ sent: { problem: reply }, ...(wait > 0 && wait <= waitsMax && { waitSeconds: wait }) })
    }
    request.open(method, address)
    request.responseType = 'json'
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0)
    request.upload.onload = () => onShare(1)
    request.onload = end
    request.onerror = end
    request.onabort = end
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}
