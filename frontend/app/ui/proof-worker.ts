// Solves a proof of work beside the page, so that typing stays smooth on a slow phone.
import { sha256 } from '@noble/hashes/sha2.js'
import { handler } from 'altcha-lib/workers/shared'

/**
 * ALTCHA's SHA-256. The browser's own answers each round by a promise, which takes longer than the round, and is absent
 * where a page is not served by TLS; this one is neither.
 */
handler({
  async deriveKey({ algorithm, cost, keyLength = 32 }, salt, password) {
    if (algorithm !== 'SHA-256') throw new Error(`no way to solve ${algorithm}`)
    let key = new Uint8Array(salt.length + password.length)
    key.set(salt)
    key.set(password, salt.length)
    for (let round = 0; round < Math.max(1, cost); round++) key = sha256(key) as typeof key
    return { parameters: {}, derivedKey: key.slice(0, keyLength) }
  },
})
