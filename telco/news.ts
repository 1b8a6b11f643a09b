// Tells open browser pages that something they show has changed. Carries no content: pages fetch it themselves.
import { EventEmitter } from 'node:events'

export type News = {
  tell(topic: string): void
  /** Listens until the returned function is called. */
  listen(topic: string, listener: () => void): () => void
}

export function openNews(): News {
  const emitter = new EventEmitter().setMaxListeners(0)
  return {
    tell(topic) {
      emitter.emit(topic)
      // The list of phones shows every phone's balance and prompt.
      if (topic.startsWith('phone:')) emitter.emit('phones')
    },
    listen(topic, listener) {
      emitter.on(topic, listener)
      return () => void emitter.off(topic, listener)
    },
  }
}
