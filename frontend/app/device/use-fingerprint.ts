// What the browser looks like, told to the api once per visit of the site, from the few pages where it matters. It waits
// until the page is at rest, and loads its code only then; whatever goes wrong here concerns nobody.
import { useEffect } from 'react'

const toldKey = 'amana_fingerprint_told'
const restMs = 4_000

export function useFingerprint(): void {
  useEffect(() => {
    const start = () => void tell().catch(() => {})
    if (typeof requestIdleCallback === 'undefined') {
      const timer = setTimeout(start, restMs)
      return () => clearTimeout(timer)
    }
    const idle = requestIdleCallback(start, { timeout: restMs })
    return () => cancelIdleCallback(idle)
  }, [])
}

async function tell(): Promise<void> {
  if (sessionStorage.getItem(toldKey)) return
  sessionStorage.setItem(toldKey, '1')
  const { fingerprint } = await import('./fingerprint.ts')
  const response = await fetch('/api/device/fingerprint', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fingerprint: await fingerprint() }),
    keepalive: true,
  })
  if (!response.ok) sessionStorage.removeItem(toldKey)
}
