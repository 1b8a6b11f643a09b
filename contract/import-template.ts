// An example of a file of products, to be filled in: one product without options, one with three sizes. backend/modules/imports reads it.

const lines: readonly (readonly string[])[] = [
  [
    ...['Handle', 'Title', 'Body (HTML)', 'Vendor', 'Type', 'Tags', 'Option1 Name', 'Option1 Value'],
    ...['Variant SKU', 'Variant Inventory Qty', 'Variant Price', 'Image Src', 'Status'],
  ],
  [
    ...[
      'kiondo-basket',
      'Kiondo basket, sisal',
      'Woven by hand, 30 cm wide, with two leather straps.',
      'Kitui Weavers',
    ],
    ...['Bags', 'baskets', '', '', 'KIONDO-1', '8', '1800', '', 'draft'],
  ],
  [
    ...['canvas-sneaker', 'Canvas sneaker, white', 'Rubber sole, washable. They run true to size.', '', 'Shoes', ''],
    ...['Size', '40', 'SNEAKER-40', '5', '2200', '', 'draft'],
  ],
  [...['canvas-sneaker', '', '', '', '', '', 'Size', '41', 'SNEAKER-41', '3', '2200', '', '']],
  [...['canvas-sneaker', '', '', '', '', '', 'Size', '42', 'SNEAKER-42', '0', '2200', '', '']],
]

const cell = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** With the mark by which spreadsheets know UTF-8. */
export const importTemplate = `\ufeff${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
