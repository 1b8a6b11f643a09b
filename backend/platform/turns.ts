// So many at once and no more: the rest waits its turn, in order.

export type Turns = <T>(work: () => Promise<T>) => Promise<T>

export function turns(atOnce: number): Turns {
  const waiting: (() => void)[] = []
  let busy = 0
  return async (work) => {
    if (busy >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else busy++
    try {
      return await work()
    } finally {
      // The turn is handed on rather than given back, so that nobody who comes later goes first.
      const next = waiting.shift()
      if (next) next()
      else busy--
    }
  }
}
