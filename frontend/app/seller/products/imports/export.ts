// All products of the shop as a file.
import { exportProducts } from '@amana/contract'
import { passFile } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import type { Route } from './+types/export'

export const loader = ({ context, request }: Route.LoaderArgs) =>
  passFile(context, request, exportProducts, { params: { shopId: context.get(shopContext).id } })
