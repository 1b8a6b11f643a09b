// The table itself. Up, down and Enter go from row to row, so that a shelf is counted without a mouse; on a phone each row is a card.
import type { StockRow } from '@amana/contract'
import { ChevronDown } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { Form, Link, useLocation } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Submit } from '#app/ui/button.tsx'
import { Field, SelectField } from '#app/ui/field.tsx'
import { ThumbBar } from '#app/ui/thumb-bar.tsx'
import { type MovedRow, type TypedRow, typedOf } from './rows-in-form.ts'

interface Props {
  rows: StockRow[]
  typed: Record<string, TypedRow>
  moved: MovedRow[]
}

const steps: Record<string, number> = { ArrowUp: -1, ArrowDown: 1, Enter: 1 }

/** To the field of the same column in the next row. */
function moveOn(event: KeyboardEvent<HTMLFormElement>): void {
  const step = steps[event.key]
  const field = event.target as HTMLElement
  const column = field.dataset.column
  if (!step || !column) return
  event.preventDefault()
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`[data-column="${column}"]`)]
  const next = fields[fields.indexOf(field as HTMLInputElement) + step]
  next?.focus()
  next?.select()
}

export function StockTable({ rows, typed, moved }: Props) {
  const t = useWords()
  const { pathname, search } = useLocation()
  return (
    <Form method="post" action={pathname + search} preventScrollReset onKeyDown={moveOn} className="grid gap-5">
      <ChangeBy />
      <div className="surface overflow-hidden">
        <table className="block w-full sm:table">
          <caption className="sr-only">{t('stock.title')}</caption>
          <thead className="hidden text-left text-small sm:table-header-group">
            <tr className="border-b border-line">
              <th scope="col" className="w-12 py-3 pl-5">
                <span className="sr-only">{t('stock.tick')}</span>
              </th>
              <th scope="col" className="px-3 py-3">
                {t('products.variant')}
              </th>
              <th scope="col" className="w-36 px-3 py-3">
                {t('products.price')}
              </th>
              <th scope="col" className="w-32 py-3 pr-5 pl-3">
                {t('products.in_stock')}
              </th>
            </tr>
          </thead>
          <tbody className="block divide-y divide-line sm:table-row-group">
            {rows.map((row) => (
              <TableRow
                key={row.variantId}
                row={row}
                typed={typed[row.variantId] ?? typedOf(row)}
                moved={moved.find(({ variantId }) => variantId === row.variantId)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <ThumbBar>
        <Submit name="do" value="save" block busy={t('order.doing')}>
          {t('stock.save')}
        </Submit>
      </ThumbBar>
    </Form>
  )
}

function TableRow({ row, typed, moved }: { row: StockRow; typed: TypedRow; moved: MovedRow | undefined }) {
  const t = useWords()
  const { variantId, title, name, price, available } = row
  const called = name ? `${title}, ${name}` : title
  const cell = (column: 'price' | 'stock', label: string, pattern: string) => (
    <label className="grid gap-1 sm:block">
      <span className="text-small font-[650] sm:sr-only" aria-hidden>
        {label}
      </span>
      <input
        name={`${column}-${variantId}`}
        data-column={column}
        aria-label={`${label}: ${called}`}
        inputMode="numeric"
        pattern={pattern}
        required
        defaultValue={typed[column]}
        className="field-box"
      />
    </label>
  )
  return (
    <tr className="grid grid-cols-[2.5rem_1fr_1fr] items-end gap-x-3 gap-y-2 px-4 py-3.5 sm:table-row sm:px-0">
      <td className="self-center sm:py-2.5 sm:pl-5">
        <input type="hidden" name="variant" value={variantId} />
        <input type="hidden" name={`seen-price-${variantId}`} value={price.cents} />
        <input type="hidden" name={`seen-stock-${variantId}`} value={available} />
        <label className="grid min-h-12 min-w-10 place-items-center">
          <input type="checkbox" name="ticked" value={variantId} className="size-5" aria-label={called} />
        </label>
      </td>
      <td className="col-span-2 min-w-0 self-center sm:px-3">
        <Link to={paths.stockHistory(variantId)} className="block py-1 [overflow-wrap:anywhere] hover:underline">
          <span className="font-[600]">{title}</span>
          {name && <span className="text-ink-2"> · {name}</span>}
        </Link>
        <span className="text-small text-ink-2">{row.sku}</span>
        {moved && (
          <p className="mt-1 text-small font-[650]">
            {t('stock.is_now', { price: moved.priceCents / 100, stock: moved.stock })}
          </p>
        )}
      </td>
      <td className="col-start-2 sm:px-3">{cell('price', t('products.price'), '[\\d,]{1,9}')}</td>
      <td className="sm:pr-5 sm:pl-3">{cell('stock', t('products.in_stock'), '\\d{1,6}')}</td>
    </tr>
  )
}

/** Fills the fields; nothing is saved by it. */
function ChangeBy() {
  const t = useWords()
  return (
    <details className="surface group/by overflow-hidden">
      <summary className="flex min-h-14 items-center justify-between gap-3 px-5 font-[650] sm:px-6">
        {t('stock.change_by')}
        <ChevronDown className="size-5 shrink-0 text-ink-3 group-open/by:rotate-180" aria-hidden />
      </summary>
      <fieldset className="grid gap-4 px-5 pb-5 sm:grid-cols-4 sm:items-end sm:px-6 sm:pb-6">
        <legend className="sr-only">{t('stock.change_by')}</legend>
        <SelectField label={t('stock.change_what')} name="what">
          <option value="price">{t('stock.the_price')}</option>
          <option value="stock">{t('stock.the_stock')}</option>
        </SelectField>
        <SelectField label={t('stock.change_how')} name="how">
          <option value="percent">{t('stock.by_percent')}</option>
          <option value="amount">{t('stock.by_amount')}</option>
        </SelectField>
        <Field label={t('stock.change_value')} name="value" maxLength={12} placeholder="-10" />
        <Submit name="do" value="fill" look="quiet" formNoValidate busy={t('order.doing')}>
          {t('stock.fill')}
        </Submit>
        <p className="text-small text-ink-2 sm:col-span-4">{t('stock.change_hint')}</p>
      </fieldset>
    </details>
  )
}
