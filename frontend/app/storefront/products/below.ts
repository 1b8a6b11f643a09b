// What stands below a product, brought together: what is said of it, what was asked, what is like it, what one looked at before.
export { QuestionsSection } from '#app/storefront/questions/questions-section.tsx'
export { ReviewsSection } from '#app/storefront/reviews/reviews-section.tsx'
export { ListingRow } from '#app/viewed/listing-row.tsx'
export { RecentlyViewed } from '#app/viewed/recently-viewed.tsx'
