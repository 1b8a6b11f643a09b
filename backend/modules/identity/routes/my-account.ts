// What a person changes of their own account.
import type { Routes } from '#platform/http'

export function myAccountRoutes(_routes: Routes): void {}
