// The site's table of contents: which page answers which address. paths.ts builds the same addresses.
import { index, layout, type RouteConfig, route } from '@react-router/dev/routes'

export default [
  index('storefront/home/page.tsx'),
  route('search', 'storefront/search/page.tsx'),
  route('c/:category', 'storefront/search/category-page.tsx'),
  route('cart', 'storefront/cart/page.tsx'),
  route('checkout/:shop', 'storefront/checkout/page.tsx'),
  route('pay/:orderId', 'storefront/payment/page.tsx'),
  route('order/:orderId', 'storefront/orders/page.tsx'),
  route('find-order', 'storefront/find-order/page.tsx'),
  route('help', 'storefront/help/page.tsx'),

  route('sign-in', 'account/session/sign-in-page.tsx'),
  route('sign-in/second-factor', 'account/session/second-factor-page.tsx'),
  route('sign-up', 'account/session/sign-up-page.tsx'),
  route('sign-up/:signUpId', 'account/session/sign-up-code-page.tsx'),
  route('reset-password', 'account/session/reset-password-page.tsx'),
  route('sign-out', 'account/session/sign-out.ts'),
  route('language', 'account/session/language.ts'),
  route('account/verify-phone', 'account/phone/verify-phone-page.tsx'),
  route('account/erased', 'account/data/erased-page.tsx'),
  route('account/data/download', 'account/data/download.ts'),
  layout('account/frame.tsx', [
    route('account', 'account/home/page.tsx'),
    route('account/profile', 'account/profile/page.tsx'),
    route('account/security', 'account/security/page.tsx'),
    route('account/sessions', 'account/sessions/page.tsx'),
    route('account/data', 'account/data/page.tsx'),
    route('account/orders', 'account/orders/page.tsx'),
  ]),

  route('sell', 'seller/shop/open-shop-page.tsx'),
  route('my-place', 'storefront/delivery/set-place.ts'),
  layout('seller/frame.tsx', [
    route('seller', 'seller/home/page.tsx'),
    route('seller/orders', 'seller/orders/list-page.tsx'),
    route('seller/orders/:orderId', 'seller/orders/order-page.tsx'),
    route('seller/money', 'seller/money/page.tsx'),
    route('seller/money/payout-number', 'seller/money/payout-number-page.tsx'),
    route('seller/shop/opened', 'seller/shop/opened-page.tsx'),
    layout('seller/shop/settings/frame.tsx', [
      route('seller/shop', 'seller/shop/settings/profile-page.tsx'),
      route('seller/shop/delivery', 'seller/shop/settings/delivery-page.tsx'),
      route('seller/shop/holiday', 'seller/shop/settings/holiday-page.tsx'),
      route('seller/shop/address', 'seller/shop/settings/address-page.tsx'),
      route('seller/shop/closing', 'seller/shop/settings/closing-page.tsx'),
    ]),
    route('seller/theme', 'seller/theme/page.tsx'),
    route('seller/theme/history', 'seller/theme/history-page.tsx'),
    route('seller/products', 'seller/products/list-page.tsx'),
    route('seller/products/new', 'seller/products/new-page.tsx'),
    route('seller/products/:productId', 'seller/products/edit-page.tsx'),
    route('seller/products/:productId/pictures', 'seller/products/pictures/page.tsx'),
  ]),

  route('operator', 'operator/page.tsx'),

  route(':shop', 'storefront/shops/page.tsx'),
  route(':shop/preview', 'storefront/shops/preview-page.tsx'),
  route(':shop/p/:product', 'storefront/products/page.tsx'),
  route('*', 'layout/not-found.tsx'),
] satisfies RouteConfig
