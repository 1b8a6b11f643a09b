// What the books refuse. None of these reaches a person as a refusal: each is a mistake or a race of ours, with its own name in the log.
const reasons: Record<string, string> = {
  LE001: 'entry_outside_its_transaction',
  LE002: 'would_fall_below_zero',
  LE003: 'journal_does_not_balance',
  LE004: 'books_are_append_only',
  LE005: 'key_reused_with_other_content',
  LE006: 'no_such_account',
  LE007: 'account_of_another_shop',
  LE008: 'not_the_opposite',
  LE009: 'release_leaves_something',
}

/** Names why the books refused, or undefined when the error is not theirs. */
export const booksRefused = (error: unknown): string | undefined => reasons[(error as { code?: string }).code ?? '']
