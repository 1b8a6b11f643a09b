// Erasing the account: what stands in the way, or the word one types to be sure.
import type { Problem, ReplyOf, readErasure } from '@amana/contract'
import { Form } from 'react-router'
import { FreshCheck } from '#app/identity/fresh-check.tsx'
import type { FreshBy, FreshNeed } from '#app/identity/fresh-fields.ts'
import { faultsOf } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Obstacles } from './obstacles.tsx'

export interface EraseRefused {
  typed: string
  wrongWord?: boolean
  problem?: Problem
  fresh?: FreshNeed
}

interface Props {
  erasure: ReplyOf<typeof readErasure>
  by: FreshBy
  refused: EraseRefused | undefined
}

export function EraseForm({ erasure, by, refused }: Props) {
  const t = useWords()
  const { whole } = faultsOf(t, refused?.fresh ? undefined : refused?.problem)
  const word = t('data.erase_word')
  if (!erasure.possible)
    return (
      <Notice tone="held">
        <p className="font-strong">{t('data.erase_not_yet')}</p>
        <Obstacles obstacles={erasure.obstacles} />
      </Notice>
    )
  return (
    <details open={refused !== undefined || undefined}>
      <summary className="inline-flex min-h-12 items-center font-strong text-trust">{t('data.erase_open')}</summary>
      <Form method="post" className="mt-2 grid gap-4">
        {whole && (
          <Notice tone="plain" role="alert">
            {whole}
          </Notice>
        )}
        <FreshCheck need={refused?.fresh} always={by} />
        <Field
          label={t('data.erase_type', { word })}
          name="word"
          required
          maxLength={20}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={refused?.typed}
          error={refused?.wrongWord ? t('data.erase_type_fault', { word }) : undefined}
        />
        <Submit className="justify-self-start" name="intent" value="erase" busy={t('order.doing')}>
          {t('data.erase')}
        </Submit>
      </Form>
    </details>
  )
}
