// Bringing products as a file: choose it, and see what became of those before.
import { importFileBytesMax, listImports, uploadImport } from '@amana/contract'
import { FileDown } from 'lucide-react'
import { data, Form, Link, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useCalendar, useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Submit } from '#app/ui/button.tsx'
import { Field } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { states } from './state-words.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { imports } = await read(context, request, listImports, { params: { shopId: context.get(shopContext).id } })
  return { imports, bytesMax: importFileBytesMax }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const file = form.get('file')
  if (!(file instanceof File) || file.name === '') return data({ problem: null, missing: true }, { status: 400 })
  const { reply, problem } = await attempt(
    context,
    request,
    uploadImport,
    { params: { shopId: context.get(shopContext).id }, query: { name: file.name.slice(0, 200) } },
    { file: { bytes: await file.arrayBuffer(), type: 'text/csv' } },
  )
  if (problem) return data({ problem, missing: false }, { status: problem.status })
  throw redirect(paths.productImport(reply.id))
}

export default function Imports({ loaderData: { imports, bytesMax }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { day, time } = useCalendar()
  return (
    <div className="mx-auto grid max-w-3xl grid-cols-1 gap-6">
      <PageHead title={`${t('import.title')} · Amana`} hidden />
      <div>
        <p className="text-small text-ink-2">
          <Link to={paths.sellerProducts} className="hover:underline">
            {t('seller.products')}
          </Link>
        </p>
        <h1 className="mt-1">{t('import.title')}</h1>
        <p className="mt-2 max-w-[60ch] text-ink-2">{t('import.lead')}</p>
        <Link
          to={paths.importTemplate}
          reloadDocument
          className="mt-1 inline-flex min-h-12 items-center gap-2.5 font-[650] text-trust hover:underline"
        >
          <FileDown className="size-5" strokeWidth={1.8} aria-hidden />
          {t('import.template')}
        </Link>
      </div>
      <Form method="post" encType="multipart/form-data" className="surface grid gap-5 p-5 sm:p-7">
        {actionData && (
          <Notice tone="plain" role="alert">
            {actionData.problem ? sayProblem(t, actionData.problem) : t('import.no_file')}
          </Notice>
        )}
        <Field
          label={t('import.file')}
          name="file"
          type="file"
          required
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          hint={t('import.file_hint')}
          onChange={({ currentTarget: field }) =>
            field.setCustomValidity((field.files?.[0]?.size ?? 0) > bytesMax ? t('refusal.file_too_large') : '')
          }
        />
        <ul className="grid list-disc gap-1.5 pl-5 text-small text-ink-2">
          <li>{t('import.point_look')}</li>
          <li>{t('import.point_pictures')}</li>
          <li>{t('import.point_limits')}</li>
        </ul>
        <Submit block className="min-h-14" busy={t('import.sending')}>
          {t('import.send')}
        </Submit>
      </Form>
      {imports.length > 0 && (
        <section aria-labelledby="before">
          <h2 id="before" className="mb-3 text-[1.2rem]!">
            {t('import.before')}
          </h2>
          <ul className="surface divide-y divide-line overflow-hidden">
            {imports.map((one) => (
              <li key={one.id}>
                <Link
                  to={paths.productImport(one.id)}
                  className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-3.5 hover:bg-paper sm:px-5"
                >
                  <span className="min-w-0 flex-1 basis-48 truncate font-[600]">{one.fileName}</span>
                  <span className="text-small text-ink-2">{`${day(one.createdAt)}, ${time(one.createdAt)}`}</span>
                  <Badge tone={states[one.state].tone}>{t(states[one.state].label)}</Badge>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
