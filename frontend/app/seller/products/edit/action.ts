// What a seller does on the page of a product, one thing at a time: texts, options, prices and stock, standing, a copy.
import { changeProduct, duplicateProduct, type Problem, type ReplyOf, readMyProduct } from '@amana/contract'
import { data, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { paths } from '#app/paths.ts'
import type { Route } from '../+types/edit-page'
import { centsIn, instantIn, textsIn, wordsIn } from '../product-form.ts'
import { remakeVariants } from './remake-variants.ts'

type Args = Route.ActionArgs
type Where = { shopId: string; productId: string }
type Body = NonNullable<Parameters<typeof attempt<typeof changeProduct>>[3]>['body']
/** What the page shows again after it was refused. */
export interface Done {
  saved: Section | null
  problem: Problem | null
  section: Section
  typed: Record<string, string>
}
export type Section = 'texts' | 'options' | 'variants' | 'standing'

export async function editAction({ context, request, params }: Args) {
  const form = await request.formData()
  const where = { shopId: context.get(shopContext).id, productId: params.productId }
  const wish = String(form.get('do') ?? '')
  if (wish === 'copy') return copy({ context, request } as Args, where)
  const section = (['texts', 'options', 'variants'].find((each) => each === wish) ?? 'standing') as Section
  const body = await bodyOf({ context, request } as Args, where, form, section, wish)
  const { problem } = await attempt(context, request, changeProduct, { params: where, body })
  return answer(section, problem, form)
}

async function bodyOf(args: Args, where: Where, form: FormData, section: Section, wish: string): Promise<Body> {
  const version = Number(form.get('version')) || undefined
  if (section === 'texts') {
    const was = text(form, 'priceWas')
    return { ...textsIn(form), version, priceWasCents: was === '' ? null : centsIn(was) }
  }
  if (section === 'options') return { version, shape: await optionShape(args, where, form) }
  if (section === 'variants') return { version, shape: await variantShape(args, where, form) }
  if (wish === 'schedule') return { status: 'draft', publishAt: instantIn(text(form, 'publishAt')) }
  if (wish === 'unschedule') return { publishAt: null }
  return { status: wish === 'show' ? 'active' : wish === 'draft' ? 'draft' : 'archived' }
}

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim()

const readProduct = ({ context, request }: Args, where: Where): Promise<ReplyOf<typeof readMyProduct>> =>
  read(context, request, readMyProduct, { params: where })

async function optionShape(args: Args, where: Where, form: FormData) {
  const product = await readProduct(args, where)
  const options = [0, 1, 2].flatMap((index) => {
    const name = text(form, `optionName${index}`)
    const values = wordsIn(text(form, `optionValues${index}`))
    return name === '' && values.length === 0 ? [] : [{ name, values }]
  })
  const variants = product.variants.map(({ id, optionValues, price, available }) => ({
    ...{ id, optionValues, available },
    priceCents: price.cents,
  }))
  return { options, variants: remakeVariants(product.options, options, variants, form.get('fill') === 'yes') }
}

/** The rows as they were typed; a row that was ticked goes. */
async function variantShape(args: Args, where: Where, form: FormData) {
  const product = await readProduct(args, where)
  const gone = new Set(form.getAll('remove').map(String))
  const variants = product.variants
    .filter(({ id }) => !gone.has(id))
    .map(({ id, optionValues, price, available }) => {
      const typedPrice = text(form, `price-${id}`)
      return {
        id,
        optionValues,
        sku: text(form, `sku-${id}`),
        priceCents: typedPrice === '' ? price.cents : centsIn(typedPrice),
        stock: form.has(`stock-${id}`) ? Number(text(form, `stock-${id}`)) : available,
        stockSeen: form.has(`seen-${id}`) ? Number(text(form, `seen-${id}`)) : available,
      }
    })
  return { options: product.options, variants }
}

async function copy({ context, request }: Args, where: Where) {
  const { reply, problem } = await attempt(context, request, duplicateProduct, { params: where })
  if (problem) return answer('standing', problem, new FormData())
  throw redirect(paths.sellerProductDone(reply.id, 'copied'))
}

function answer(section: Section, problem: Problem | undefined, form: FormData, saved = !problem) {
  const typed = problem
    ? Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
    : {}
  const done: Done = { saved: saved ? section : null, problem: problem ?? null, section, typed }
  return data(done, { status: problem?.status ?? 200 })
}
