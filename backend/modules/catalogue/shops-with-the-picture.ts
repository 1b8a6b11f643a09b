// Whose picture is it? Other shops that had it first: the same outlines by the hash, and the same colours by the small preview, so that
// two shops that photograph the same kind of thing are not taken for one that took the other's picture.
import { sql } from 'kysely'
import sharp from 'sharp'
import type { Ctx } from '#platform/context'
import { picturesLike } from './pictures-alike.ts'

/** Of 255, on average over the preview: a copy that was scaled and saved again stays below it. */
const colourDistanceMax = 2
const across = 8
const lookedAtMax = 20

const coloursOf = (preview: string): Promise<Buffer> =>
  sharp(Buffer.from(preview.slice(preview.indexOf(',') + 1), 'base64'))
    .removeAlpha()
    .resize(across, across, { fit: 'fill' })
    .raw()
    .toBuffer()

async function sameColours(a: string, b: string): Promise<boolean> {
  const [ofA, ofB] = await Promise.all([coloursOf(a), coloursOf(b)])
  const apart = ofA.reduce((sum, value, place) => sum + Math.abs(value - ofB[place]!), 0)
  return apart <= colourDistanceMax * ofA.length
}

interface Own {
  hash: string
  preview: string
  created_at: Date
}

/** How many other shops had one of its pictures on a product that is older than this one. */
export async function shopsWithThePicture(ctx: Ctx, shopId: string, productId: string): Promise<number> {
  const { rows } = await sql<Own>`
    select distinct p.dhash::text as hash, p.blur as preview, product.created_at
    from catalogue.picture p join catalogue.product on product.shop_id = p.shop_id and product.id = p.product_id
    where p.shop_id = ${shopId} and p.product_id = ${productId} and p.dhash is not null and p.blur is not null`.execute(
    ctx.db,
  )
  const shops = new Set<string>()
  for (const { hash, preview, created_at } of rows) {
    const alike = await picturesLike(ctx, BigInt.asUintN(64, BigInt(hash)))
    const older = alike.filter((each) => each.shopId !== shopId && each.since < created_at).slice(0, lookedAtMax)
    for (const other of older)
      if (other.preview && !shops.has(other.shopId) && (await sameColours(preview, other.preview)))
        shops.add(other.shopId)
  }
  return shops.size
}
