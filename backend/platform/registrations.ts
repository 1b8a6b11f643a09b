// What a program gathers in its life: what modules declare at its start (jobs, reactions, who answers for what, each once), and
// what it remembers of others. Tests live several lives in one process, and begin each with nothing of the one before.

interface Register {
  clear(): void
}
const registers: Register[] = []

/** Enrols a map or set that is empty when a program starts. */
export function register<R extends Register>(kept: R): R {
  registers.push(kept)
  return kept
}

/** As if the program had not started yet. */
export const forgetRegistrations = (): void => {
  for (const kept of registers) kept.clear()
}
