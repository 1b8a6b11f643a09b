// A shop of the demo market: its owner signs up, opens it, hangs up a sign, and lists what the rules let her list, a few things a day.
import { addPicture, addProduct } from '#catalogue'
import { createAccount } from '#identity'
import { type Actor, transact } from '#platform/context'
import { Refusal } from '#platform/errors'
import { newId } from '#platform/ids'
import { openShop, setShopBanner, setShopLogo } from '#shops'
import { type SeedPerson, type SeedProduct, type SeedShop, variantsOf, type WrittenProduct } from './market/index.ts'
import { composeBanner, composeLogo, composeStudioPicture } from './pictures/compose-studio-picture.ts'
import type { Stage } from './stage.ts'

export interface PlayedShop {
  seed: SeedShop
  shopId: string
  owner: Actor & { kind: 'account' }
  /** Title → product id, for what is on show. */
  listed: Map<string, string>
  /** Lists what is due today, as far as the shop's standing allows; the rest another day. */
  listDue(daysAgo: number): Promise<void>
}

export const productInput = (product: Omit<WrittenProduct, 'brand'> & { brand?: string | null }) => ({
  title: product.title,
  description: product.description,
  categorySlug: product.category,
  condition: product.condition ?? ('new' as const),
  brand: product.brand ?? null,
  options: product.options ?? [],
  variants: variantsOf(product).map(({ values, priceKes, stock }) => ({
    optionValues: values,
    priceCents: priceKes * 100,
    stock,
  })),
  priceWasCents: product.wasKes ? product.wasKes * 100 : null,
  status: 'active' as const,
})

export async function playShop(
  stage: Stage,
  seed: SeedShop,
  person: SeedPerson,
  password: string,
  products: readonly SeedProduct[],
): Promise<PlayedShop> {
  const { id: accountId } = await transact(stage.ctx(), (tx) =>
    createAccount(tx, { name: person.name, email: person.email, phone: `+${person.phone}`, password }),
  )
  const owner = { kind: 'account', accountId, role: 'seller', sessionId: newId(stage.now()) } as const
  const { id: shopId } = await openShop(stage.ctx(owner), {
    ...seed,
    ownerAccountId: accountId,
    payoutPhone: `+${person.phone}`,
    deliveryOptions: seed.delivery.map((option) => ({ ...option, feeCents: option.feeKes * 100 })),
  })
  await setShopLogo(stage.ctx(owner), shopId, await composeLogo(seed))
  await setShopBanner(stage.ctx(owner), shopId, await composeBanner(seed))

  let waiting = [...products]
  const listed = new Map<string, string>()
  const compose = ({ object, tint }: SeedProduct) =>
    composeStudioPicture({ object, palette: seed.palette, ...(tint && { tint }) })
  const list = async (product: SeedProduct, picture: Promise<Buffer>): Promise<void> => {
    const { id: productId } = await addProduct(stage.ctx(owner), shopId, productInput(product))
    await addPicture(stage.ctx(owner), shopId, productId, await picture, product.title)
    listed.set(product.title, productId)
  }
  return {
    seed,
    shopId,
    owner,
    listed,
    async listDue(daysAgo) {
      const due = waiting.filter((product) => product.listedDaysAgo >= daysAgo)
      // The next picture is in the making while the one before is taken in.
      const pictures = new Map(due.slice(0, 2).map((product) => [product, compose(product)]))
      for (const [index, product] of due.entries()) {
        const next = due[index + 1]
        if (next && !pictures.has(next)) pictures.set(next, compose(next))
        try {
          await list(product, pictures.get(product)!)
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
          // A rule said no today; the seller does not insist, and tries again another day.
          break
        }
      }
      waiting = waiting.filter((product) => !listed.has(product.title))
    },
  }
}
