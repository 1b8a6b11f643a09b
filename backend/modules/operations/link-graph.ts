// A person, her shops, what she shares with others, and who they are: nodes and edges, drawn and listed by the page. Pure.
import type { LinkEdge, LinkNode, RestrictionStep } from '@amana/contract'
import { toWireId } from '@amana/contract'

export interface PersonInGraph {
  accountId: string
  /** Shortened as everybody reads it. */
  name: string
  phoneMasked: string
  shops: { id: string; name: string; status: string; step: RestrictionStep | null }[]
}

export interface SharedInGraph {
  kind: string
  mark: string
  hard: boolean
  accountId: string
}

const personNode = (person: PersonInGraph): LinkNode => ({
  id: person.accountId,
  kind: 'account',
  label: person.name,
  detail: person.phoneMasked,
  step: null,
  accountId: toWireId('account', person.accountId),
})

const shopsOf = (person: PersonInGraph) => ({
  nodes: person.shops.map(
    (shop): LinkNode => ({
      ...{ id: shop.id, kind: 'shop', label: shop.name, detail: shop.status },
      step: shop.step,
      accountId: null,
    }),
  ),
  edges: person.shops.map((shop): LinkEdge => ({ from: person.accountId, to: shop.id, hard: true })),
})

/** One node for each value that is shared, whoever shares it. Others who are not known any more are left out. */
export function linkGraph(
  person: PersonInGraph,
  shared: readonly SharedInGraph[],
  others: ReadonlyMap<string, PersonInGraph>,
): { nodes: LinkNode[]; edges: LinkEdge[] } {
  const links = shared.filter(({ accountId }) => others.has(accountId))
  const values = new Map(links.map((link) => [`${link.kind}:${link.mark}`, link]))
  const valueNodes = [...values].map(
    ([id, { kind, mark }]): LinkNode => ({
      id,
      kind: 'shared',
      label: kind,
      detail: mark.slice(0, 4),
      step: null,
      accountId: null,
    }),
  )
  const near = [...new Set(links.map(({ accountId }) => accountId))].map((accountId) => others.get(accountId)!)
  const parts = [person, ...near].map(shopsOf)
  return {
    nodes: [personNode(person), ...valueNodes, ...near.map(personNode), ...parts.flatMap(({ nodes }) => nodes)],
    edges: [
      ...[...values].map(([id, { hard }]): LinkEdge => ({ from: person.accountId, to: id, hard })),
      ...links.map(({ kind, mark, hard, accountId }): LinkEdge => ({ from: `${kind}:${mark}`, to: accountId, hard })),
      ...parts.flatMap(({ edges }) => edges),
    ],
  }
}
