// An example of a file of products, to be filled in.
import { importTemplate } from '@amana/contract/import-template'

export const loader = () =>
  new Response(importTemplate, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="amana-products.csv"',
    },
  })
