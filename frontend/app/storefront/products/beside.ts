// What stands beside a product, brought together: how it comes to the visitor, who sells it, and being told of it.
export { DeliveryToMe } from '#app/storefront/delivery/delivery-to-me.tsx'
export { TellMe } from '#app/storefront/following/tell-me.tsx'
export { SellerCard } from './seller-card.tsx'
