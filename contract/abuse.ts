// What keeps machines from doing what people do: proofs of work, and the device a browser is.
import { z } from 'zod'
import { defineEndpoint } from './endpoint.ts'

export const readChallenge = defineEndpoint({
  name: 'readChallenge',
  method: 'GET',
  path: '/api/challenge',
  access: 'public',
  summary:
    'A proof-of-work challenge (ALTCHA). Its solution, good once, goes into the Amana-Proof header of the call it is for',
  query: z.object({ for: z.string().max(60) }),
  /** As altcha-lib makes it: signed, with its difficulty and its end. */
  reply: z.record(z.string(), z.unknown()),
})

export const reportFingerprint = defineEndpoint({
  name: 'reportFingerprint',
  method: 'POST',
  path: '/api/device/fingerprint',
  access: 'public',
  summary: 'What the browser looks like, as one hash; kept beside the device key as a soft link',
  body: z.object({ fingerprint: z.string().regex(/^[0-9a-zA-Z_-]{8,128}$/) }),
})
