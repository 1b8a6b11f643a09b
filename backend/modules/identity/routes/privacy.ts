// Taking one’s data along, and erasing it here.
import type { Routes } from '#platform/http'

export function privacyRoutes(_routes: Routes): void {}
