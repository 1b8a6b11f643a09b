// How much a visitor may send: refused at the public door by what the request says of itself, before any of it is read.
// What is passed on is counted again, byte by byte, by the program behind the door.
import type { Request, RequestHandler, Response } from 'express'

/** A picture of 12 MB and the form around it. */
export const fileBytesMax = 13 * 1024 * 1024
/** A file of products, and the form around it: to the two addresses that take one. */
const importBytesMax = 21 * 1024 * 1024
const takesImports = /^\/(?:seller\/products\/import(?:\.data)?|api\/seller\/shops\/[^/]+\/imports)$/
/** A statement of M-Pesa's: by the operator's page as a form, or straight to the api, which reads it as it comes. */
const statementBytesMax = 100 * 1024 * 1024
const takesStatements = /^\/api\/operator\/statements\/[^/]+$/
const takesStatementForms = /^\/operator\/money(?:\.data)?$/
const fileBytesAt = ({ path }: Request) => {
  if (takesStatements.test(path)) return statementBytesMax
  return takesImports.test(path) || takesStatementForms.test(path) ? importBytesMax : fileBytesMax
}

/** A form of words. The longest description and address fit many times. */
export const formBytesMax = 256 * 1024

function refuse(response: Response, status: 411 | 413, code: string, sentence: string): void {
  response.status(status).set('connection', 'close')
  const problem = { type: 'about:blank', status, code, title: code.replaceAll('_', ' '), detail: sentence }
  response.type('application/problem+json').send(JSON.stringify(problem))
}

/** For everything. */
export const limitBodies: RequestHandler = (request, response, next) => {
  if (Number(request.get('content-length') ?? 0) <= fileBytesAt(request)) return next()
  const most = fileBytesAt(request) / 1024 / 1024
  refuse(response, 413, 'too_large', `This is more than we take at once: ${most} MB.`)
}

/** For pages, which read the whole form into memory: it has to say its length, and only files may be long. */
export const limitForms: RequestHandler = (request, response, next) => {
  const length = request.get('content-length')
  if (length === undefined && request.get('transfer-encoding') !== undefined)
    return refuse(response, 411, 'length_missing', 'A form has to say how long it is.')
  const isFile = request.is('multipart/form-data') !== false
  if (Number(length ?? 0) <= (isFile ? fileBytesAt(request) : formBytesMax)) return next()
  refuse(response, 413, 'too_large', 'This form is longer than we take: 256 kB without files.')
}
