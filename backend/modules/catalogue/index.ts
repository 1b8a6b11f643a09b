// The door of the catalogue: categories, products, stock and pictures.
import { holdPictures } from '#platform/picture-orphans'
import { exportWhatOwnersSell } from './owner-data.ts'
import { keysShown } from './picture-rows.ts'

export { addPicture } from './actions/add-picture.ts'
export { addProduct, type NewProduct, type NewVariant } from './actions/add-product.ts'
export { changeProduct, type ProductChange } from './actions/change-product.ts'
export { reserveStock, type StockLine } from './actions/reserve-stock.ts'
export { returnReservedStock, sellReservedStock } from './actions/settle-reservation.ts'
export type { Category } from './categories.ts'
export { categoryOf, categoryTree, slugsWithin } from './category-tree.ts'
export { outOfStock } from './errors.ts'
export { readVariantsForSale, readVariantsOfProduct, type VariantForSale } from './for-sale.ts'
export { type Listing, listingIds, readListing, readListings } from './listings.ts'
export { media } from './media.ts'
export {
  newestOnShow,
  type ProductOnShow,
  productAddresses,
  productOnShow,
  productsOnShow,
  startsOfProducts,
} from './on-show.ts'
export { type AlikePicture, picturesLikeThoseOf } from './pictures-alike.ts'
export { routes } from './routes.ts'
export { syncCategories } from './sync-categories.ts'

export function reactions(): void {
  holdPictures('catalogue', keysShown)
  exportWhatOwnersSell()
}
