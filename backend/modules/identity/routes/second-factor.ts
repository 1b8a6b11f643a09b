// The second factor: switched on and off by its owner.
import type { Routes } from '#platform/http'

export function secondFactorRoutes(_routes: Routes): void {}
