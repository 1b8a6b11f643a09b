// The page of a product's pictures alone: where the editor's forms lead, and the last step after a product was added.
import {
  addProductPicture,
  describeProductPicture,
  listProductPictures,
  orderProductPictures,
  type Problem,
  readMyProduct,
  removeProductPicture,
} from '@amana/contract'
import { data, Link, type RouterContextProvider } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { sayProblem } from '#app/messages/say-problem.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/page'
import { orderAfter } from './arrange.ts'
import { PictureEditor } from './picture-editor.tsx'

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const shopId = context.get(shopContext).id
  const product = await read(context, request, readMyProduct, { params: { shopId, productId: params.productId } })
  return { shopId, title: product.title, pictures: product.pictures }
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData()
  const where = { shopId: context.get(shopContext).id, productId: params.productId }
  const problem = (await operate(context, request, where, form)) ?? null
  return data({ problem }, { status: problem?.status ?? 200 })
}

type Where = { shopId: string; productId: string }
type Context = Readonly<RouterContextProvider>

async function operate(context: Context, request: Request, where: Where, form: FormData): Promise<Problem | undefined> {
  const word = String(form.get('do') ?? '')
  const [doing, imageId = ''] = word.split(':')
  if (form.has('picture')) return addAll(context, request, where, form)
  const one = { ...where, imageId }
  if (doing === 'remove') return (await attempt(context, request, removeProductPicture, { params: one })).problem
  if (doing === 'words') {
    const body = { alt: String(form.get('alt') ?? '') }
    return (await attempt(context, request, describeProductPicture, { params: one, body })).problem
  }
  const body = { imageIds: await orderWished(context, request, where, word, form) }
  return (await attempt(context, request, orderProductPictures, { params: where, body })).problem
}

/** With scripts the whole order is sent, without them the button that was pressed. */
async function orderWished(context: Context, request: Request, where: Where, word: string, form: FormData) {
  if (word === 'order') return String(form.get('order') ?? '').split(',')
  const { pictures } = await read(context, request, listProductPictures, { params: where })
  return orderAfter(
    pictures.map(({ id }) => id!),
    word,
  )
}

/** Of a browser without scripts, one after the other; the first that is refused ends it. */
async function addAll(context: Context, request: Request, where: Where, form: FormData): Promise<Problem | undefined> {
  for (const file of form.getAll('picture')) {
    if (!(file instanceof File) || file.size === 0) continue
    const sent = { bytes: await file.arrayBuffer(), type: file.type || 'application/octet-stream' }
    const { problem } = await attempt(context, request, addProductPicture, { params: where }, { file: sent })
    if (problem) return problem
  }
  return undefined
}

export default function ProductPictures({
  loaderData: { shopId, title, pictures },
  actionData,
  params,
}: Route.ComponentProps) {
  const t = useWords()
  return (
    <div className="max-w-3xl">
      <PageHead title={`${t('pictures.title')} · ${title} · Amana`} hidden />
      <p className="text-small text-ink-2">
        <Link to={paths.sellerProduct(params.productId)} className="hover:underline">
          {title}
        </Link>
      </p>
      <h1 className="mt-1 mb-5">{t('pictures.title')}</h1>
      {actionData?.problem && (
        <Notice tone="plain" role="alert" className="mb-4">
          {sayProblem(t, actionData.problem)}
        </Notice>
      )}
      <PictureEditor shopId={shopId} productId={params.productId} pictures={pictures} />
      <ButtonLink to={paths.sellerProduct(params.productId)} look="quiet" className="mt-6">
        {t('pictures.done')}
      </ButtonLink>
    </div>
  )
}
