// The seller has looked at the preview and says where the products belong and what to do with those that are there already.
import { sql } from 'kysely'
import { isLeaf, roomForProducts } from '#catalogue'
import { type Ctx, transactForShop } from '#platform/context'
import { notFound } from '#platform/errors'
import { enqueue } from '#platform/jobs'
import { categoryNotChosen, importNotReady, noSuchCategory } from '../errors.ts'
import { countsOf, type FileCategory, holdImport } from '../queries.ts'

export interface Wish {
  categories: { name: string; slug: string | null }[]
  existing: 'skip' | 'change'
  show: 'as_in_file' | 'drafts'
}

/** Throws import_not_ready, category_not_chosen, unknown_category, too_many_products. */
export async function startImport(ctx: Ctx, shopId: string, importId: string, wish: Wish): Promise<void> {
  for (const { slug } of wish.categories) if (slug !== null && !isLeaf(slug)) throw noSuchCategory(slug)
  await transactForShop(ctx, shopId, async (tx) => {
    const found = await holdImport(tx, shopId, importId)
    if (!found) throw notFound('import')
    if (found.state !== 'ready') throw importNotReady()
    const categories = chosen(found.categories, wish)
    const { waiting } = (await countsOf(tx, shopId, [importId])).get(importId)!
    if (wish.existing === 'skip') await roomForProducts(tx, shopId, waiting)
    await sql`update imports.import set state = 'running', categories = ${JSON.stringify(categories)}::jsonb,
        existing = ${wish.existing}, show = ${wish.show}, started_at = ${tx.now}, worked_at = ${tx.now}
      where shop_id = ${shopId} and id = ${importId}`.execute(tx.db)
    await enqueue(tx, 'run-import', { shopId, importId })
  })
}

function chosen(categories: readonly FileCategory[], wish: Wish): FileCategory[] {
  const slugs = new Map(wish.categories.map(({ name, slug }) => [name, slug]))
  const open = categories.find(({ name }) => !slugs.has(name))
  if (open) throw categoryNotChosen(open.name)
  return categories.map((category) => ({ ...category, slug: slugs.get(category.name)! }))
}
