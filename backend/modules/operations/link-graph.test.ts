// Who hangs together with whom: one node for each thing that is shared, whoever shares it.
import { expect, test } from 'vitest'
import { linkGraph, type PersonInGraph } from './link-graph.ts'

const person = (accountId: string, shop?: string): PersonInGraph => ({
  accountId,
  name: `Person ${accountId.slice(-1)}.`,
  phoneMasked: '0711 ••• 101',
  shops: shop ? [{ id: shop, name: shop, status: 'active', step: null }] : [],
})
const ids = ['01927a00-0000-7000-8000-00000000000a', '01927a00-0000-7000-8000-00000000000b'] as const
const others = new Map([[ids[1], person(ids[1], 'Other shoes')]])
const device = { kind: 'device_key', mark: 'ab12cd', hard: true }

test('two people with one phone hang together by it, each with her shop', () => {
  const graph = linkGraph(person(ids[0], 'Her shoes'), [{ ...device, accountId: ids[1] }], others)
  expect(graph.nodes.map(({ kind, label }) => [kind, label])).toEqual([
    ['account', 'Person a.'],
    ['shared', 'device_key'],
    ['account', 'Person b.'],
    ['shop', 'Her shoes'],
    ['shop', 'Other shoes'],
  ])
  expect(graph.edges).toEqual([
    { from: ids[0], to: 'device_key:ab12cd', hard: true },
    { from: 'device_key:ab12cd', to: ids[1], hard: true },
    { from: ids[0], to: 'Her shoes', hard: true },
    { from: ids[1], to: 'Other shoes', hard: true },
  ])
})

test('a value that three share is one node, and whoever was erased is not drawn', () => {
  const shared = [ids[1], 'erased'].map((accountId) => ({ ...device, accountId }))
  const graph = linkGraph(person(ids[0]), shared, others)
  expect(graph.nodes.filter(({ kind }) => kind === 'shared')).toHaveLength(1)
  expect(graph.nodes.map(({ id }) => id)).not.toContain('erased')
  const known = new Set(graph.nodes.map(({ id }) => id))
  expect(graph.edges.every(({ from, to }) => known.has(from) && known.has(to))).toBe(true)
})
