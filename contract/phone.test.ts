// People write their number in many ways; all of them are the same number.
import { expect, test } from 'vitest'
import { maskPhone, toE164 } from './phone.ts'

test.each(['0712345678', '0712 345 678', '+254 712 345 678', '254712345678', '712345678', '+254712345678'])(
  'a buyer may write her number as %s',
  (text) => expect(toE164(text)).toBe('+254712345678'),
)

test('the newer 01 numbers are Kenyan mobiles too', () => expect(toE164('0112 345 678')).toBe('+254112345678'))

test.each(['', '0201234567', '+255712345678', '07123', 'not a number', '+14155552671'])(
  '%s is not a Kenyan mobile',
  (text) => expect(toE164(text)).toBeUndefined(),
)

test('a masked number can be recognised but not called', () => expect(maskPhone('+254712345678')).toBe('0712 ••• 678'))
