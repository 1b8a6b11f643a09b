// docs/orders.md: the life of an order, spelt out from its one table.
import { endsByItself, type Mover, moves, waitingStates } from '../../backend/modules/orders/lifecycle.ts'

const movers: Record<Mover, string> = {
  buyer: 'buyer',
  seller: 'seller',
  rider: 'rider',
  rule: 'a rule',
  provider: 'M-Pesa',
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const notices = (tells: readonly string[]) => tells.map((name) => `\`${name}\``).join(', ') || '(by disputes)'

export function describeOrders(): string {
  const froms = new Set(moves.map(({ from }) => from))
  const ends = [...new Set(moves.map(({ to }) => to))].filter((state) => !froms.has(state))
  return [
    '# The life of an order',
    '',
    'Generated from `backend/modules/orders/lifecycle.ts` by `npm run generate`. PostgreSQL refuses every other move',
    '(`orders.allowed_move`); `lifecycle.property.test.ts` lets random people do anything and fall silent anywhere: every order ends.',
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...moves.map(({ from, to }) => `  ${from ?? '[*]'} --> ${to}`),
    ...ends.map((state) => `  ${state} --> [*]`),
    '```',
    '',
    '## Moves',
    '',
    line(['from', 'to', 'when', 'by', 'who is told']),
    line(['---', '---', '---', '---', '---']),
    ...moves.map(({ from, to, when, by, tells }) =>
      line([from ?? '', to, when, by.map((mover) => movers[mover]).join(', '), notices(tells)]),
    ),
    '',
    '## When nobody does anything',
    '',
    'Each waiting state has its moment in `orders.due_at`; a minute’s sweep ends it (`actions/end-due-orders.ts`). Money is released',
    'by proof of delivery and a time that is over, never by silence alone.',
    '',
    line(['state', 'ends', 'as']),
    line(['---', '---', '---']),
    ...waitingStates.map((state) => line([state, endsByItself[state].after, endsByItself[state].to])),
    '',
    'A part of the money may go back without a move: the seller gives it (`actions/give-money-back.ts`), or a dispute ends with it.',
    'Taking a payment back by M-Pesa cancels an order that has not left the seller; one on its way goes on to its end.',
    '',
  ].join('\n')
}
