// What was called back names people and their numbers: the raw body is kept, but sealed with the deployment's key.
import type { Config } from '#platform/config'
import { seal, unseal } from '#platform/sealed'

const purpose = 'callback-body'

export const sealBody = (config: Config, body: string): string => seal(config, purpose, body)
export const openBody = (config: Config, kept: { body: string; sealed: boolean }): string =>
  kept.sealed ? unseal(config, purpose, kept.body) : kept.body
