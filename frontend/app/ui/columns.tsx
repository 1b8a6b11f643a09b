// Amounts that follow each other in time, as columns: to see the shape at a glance. Screen readers are given the table.
// Drawn in SVG that stretches, so nothing in it is text; the words stand beside it.
import { useId } from 'react'
import { Link } from 'react-router'

export interface Column {
  key: string
  /** What it is of, such as the week. */
  label: string
  value: number
  /** The value as it is said. */
  shown: string
  /** Not over yet: drawn lighter. */
  open?: boolean
}

interface Props {
  title: string
  /** Where what is counted stands: its title leads there, and with it the whole of the card around it. */
  to?: string | undefined
  /** The heads of the table: what is counted by, what is counted. */
  heads: readonly [string, string]
  columns: readonly Column[]
  /** The largest, in words, at the upper edge; the first and the last label stand below. */
  most: string
  /** Tall, where it is the main thing; low, beside others. */
  tall?: boolean
  /** What a full column stands for at the least, so that one or two of something do not look like a flood. */
  full?: number
}

const step = 100
const height = 100

export function Columns({ title, to, heads, columns, most, tall = false, full = 1 }: Props) {
  const id = useId()
  const top = Math.max(full, ...columns.map(({ value }) => value))
  return (
    <figure aria-labelledby={id} className="min-w-0">
      <figcaption id={id} className="flex flex-wrap items-baseline justify-between gap-x-4 text-small text-ink-2">
        <b className="text-ink">
          {to ? (
            <Link to={to} className="after:absolute after:inset-0 after:rounded-card hover:underline">
              {title}
            </Link>
          ) : (
            title
          )}
        </b>
        <span aria-hidden>{most}</span>
      </figcaption>
      <svg
        aria-hidden
        viewBox={`0 0 ${columns.length * step} ${height}`}
        preserveAspectRatio="none"
        className={`mt-2 w-full border-b border-edge ${tall ? 'h-36' : 'h-20'}`}
      >
        {columns.map(({ key, label, value, shown, open }, index) => {
          const tallness = value > 0 ? Math.max(2, (value / top) * height) : 0
          return (
            <rect
              key={key}
              x={index * step + 12}
              y={height - tallness}
              width={step - 24}
              height={tallness}
              className={open ? 'fill-trust/45' : 'fill-trust'}
            >
              <title>{`${label}: ${shown}`}</title>
            </rect>
          )
        })}
      </svg>
      <div aria-hidden className="mt-1 flex justify-between gap-3 text-tiny text-ink-3">
        <span>{columns[0]?.label}</span>
        <span className="text-right">{columns.at(-1)?.label}</span>
      </div>
      {/* A table would grow with its words, hidden or not: what is hidden is its frame. */}
      <div className="sr-only">
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.map(({ key, label, shown }) => (
              <tr key={key}>
                <th scope="row">{label}</th>
                <td>{shown}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
