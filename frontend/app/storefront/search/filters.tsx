// Order and filters as one GET form, so that the address holds them all; with scripts every choice applies at once.
import type { SearchFacets } from '@amana/contract'
import { SlidersHorizontal } from 'lucide-react'
import { type FormEvent, type ReactNode, useRef } from 'react'
import { Form, Link, useNavigate, useNavigation } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import type { SearchWish } from '#app/paths.ts'
import { Button } from '#app/ui/button.tsx'
import { Field, SelectField } from '#app/ui/field.tsx'
import { Stars } from '#app/ui/stars.tsx'
import { Choice, FacetGroup, Group } from './facet-group.tsx'
import { countName, priceName, sortNames } from './names.ts'
import { sorts, stars, usualSort, wishFrom } from './wish.ts'

interface Props {
  wish: SearchWish
  facets: SearchFacets
  /** How many filters are set. */
  chosen: number
  at: (wish: SearchWish) => string
}

export function Filters({ wish: shown, facets, chosen, at }: Props) {
  const t = useWords()
  const form = useRef<HTMLFormElement>(null)
  const navigate = useNavigate()
  const coming = useNavigation().location
  // What was just chosen shows as chosen while its results are on the way.
  const wish = coming && coming.pathname === at({}) ? wishFrom(new URLSearchParams(coming.search)) : shown
  const apply = (event?: FormEvent) => {
    event?.preventDefault()
    const data = new FormData(form.current!)
    const said = new URLSearchParams([...data].map(([key, value]): [string, string] => [key, String(value)]))
    navigate(at(wishFrom(said)), { preventScrollReset: true })
  }
  const applyChoice = ({ target }: FormEvent) => {
    if (target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type === 'checkbox'))
      apply()
  }
  const orders = sorts.filter((sort) => wish.q || sort !== 'relevance')
  return (
    <details className="group mt-5 lg:mt-0 lg:details-content:[content-visibility:visible]">
      <summary className="inline-flex min-h-12 items-center gap-2.5 rounded-full bg-card px-4.5 font-medium shadow-[inset_0_0_0_1.5px_var(--line)] group-open:bg-sand hover:shadow-[inset_0_0_0_1.5px_var(--ink-3)] supports-[selector(::details-content)]:lg:hidden">
        <SlidersHorizontal className="size-5" strokeWidth={1.8} aria-hidden />
        {t('search.filters')}
        {chosen > 0 && (
          <span className="grid size-6 place-items-center rounded-full bg-trust-soft text-small text-on-trust-soft">
            {chosen}
          </span>
        )}
      </summary>
      <Form
        ref={form}
        method="get"
        action={at({})}
        onSubmit={apply}
        onChange={applyChoice}
        aria-label={t('search.filters')}
        className="surface mt-3 grid gap-6 p-4 sm:grid-cols-2 md:p-5 lg:mt-0 lg:grid-cols-1"
      >
        {wish.q && <input type="hidden" name="q" value={wish.q} />}
        {wish.shop && <input type="hidden" name="shop" value={wish.shop} />}
        {wish.category && <input type="hidden" name="category" value={wish.category} />}
        <SelectField label={t('search.sort')} name="sort" value={wish.sort ?? usualSort(wish.q)} onChange={() => {}}>
          {orders.map((sort) => (
            <option key={sort} value={sort}>
              {t(sortNames[sort])}
            </option>
          ))}
        </SelectField>
        <Prices wish={wish} facets={facets} at={at} />
        <StarsAndUp wish={wish} facets={facets} at={at} />
        <FacetGroup
          name="condition"
          title={t('search.condition')}
          values={facets.conditions}
          chosen={wish.condition ?? []}
          exact={facets.exact}
        />
        <FacetGroup
          name="tier"
          title={t('search.tier')}
          values={facets.tiers}
          chosen={wish.tier ?? []}
          exact={facets.exact}
        />
        <FacetGroup
          name="county"
          title={t('search.county')}
          values={facets.counties}
          chosen={wish.county ?? []}
          exact={facets.exact}
        />
        <FacetGroup
          name="brand"
          title={t('search.brand')}
          values={facets.brands}
          chosen={wish.brand ?? []}
          exact={facets.exact}
        />
        <Group title={t('search.stock')}>
          <Choice name="stock" value="all" checked={wish.stock === 'all'}>
            {t('search.with_sold_out')}
          </Choice>
        </Group>
        <Button look="quiet" className="self-end">
          {t('search.apply')}
        </Button>
      </Form>
    </details>
  )
}

/** Links with their counts, as the bands of prices; what is chosen goes along with the form. */
function StarsAndUp({ wish, facets, at }: Omit<Props, 'chosen'>) {
  const t = useWords()
  if (facets.stars.length === 0 && !wish.stars) return null
  const count = (value: string) => facets.stars.find((each) => each.value === value)?.count ?? 0
  return (
    <Group title={t('search.stars')}>
      {wish.stars && <input type="hidden" name="stars" value={wish.stars} />}
      <ul>
        {stars.map((least) => {
          const current = wish.stars === least
          return (
            <li key={least}>
              <Band to={at({ ...wish, after: undefined, stars: current ? undefined : least })} current={current}>
                <Stars value={Number(least)} label={t('search.stars_up', { count: Number(least) })} className="h-4" />
                <span className="flex-1" aria-hidden>
                  {t('search.and_up')}
                </span>
                <span className="text-small text-ink-2">{countName(t, count(least), facets.exact)}</span>
              </Band>
            </li>
          )
        })}
      </ul>
    </Group>
  )
}

function Band({ to, current, children }: { to: string; current: boolean; children: ReactNode }) {
  return (
    <Link
      to={to}
      preventScrollReset
      aria-current={current || undefined}
      className="-mx-2 flex min-h-11 items-center gap-3 rounded-soft px-2 py-1 text-ui hover:bg-sand aria-[current]:bg-trust-soft aria-[current]:font-strong aria-[current]:text-on-trust-soft"
    >
      {children}
    </Link>
  )
}

/** Bands as links with their counts, and two fields for any other bounds. */
function Prices({ wish, facets, at }: Omit<Props, 'chosen'>) {
  const t = useWords()
  const bands = facets.prices.map(({ fromKes, toKes, count }) => {
    const bounds = {
      min: fromKes > 0 ? String(fromKes) : undefined,
      max: toKes === null ? undefined : String(toKes - 1),
    }
    const current = bounds.min === wish.min && bounds.max === wish.max
    return {
      ...bounds,
      count,
      current,
      to: at({ ...wish, after: undefined, ...(current ? { min: undefined, max: undefined } : bounds) }),
    }
  })
  return (
    <Group title={t('search.price')}>
      {bands.length > 1 && (
        <ul>
          {bands.map(({ min, max, count, current, to }) => (
            <li key={to}>
              <Band to={to} current={current}>
                <span className="flex-1">{priceName(t, { min, max })}</span>
                <span className="text-small text-ink-2">{countName(t, count, facets.exact)}</span>
              </Band>
            </li>
          ))}
        </ul>
      )}
      <div key={`${wish.min}-${wish.max}`} className="mt-2 grid grid-cols-2 gap-3">
        <Field
          label={t('search.min')}
          name="min"
          inputMode="numeric"
          pattern="\d*"
          maxLength={6}
          defaultValue={wish.min}
          placeholder="0"
        />
        <Field
          label={t('search.max')}
          name="max"
          inputMode="numeric"
          pattern="\d*"
          maxLength={6}
          defaultValue={wish.max}
        />
      </div>
    </Group>
  )
}
