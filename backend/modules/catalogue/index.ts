// The door of the catalogue: categories, products, stock and pictures.
import { holdPictures } from '#platform/picture-orphans'
import { exportWhatOwnersSell } from './owner-data.ts'
import { keysShown } from './picture-rows.ts'
import { judgeTheProductWhenAPictureIsAdded } from './when/judge-the-product-when-a-picture-is-added.ts'
import { showPicturesThatWereLookedInto } from './when/show-pictures-that-were-looked-into.ts'

export { addPicture } from './actions/add-picture.ts'
export {
  addProduct,
  type NewProduct,
  type NewVariant,
  prepareProduct,
} from './actions/add-product.ts'
export { changeProduct, type PlannedChange, type ProductChange, planChange } from './actions/change-product.ts'
export { duplicateProduct } from './actions/duplicate-product.ts'
export { publishDueProducts } from './actions/publish-due-products.ts'
export { reserveStock, type StockLine } from './actions/reserve-stock.ts'
export { returnReservedStock, sellReservedStock } from './actions/settle-reservation.ts'
export { type OwnPicture, showOwnPictures } from './actions/show-own-pictures.ts'
export { definitionsOf, fitAttributes } from './attributes/attributes-of.ts'
export { productsByHandle, productsInOrderOfHandles, type VariantOfProduct } from './by-handle.ts'
export type { Category } from './categories.ts'
export { categoryOf, categoryTree, isLeaf, slugsWithin } from './category-tree.ts'
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
export { roomForProducts, waitForTurnAtShelf } from './room-on-show.ts'
export { routes } from './routes.ts'
export { picturesMax } from './rules.ts'
export { syncCategories } from './sync-categories.ts'
export { forgetOldVisits, forgetWhoLooked, returningLooksSince, visitsKnownSince, visitsOfShop } from './visits.ts'
export { type ProductToWrite, writeNewProducts } from './write-products.ts'

export function reactions(): void {
  holdPictures('catalogue', keysShown)
  exportWhatOwnersSell()
  judgeTheProductWhenAPictureIsAdded()
  showPicturesThatWereLookedInto()
}
