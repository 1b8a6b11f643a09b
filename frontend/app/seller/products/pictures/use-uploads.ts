// The pictures that are on their way: a few at once, each with how far it is; what fails stays there, to be sent again or let go.
import type { Picture, Problem } from '@amana/contract'
import { useCallback, useEffect, useRef, useState } from 'react'
import { pictureBytesMax, sendPicture } from './send-picture.ts'

export interface Upload {
  key: number
  file: File
  /** An address of the browser's own, to look at the file before it is sent. */
  preview: string
  share: number
  state: 'waiting' | 'sending' | 'failed'
  problem?: Problem
}

const atOnce = 2
const tooLarge: Problem = {
  ...{ type: 'about:blank', title: '', status: 413, code: 'picture_too_large', detail: '', requestId: '' },
}

export interface Uploads {
  list: Upload[]
  add(files: File[]): void
  again(key: number): void
  drop(key: number): void
}

/** @param onAdded is told of each picture as soon as the api has taken it */
export function useUploads(address: string, onAdded: (picture: Picture) => void): Uploads {
  const [list, setList] = useState<Upload[]>([])
  const nextKey = useRef(1)
  const running = useRef(new Map<number, AbortController>())
  const change = useCallback(
    (key: number, to: Partial<Upload>) =>
      setList((all) => all.map((each) => (each.key === key ? { ...each, ...to } : each))),
    [],
  )
  const drop = useCallback((key: number) => {
    running.current.get(key)?.abort()
    setList((all) => {
      const gone = all.find((each) => each.key === key)
      if (gone) URL.revokeObjectURL(gone.preview)
      return all.filter((each) => each.key !== key)
    })
  }, [])

  useEffect(() => {
    const send = async ({ key, file }: Upload) => {
      const stop = new AbortController()
      running.current.set(key, stop)
      change(key, { state: 'sending', share: 0 })
      const onShare = (share: number) => change(key, { share })
      const { picture, problem } = await sendPicture({ address, file, onShare, signal: stop.signal })
      running.current.delete(key)
      if (stop.signal.aborted) return
      if (problem) return change(key, { state: 'failed', problem })
      if (picture) onAdded(picture)
      drop(key)
    }
    const free = atOnce - running.current.size
    const waiting = list.filter(({ key, state }) => state === 'waiting' && !running.current.has(key))
    for (const upload of waiting.slice(0, Math.max(0, free))) void send(upload)
  }, [list, address, onAdded, change, drop])

  // Whoever leaves the page takes what is on its way along.
  useEffect(() => {
    const all = running.current
    return () => {
      for (const stop of all.values()) stop.abort()
    }
  }, [])

  return {
    list,
    add(files) {
      const added = files.map((file): Upload => {
        const fits = file.size <= pictureBytesMax
        const start = { key: nextKey.current++, file, preview: URL.createObjectURL(file), share: 0 }
        return fits ? { ...start, state: 'waiting' } : { ...start, state: 'failed', problem: tooLarge }
      })
      setList((before) => [...before, ...added])
    },
    again: (key) => change(key, { state: 'waiting' }),
    drop,
  }
}
