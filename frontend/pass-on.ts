// Hands a request to another program of the house, with the visitor's address as this door saw it and nothing forged.
import { ServerResponse } from 'node:http'
import type { Request, RequestHandler, Response } from 'express'
import { createProxyMiddleware } from 'http-proxy-middleware'

export function passOn({ target, prefix }: { target: string; prefix: string }): RequestHandler {
  return createProxyMiddleware<Request, Response>({
    target: target + prefix,
    xfwd: false,
    proxyTimeout: 0,
    on: {
      proxyReq(outgoing, request) {
        outgoing.removeHeader('forwarded')
        outgoing.setHeader('x-forwarded-for', request.ip ?? '')
        outgoing.setHeader('x-forwarded-proto', request.protocol)
        outgoing.setHeader('x-forwarded-host', request.get('host') ?? '')
      },
      error(_error, _request, response) {
        if (!(response instanceof ServerResponse)) return response.destroy()
        if (response.headersSent) return response.destroy()
        response.writeHead(502, { 'content-type': 'application/problem+json' })
        response.end(
          JSON.stringify({
            type: 'about:blank',
            status: 502,
            code: 'unreachable',
            title: 'This part of Amana is not answering right now. Nothing was lost; please try again in a moment.',
          }),
        )
      },
    },
  })
}
