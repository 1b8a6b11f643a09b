// What screening refuses, and what the person is told: where the contact detail stands, and why it may not.
import { refusal } from '#platform/errors'

export const contactDetailsInText = refusal(
  'contact_details_in_text',
  'unprocessable',
  (field: string, excerpt: string) =>
    `The ${field} seems to contain contact or payment details: “${excerpt}”. Please take them out: Amana protects only what is agreed and paid here.`,
)
