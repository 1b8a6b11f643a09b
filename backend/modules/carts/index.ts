// The door of carts: what people have put aside, by shop.
import { keepAccountCartsInOrder } from './account-data.ts'

export { mergeCarts } from './actions/merge-carts.ts'
export { putIntoCart, setCartLine } from './actions/put-into-cart.ts'
export { readCartLines as readShopCart, type ShopCartLine, shopCartView } from './cart-view.ts'
export { type CartOwner, cartOwnerOf } from './owner.ts'
export { emptyCart } from './queries.ts'
export { routes } from './routes.ts'

export function reactions(): void {
  keepAccountCartsInOrder()
}
