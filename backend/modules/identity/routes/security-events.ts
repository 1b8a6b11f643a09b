// The security log, for the person it concerns.
import type { Routes } from '#platform/http'

export function securityEventRoutes(_routes: Routes): void {}
