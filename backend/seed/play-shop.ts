// A shop of the demo market: its owner signs up, opens it, hangs up a sign, chooses a look, and lists what the rules let her list, a few things a day.
import { addPicture, addProduct } from '#catalogue'
import { createAccount } from '#identity'
import { provePayoutNumber } from '#payouts'
import { after, minutes } from '#platform/clock'
import { type Actor, transact } from '#platform/context'
import { Refusal } from '#platform/errors'
import { newId } from '#platform/ids'
import { openShop, setShopBanner, setShopLogo } from '#shops'
import { saveTheme } from '#themes'
import {
  type SeedPerson,
  type SeedProduct,
  type SeedShop,
  themeOf,
  variantsOf,
  type WrittenProduct,
} from './market/index.ts'
import { composeBanner, composeLogo, composeStudioPicture } from './pictures/compose-studio-picture.ts'
import type { Stage } from './stage.ts'

/** Pictures are made and taken in side by side, as many as keep two cores busy. */
const listedTogether = 4

const chunks = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, index) => list.slice(index * size, (index + 1) * size))

export interface PlayedShop {
  seed: SeedShop
  shopId: string
  owner: Actor & { kind: 'account' }
  /** Title → product id, for what is on show. */
  listed: Map<string, string>
  /** Lists what is due today, as far as the shop's standing allows; the rest another day. Gives how many. */
  listDue(daysAgo: number): Promise<number>
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
  attributes: product.attributes ?? {},
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
    createAccount(tx, { name: person.name, email: person.email, phone: `+${person.phone}`, password, verified: true }),
  )
  const owner = { kind: 'account', accountId, role: 'seller', sessionId: newId(stage.now()) } as const
  const { id: shopId } = await openShop(stage.ctx(owner), {
    ...seed,
    ownerAccountId: accountId,
    payoutPhone: `+${person.phone}`,
    deliveryOptions: seed.delivery.map(({ feeKes, freeFromKes, ...option }) => ({
      ...option,
      feeCents: feeKes * 100,
      ...(freeFromKes && { freeFromCents: freeFromKes * 100 }),
    })),
  })
  await setShopLogo(stage.ctx(owner), shopId, await composeLogo(seed))
  await setShopBanner(stage.ctx(owner), shopId, await composeBanner(seed))
  const theme = themeOf(seed)
  if (theme) await saveTheme(stage.ctx(owner), shopId, { theme, version: 0, publish: true })

  await provePayoutNumber(stage.ctx(owner), shopId)
  await stage.settle()
  await stage.network.answerPrompt(`+${person.phone}`, { pin: '1234' })
  // M-Pesa sends the KES 10 back a moment later.
  await stage.moveTo(after(stage.now(), minutes(1)))
  await stage.settle()

  let waiting = [...products]
  const listed = new Map<string, string>()
  const list = async (product: SeedProduct): Promise<void> => {
    const { object, tint } = product
    const picture = composeStudioPicture({ object, palette: seed.palette, ...(tint && { tint }) })
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
      for (const some of chunks(due, listedTogether)) {
        const outcomes = await Promise.allSettled(some.map(list))
        const failed = outcomes.find((each) => each.status === 'rejected')
        if (!failed) continue
        // A rule said no today; the seller does not insist, and tries again another day.
        if (failed.reason instanceof Refusal) break
        throw failed.reason
      }
      const before = waiting.length
      waiting = waiting.filter((product) => !listed.has(product.title))
      return before - waiting.length
    },
  }
}
