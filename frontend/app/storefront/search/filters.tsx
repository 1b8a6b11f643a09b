// The filters as one GET form, so that the address holds them all; with scripts every choice applies at once. On a phone they
// are a sheet over the results that says how many it would show.
import type { SearchFacets } from '@amana/contract'
import { SlidersHorizontal } from 'lucide-react'
import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Form, Link, useNavigate, useNavigation } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import type { SearchWish } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { closeSheet, SheetButton, SheetHead } from '#app/ui/sheet.tsx'
import { Stars } from '#app/ui/stars.tsx'
import { Choice, FacetGroup, Group } from './facet-group.tsx'
import { countName, filterNames, priceName } from './names.ts'
import { stars, wishFrom, withoutAny } from './wish.ts'

interface Props {
  wish: SearchWish
  facets: SearchFacets
  /** How many filters are set. */
  chosen: number
  /** How many things fit. */
  found: number
  at: (wish: SearchWish) => string
}

/** The sheet in which they open on a phone; on a wide screen they stand beside the results. */
const sheet = 'filters'

/** Where there is no room for them beside the results. */
export function OpenFilters({ chosen }: Pick<Props, 'chosen'>) {
  const t = useWords()
  return (
    <SheetButton
      opens={sheet}
      className="inline-flex min-h-12 items-center gap-2.5 rounded-full bg-card px-4.5 font-medium shadow-[inset_0_0_0_1.5px_var(--line)] transition-shadow hover:shadow-[inset_0_0_0_1.5px_var(--ink-3)] lg:hidden"
    >
      <SlidersHorizontal className="size-5" strokeWidth={1.8} aria-hidden />
      {t('search.filters')}
      {chosen > 0 && (
        <span className="grid size-6 place-items-center rounded-full bg-trust-soft text-small text-on-trust-soft">
          {chosen}
        </span>
      )}
    </SheetButton>
  )
}

export function Filters({ wish: shown, facets, chosen, found, at }: Props) {
  const t = useWords()
  const form = useRef<HTMLFormElement>(null)
  const navigate = useNavigate()
  const coming = useNavigation().location
  const scripts = useScripts()
  // What was just chosen shows as chosen while its results are on the way.
  const wish = coming && coming.pathname === at({}) ? wishFrom(new URLSearchParams(coming.search)) : shown
  const apply = () => {
    const said = new URLSearchParams([...new FormData(form.current!)].map(([key, value]) => [key, String(value)]))
    navigate(at(wishFrom(said)), { preventScrollReset: true })
  }
  // On a slow phone a box is ticked before the scripts are there: what is ticked by then applies when they come.
  const applyTicked = useEffectEvent(() => {
    const boxes = form.current!.querySelectorAll<HTMLInputElement>('input[type=checkbox]')
    if ([...boxes].some(({ checked, defaultChecked }) => checked !== defaultChecked)) apply()
  })
  useEffect(() => applyTicked(), [])
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    apply()
    closeSheet(sheet)
  }
  const onChange = ({ target }: FormEvent) => {
    if (target instanceof HTMLInputElement && target.type === 'checkbox') apply()
  }
  return (
    <div
      id={sheet}
      popover="auto"
      className="sheet standing lg:sticky lg:top-6 lg:col-start-1 lg:row-span-2 lg:row-start-1"
    >
      <SheetHead sheet={sheet} title={t('search.filters')} className="lg:hidden" />
      <Form
        ref={form}
        method="get"
        action={at({})}
        autoComplete="off"
        onSubmit={onSubmit}
        onChange={onChange}
        aria-label={t('search.filters')}
        className="flex min-h-0 flex-1 flex-col"
      >
        <Kept wish={wish} />
        <div className="grid min-h-0 flex-1 content-start gap-6 overflow-y-auto overscroll-contain p-5">
          <Prices wish={wish} facets={facets} at={at} />
          <StarsAndUp wish={wish} facets={facets} at={at} />
          {(['condition', 'tier', 'county', 'brand'] as const).map((name) => (
            <FacetGroup
              key={name}
              name={name}
              title={t(filterNames[name])}
              values={facets[valuesOf[name]]}
              chosen={wish[name] ?? []}
              exact={facets.exact}
            />
          ))}
          <Group title={t('search.stock')}>
            <Choice name="stock" value="all" checked={wish.stock === 'all'}>
              {t('search.with_sold_out')}
            </Choice>
          </Group>
        </div>
        <div
          className={`flex items-center gap-2 border-t border-line bg-card p-4 pb-[calc(1rem+env(safe-area-inset-bottom))] ${scripts ? 'lg:hidden' : ''}`}
        >
          {chosen > 0 && (
            <ButtonLink to={at(withoutAny(shown))} look="plain" preventScrollReset>
              {t('search.clear')}
            </ButtonLink>
          )}
          <Button className="min-h-13 flex-1">
            {scripts ? (coming ? t('search.counting') : t('search.show', { count: found })) : t('search.apply')}
          </Button>
        </div>
      </Form>
    </div>
  )
}

const valuesOf = { condition: 'conditions', tier: 'tiers', county: 'counties', brand: 'brands' } as const

/** What is wished beside the filters goes along with the form. */
function Kept({ wish: { q, shop, category, sort } }: { wish: SearchWish }) {
  return Object.entries({ q, shop, category, sort }).map(
    ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
  )
}

/** True once scripts run: then every choice applies at once, and no button is needed for it. */
function useScripts(): boolean {
  const [run, setRun] = useState(false)
  useEffect(() => setRun(true), [])
  return run
}

/** Links with their counts, as the bands of prices; what is chosen goes along with the form. */
function StarsAndUp({ wish, facets, at }: Pick<Props, 'wish' | 'facets' | 'at'>) {
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
function Prices({ wish, facets, at }: Pick<Props, 'wish' | 'facets' | 'at'>) {
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
