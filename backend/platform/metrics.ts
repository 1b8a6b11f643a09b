// Figures for whoever watches: /metrics in Prometheus' format, on the process's own port, never on the public one.
import express, { type Router } from 'express'
import { collectDefaultMetrics, Histogram, register } from 'prom-client'

const requestSeconds = new Histogram({
  name: 'amana_http_request_seconds',
  help: 'Seconds from the arrival of a request to the end of its reply, by route.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
})

let collecting = false

/** Measures every request that passes, and answers /metrics. */
export function metrics(): Router {
  if (!collecting) collectDefaultMetrics()
  collecting = true
  const router = express.Router()
  router.use((request, response, next) => {
    const stop = requestSeconds.startTimer()
    response.once('finish', () =>
      stop({ method: request.method, route: request.route?.path ?? 'none', status: response.statusCode }),
    )
    next()
  })
  router.get('/metrics', async (_request, response) => {
    response.type(register.contentType).send(await register.metrics())
  })
  return router
}
