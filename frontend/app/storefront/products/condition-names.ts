// What the condition of a product is called.
export const conditionNames = {
  new: 'product.condition_new',
  used: 'product.condition_used',
  refurbished: 'product.condition_refurbished',
} as const
