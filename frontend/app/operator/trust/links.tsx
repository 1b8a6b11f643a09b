// Who hangs together with whom: a drawing of four columns, and the same as a list for whoever cannot see it.
import type { LinkEdge, LinkNode, ReplyOf, readPersonsCase } from '@amana/contract'
import { Link } from 'react-router'
import type { MessageKey } from '#app/messages/catalogue.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { stepNames } from '#app/trust/words.ts'
import { Panel } from '../panel.tsx'
import { column, layOut, nodeHeight, nodeWidth, type Placed } from './lay-out.ts'

type Graph = ReplyOf<typeof readPersonsCase>['graph']

const sharedNames: Record<string, MessageKey> = {
  device_key: 'shared.device_key',
  payout_number: 'shared.payout_number',
  mpesa_name_and_number: 'shared.mpesa_name_and_number',
  fingerprint: 'shared.fingerprint',
  address_text: 'shared.address_text',
  image_hash: 'shared.image_hash',
  text_shingle: 'shared.text_shingle',
}

export function Links({ graph, name }: { graph: Graph; name: string }) {
  const t = useWords()
  const others = graph.nodes.filter(({ kind }, index) => kind === 'account' && index > 0)
  const label = (node: LinkNode) =>
    node.kind === 'shared' ? t(sharedNames[node.label] ?? 'shared.text_shingle') : node.label
  if (others.length === 0)
    return (
      <Panel title={t('case.graph')}>
        <p className="text-ink-2">{t('case.graph_alone')}</p>
      </Panel>
    )
  return (
    <Panel title={t('case.graph')}>
      <p>
        {t('case.graph_says', { name, count: others.length })}{' '}
        {graph.more > 0 && t('case.graph_more', { count: graph.more })}
      </p>
      <Drawing graph={graph} label={label} says={t('case.graph_says', { name, count: others.length })} />
      <p className="text-small text-ink-2">{t('case.graph_legend')}</p>
      <LinkList graph={graph} label={label} />
    </Panel>
  )
}

function Drawing({ graph, label, says }: { graph: Graph; label: (node: LinkNode) => string; says: string }) {
  const { placed, width, height } = layOut(graph)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be scrolled by keys too
    <section className="my-4 overflow-x-auto" tabIndex={0} aria-label={says}>
      <svg
        role="img"
        aria-label={says}
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        className="max-w-none"
      >
        {graph.edges.map((edge) => (
          <Edge key={edge.from + edge.to} edge={edge} placed={placed} />
        ))}
        {graph.nodes.map((node, index) => (
          <Node key={node.id} node={node} at={placed.get(node.id)!} label={label(node)} first={index === 0} />
        ))}
      </svg>
    </section>
  )
}

function Edge({ edge, placed }: { edge: LinkEdge; placed: Map<string, Placed> }) {
  const [a, b] = [placed.get(edge.from), placed.get(edge.to)].sort((one, other) => (one?.x ?? 0) - (other?.x ?? 0))
  if (!a || !b) return null
  const [x1, x2] = [a.x + nodeWidth, b.x]
  const middle = (x1 + x2) / 2
  const [y1, y2] = [a.y + nodeHeight / 2, b.y + nodeHeight / 2]
  return (
    <path
      d={`M${x1} ${y1} C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`}
      className="fill-none stroke-ink-3"
      strokeWidth={edge.hard ? 2 : 1.5}
      strokeDasharray={edge.hard ? undefined : '5 5'}
    />
  )
}

const most = 22
const cut = (text: string) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

function Node({ node, at, label, first }: { node: LinkNode; at: Placed; label: string; first: boolean }) {
  const t = useWords()
  const frame = node.step ? 'stroke-alert' : first ? 'stroke-trust' : 'stroke-line'
  return (
    <g transform={`translate(${at.x} ${at.y})`}>
      <rect
        width={nodeWidth}
        height={nodeHeight}
        rx={column(node) === 'shared' ? nodeHeight / 2 : 10}
        className={`${node.kind === 'shared' ? 'fill-sand' : 'fill-card'} ${frame}`}
        strokeWidth={first || node.step ? 2.5 : 1.5}
      />
      <text x="14" y="22" className="fill-ink text-[13px] font-bold">
        {cut(label)}
      </text>
      <text x="14" y="39" className="fill-ink-2 text-[12px]">
        {cut(node.step ? t(stepNames[node.step]) : node.detail)}
      </text>
    </g>
  )
}

/** The same in words: each thing that is shared, with whom. */
function LinkList({ graph, label }: { graph: Graph; label: (node: LinkNode) => string }) {
  const t = useWords()
  const byId = new Map(graph.nodes.map((node) => [node.id, node]))
  const reached = (from: string) => graph.edges.flatMap((edge) => (edge.from === from ? (byId.get(edge.to) ?? []) : []))
  return (
    <ul className="mt-3 divide-y divide-line">
      {graph.nodes
        .filter(({ kind }) => kind === 'shared')
        .map((node) => {
          const people = reached(node.id)
          return (
            <li key={node.id} className="py-2.5">
              <b>{label(node)}</b> {t('case.shared_with', { names: people.map((one) => one.label).join(', ') })}
              <ul>
                {people.map((one) => (
                  <li key={one.id} className="text-small">
                    <Link
                      to={paths.personsCase(one.accountId!)}
                      className="inline-block py-2 font-[650] text-trust hover:underline"
                    >
                      {t('case.look_into', { name: one.label })}
                    </Link>{' '}
                    {reached(one.id)
                      .map((shop) => (shop.step ? `${shop.label} (${shop.step.replaceAll('_', ' ')})` : shop.label))
                      .join(', ')}
                  </li>
                ))}
              </ul>
            </li>
          )
        })}
    </ul>
  )
}
