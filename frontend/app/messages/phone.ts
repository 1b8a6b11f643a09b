// A Kenyan number as people here write it: +254712345678 → 0712 345 678.
export const sayPhone = (e164: string): string => e164.replace(/^\+254(\d{3})(\d{3})(\d{3})$/, '0$1 $2 $3')
