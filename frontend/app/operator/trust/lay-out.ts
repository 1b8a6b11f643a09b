// Where the nodes of a case are drawn: her shops, herself, what is shared, who shares it, their shops; from left to right.
import type { LinkEdge, LinkNode } from '@amana/contract'

export const nodeWidth = 176
export const nodeHeight = 52
const gapX = 56
const gapY = 16

export interface Placed {
  x: number
  y: number
}

type Column = 'own_shops' | 'self' | 'shared' | 'others' | 'their_shops'
const columns: Column[] = ['own_shops', 'self', 'shared', 'others', 'their_shops']

/** What a node alone says of its column; whose shop it is, the edges say. */
export const column = ({ kind }: LinkNode): 'shared' | 'person' | 'shop' =>
  kind === 'shared' ? 'shared' : kind === 'account' ? 'person' : 'shop'

function columnOf(node: LinkNode, self: string, edges: readonly LinkEdge[]): Column {
  if (node.id === self) return 'self'
  if (node.kind === 'shared') return 'shared'
  if (node.kind === 'account') return 'others'
  return edges.some(({ from, to }) => to === node.id && from === self) ? 'own_shops' : 'their_shops'
}

/** The first node is the person herself. Each column stands in the middle of the height; empty ones take no place. */
export function layOut({ nodes, edges }: { nodes: readonly LinkNode[]; edges: readonly LinkEdge[] }): {
  placed: Map<string, Placed>
  width: number
  height: number
} {
  const self = nodes[0]?.id ?? ''
  const stacks = columns
    .map((name) => nodes.filter((node) => columnOf(node, self, edges) === name))
    .filter((stack) => stack.length > 0)
  const tallest = Math.max(1, ...stacks.map((stack) => stack.length))
  const height = tallest * (nodeHeight + gapY)
  const placed = new Map<string, Placed>()
  for (const [index, stack] of stacks.entries()) {
    const top = (height - stack.length * (nodeHeight + gapY) + gapY) / 2
    for (const [row, node] of stack.entries())
      placed.set(node.id, { x: 2 + index * (nodeWidth + gapX), y: top + row * (nodeHeight + gapY) })
  }
  return { placed, width: stacks.length * (nodeWidth + gapX) - gapX + 4, height }
}
