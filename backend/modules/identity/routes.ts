// Every endpoint of identity, a file per topic.
import type { Routes } from '#platform/http'
import { deviceRoutes } from './routes/devices.ts'
import { myAccountRoutes } from './routes/my-account.ts'
import { privacyRoutes } from './routes/privacy.ts'
import { secondFactorRoutes } from './routes/second-factor.ts'
import { securityEventRoutes } from './routes/security-events.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { signUpRoutes } from './routes/sign-up.ts'

export function routes(to: Routes): void {
  for (const mount of [
    sessionRoutes,
    signUpRoutes,
    myAccountRoutes,
    secondFactorRoutes,
    securityEventRoutes,
    deviceRoutes,
    privacyRoutes,
  ])
    mount(to)
}
