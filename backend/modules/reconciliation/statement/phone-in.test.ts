// Whose number a statement names, whole or masked; a bank, the provider and our own shortcode are no customers.
import { expect, test } from 'vitest'
import { phoneIn } from './phone-in.ts'

test.each([
  ['254722000001 - ACHIENG ODUOR', '+254722000001'],
  ['0722000001 ACHIENG', '+254722000001'],
  ['254110000001', '+254110000001'],
  ['2547****001 - ACHIENG', '+2547_____001'],
  ['25472*****1', '+25472______1'],
  ['600200 - AMANA', undefined],
  ['', undefined],
  ['2547220000012 - TOO LONG', undefined],
  ['Equity Bank 254722000001', undefined],
])('"%s" is %s', (party, phone) => expect(phoneIn(party)).toBe(phone))
