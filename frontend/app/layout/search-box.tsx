// The search field: a plain GET form, so that it works before and without scripts.
import { Search } from 'lucide-react'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'

interface Props {
  query?: string
  large?: boolean
  category?: string
}

export function SearchBox({ query = '', large = false, category }: Props) {
  const t = useWords()
  return (
    <Form
      method="get"
      action={paths.search()}
      role="search"
      aria-label={t(large ? 'search.what' : 'search.label')}
      className={`flex w-full min-w-0 items-center rounded-full bg-card pl-4.5 shadow-[inset_0_0_0_1.5px_var(--edge)] transition-shadow focus-within:shadow-[inset_0_0_0_2px_var(--trust),0_0_0_3px_var(--trust-soft)] ${large ? 'h-15' : 'h-12'}`}
    >
      <Search className="size-5.5 shrink-0 text-ink-3" strokeWidth={1.9} aria-hidden />
      <input
        // A new search starts a new field, so that the address and the words never disagree.
        key={query}
        type="search"
        name="q"
        defaultValue={query}
        aria-label={t('search.label')}
        placeholder={t(large ? 'search.what' : 'search.placeholder')}
        autoComplete="off"
        enterKeyHint="search"
        maxLength={200}
        className="h-full min-w-0 flex-1 bg-transparent px-3 outline-none placeholder:text-ink-3"
      />
      {category && <input type="hidden" name="category" value={category} />}
      <button
        type="submit"
        className={`mr-1 shrink-0 rounded-full bg-action font-[650] text-on-action transition-colors hover:bg-action-hover ${large ? 'h-13 px-6' : 'h-10 px-4.5 text-small'}`}
      >
        {t('search.go')}
      </button>
    </Form>
  )
}
