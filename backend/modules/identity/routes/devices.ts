// What a browser reports of itself.
import type { Routes } from '#platform/http'

export function deviceRoutes(_routes: Routes): void {}
