// What the payer reads, and types when she pays by hand: the order's number without its dashes.
export const accountReferenceOf = (order: { number: string }): string => order.number.replaceAll('-', '')
