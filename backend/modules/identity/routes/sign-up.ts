// Opening an account, and getting back into one.
import type { Routes } from '#platform/http'

export function signUpRoutes(_routes: Routes): void {}
