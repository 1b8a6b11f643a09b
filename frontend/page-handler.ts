// Hands Express's requests to React Router, each with the nonce and the address that this door gave it.
import { createRequestHandler } from '@react-router/express'
import type { RequestHandler } from 'express'
import type { RouterContextProvider, ServerBuild } from 'react-router'

interface Door {
  apiUrl: string
  publicUrl: string
  phones: boolean
  mode: 'development' | 'production'
}
type Entry = {
  openVisit: (visit: {
    nonce: string
    address: string
    apiUrl: string
    publicUrl: string
    phones: boolean
  }) => RouterContextProvider
}

export function pageHandler(
  loadBuild: () => Promise<ServerBuild>,
  { apiUrl, publicUrl, phones, mode }: Door,
): RequestHandler {
  return createRequestHandler({
    build: loadBuild,
    mode,
    getLoadContext: async (request, response) => {
      const { openVisit } = (await loadBuild()).entry.module as unknown as Entry
      return openVisit({ nonce: response.locals.nonce, address: request.ip ?? '', apiUrl, publicUrl, phones })
    },
  })
}
