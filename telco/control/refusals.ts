// What the control API refuses, and how it says so.
import type { z } from 'zod'

export class ControlError extends Error {
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }

  static from(error: unknown): ControlError {
    if (error instanceof ControlError) return error
    const isBodyParser = error instanceof Error && 'type' in error && 'status' in error
    if (isBodyParser) return new ControlError(400, 'invalid_body', error.message)
    return new ControlError(500, 'internal', 'the network has made a mistake of its own')
  }
}

export function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value ?? {})
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new ControlError(400, 'invalid_body', `${issue!.path.join('.') || 'body'}: ${issue!.message}`)
}
