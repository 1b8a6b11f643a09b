// The search field: a plain GET form, so that it works before and without scripts; with them a combobox that suggests.
import { Search } from 'lucide-react'
import { type KeyboardEvent, lazy, Suspense, useId, useRef, useState } from 'react'
import { Form, useNavigate } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { useSuggestions } from './use-suggestions.ts'

/** Comes with the first suggestions: most visits type nothing. */
const SuggestionList = lazy(() => import('./suggestion-list.tsx'))

interface Props {
  query?: string
  large?: boolean
  category?: string
}

export function SearchBox({ query = '', large = false, category }: Props) {
  const t = useWords()
  const list = useId()
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const { groups, options, ask, forget } = useSuggestions()
  const [active, setActive] = useState(-1)
  const open = options.length > 0
  const close = () => {
    forget()
    setActive(-1)
  }
  const go = (to: string) => {
    close()
    field.current?.blur()
    navigate(to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && open) close()
    else if (event.key === 'ArrowDown' && !open) ask(field.current!.value)
    else if (event.key === 'ArrowDown') setActive((active + 1) % options.length)
    else if (event.key === 'ArrowUp' && open) setActive((active <= 0 ? options.length : active) - 1)
    else if (event.key === 'Enter' && options[active]) go(options[active].to)
    else return
    event.preventDefault()
  }
  return (
    <Form
      method="get"
      action={paths.search()}
      role="search"
      aria-label={t(large ? 'search.what' : 'search.label')}
      onSubmit={close}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
      className={`@container relative flex w-full min-w-0 items-center rounded-full bg-card pl-4.5 shadow-[inset_0_0_0_1.5px_var(--edge)] transition-shadow focus-within:shadow-[inset_0_0_0_2px_var(--trust),0_0_0_3px_var(--trust-soft)] ${large ? 'h-15' : 'h-12'}`}
    >
      <Search className="size-5.5 shrink-0 text-ink-3 @max-[15rem]:hidden" strokeWidth={1.9} aria-hidden />
      <input
        // A new search starts a new field, so that the address and the words never disagree.
        key={query}
        ref={field}
        type="text"
        role="combobox"
        dir="auto"
        inputMode="search"
        name="q"
        defaultValue={query}
        aria-label={t('search.label')}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-activedescendant={active >= 0 ? `${list}-${active}` : undefined}
        placeholder={t(large ? 'search.what' : 'search.placeholder')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        maxLength={200}
        onChange={({ target }) => {
          setActive(-1)
          ask(target.value)
        }}
        onKeyDown={onKeyDown}
        className="h-full min-w-0 flex-1 bg-transparent px-3 text-ellipsis outline-none placeholder:text-ink-3"
      />
      {category && <input type="hidden" name="category" value={category} />}
      <button
        type="submit"
        className={`mr-1 shrink-0 rounded-full bg-action font-strong text-on-action transition-colors hover:bg-action-hover ${large ? 'h-13 px-6' : 'h-10 px-4.5 text-small'}`}
      >
        <span className="@max-[15rem]:sr-only">{t('search.go')}</span>
        <Search className="hidden size-5 @max-[15rem]:block" aria-hidden />
      </button>
      {open && (
        <Suspense>
          <SuggestionList id={list} groups={groups} active={active} onChoose={go} />
        </Suspense>
      )}
      <span role="status" className="sr-only">
        {open && t('search.suggested', { count: options.length })}
      </span>
    </Form>
  )
}
