// False until scripts run: what only they can do is shown then, and what stands in for it goes.
import { useEffect, useState } from 'react'

export function useScripts(): boolean {
  const [scripts, setScripts] = useState(false)
  useEffect(() => setScripts(true), [])
  return scripts
}
