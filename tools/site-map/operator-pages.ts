// What the operator watches.
import { paths } from '../../frontend/app/paths.ts'
import type { SitePage } from './site-page.ts'

const hers = { as: 'operator' } as const

export const operatorPages: SitePage[] = [
  { route: 'operator', name: 'operator', ...hers, at: paths.operator, chosen: true },
  { route: 'operator/trust', name: 'operator-trust', ...hers, at: paths.operatorTrust(), chosen: true },
  { route: 'operator/orders', name: 'operator-orders', ...hers, at: paths.operatorOrders() },
  { route: 'operator/orders', name: 'operator-orders-open', ...hers, at: paths.operatorOrders({ show: 'shipped' }) },
  { route: 'operator/workings', name: 'operator-workings', ...hers, at: '/operator/workings' },
  {
    route: 'operator/trust',
    name: 'operator-trust-nobody',
    ...hers,
    at: paths.operatorTrust({ q: 'nobody' }),
  },
  {
    route: 'operator/trust/:accountId',
    name: 'operator-case',
    ...hers,
    at: ({ restricted }) => restricted && paths.personsCase(restricted),
    chosen: true,
  },
  { route: 'operator/money', name: 'operator-money', ...hers, at: paths.operatorMoney, chosen: true },
  {
    route: 'operator/money/:reconciliationId',
    name: 'operator-reconciliation',
    ...hers,
    at: ({ reconciliation }) => reconciliation && paths.reconciliation(reconciliation),
  },
]
