// The door of abuse: allowances per source, and proofs of work.
import type { Endpoint } from '@amana/contract'
import type { Request, Response } from 'express'
import type { Ctx } from '#platform/context'
import type { Routes } from '#platform/http'

export async function allow(_ctx: Ctx, _endpoint: Endpoint, _response: Response): Promise<void> {}
export async function needProof(_ctx: Ctx, _endpoint: Endpoint, _request: Request): Promise<void> {}
export async function strike(_ctx: Ctx, _what: 'sign_in_failed'): Promise<void> {}
export function routes(_routes: Routes): void {}
