// What a detector found, and where in the plain text.
export type Code =
  | 'phone_number'
  | 'link'
  | 'email_address'
  | 'handle'
  | 'payment_number'
  | 'payment_elsewhere'
  | 'encoded_contact'
  | 'asks_to_leave'
  | 'bare_handle'

export interface Finding {
  code: Code
  weight: 'hard' | 'soft'
  start: number
  end: number
}
