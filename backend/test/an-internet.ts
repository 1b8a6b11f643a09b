// An internet of a test's own: names that mean what the test says, and one machine that answers for all of them by HTTPS. No packet
// leaves this computer.
import { generateKeyPairSync } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { type ConnectionOptions, connect } from 'node:tls'
import { afterAll } from 'vitest'
import { selfSignedCertificate } from '../../telco/mpesa/certificate.ts'
import { machineNow } from '../platform/clock.ts'
import type { Outside } from '../platform/fetch-public.ts'

export interface AnInternet extends Outside {
  /** What a name means; several when it means another thing each time it is asked for. */
  names: Map<string, string[][]>
  /** Addresses that were connected to, in order. */
  connected: string[]
  /** What is answered at a path; without one there is nothing there. */
  pages: Map<string, (request: IncomingMessage, response: ServerResponse) => void>
  /** Paths that were asked for. */
  asked: string[]
}

export const aPublicAddress = '93.184.216.34'

/** @param host whose certificate the machine shows */
export async function openAnInternet(host = 'photos.example.com'): Promise<AnInternet> {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' })
  const cert = selfSignedCertificate(String(key), host, machineNow().getTime() - 86_400_000)
  const names = new Map([[host, [[aPublicAddress]]]])
  const pages: AnInternet['pages'] = new Map()
  const [asked, connected]: [string[], string[]] = [[], []]
  const server = createServer({ key, cert }, (request, response) => {
    asked.push(request.url ?? '')
    const page = pages.get(new URL(request.url ?? '/', `https://${host}`).pathname)
    if (page) page(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    ...{ names, connected, pages, asked },
    addressesOf: async (name) => {
      const meanings = names.get(name) ?? []
      const now = meanings.length > 1 ? meanings.shift() : meanings[0]
      if (!now) throw new Error(`getaddrinfo ENOTFOUND ${name}`)
      return now
    },
    connect: (options) => {
      const { host: address, servername } = options as ConnectionOptions
      connected.push(String(address))
      const { port } = server.address() as AddressInfo
      return connect({ host: '127.0.0.1', port, ca: cert, servername: String(servername) })
    },
  }
}
