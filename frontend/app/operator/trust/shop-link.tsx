// A shop's name that leads to the case of whoever owns it.
import type { ShopNamed } from '@amana/contract'
import { Link } from 'react-router'
import { paths } from '#app/paths.ts'

export function ShopLink({ shop }: { shop: ShopNamed }) {
  if (!shop.ownerId) return <b>{shop.name}</b>
  return (
    <Link to={paths.personsCase(shop.ownerId)} className="inline-block py-1 font-[650] text-trust hover:underline">
      {shop.name}
    </Link>
  )
}
