// The form of a question on a product's page.
import { askQuestion } from '@amana/contract'
import type { RouterContextProvider } from 'react-router'
import { attempt } from '#app/api/client.ts'
import type { Asked } from './questions-section.tsx'

/** Undefined when the form is about something else. */
export async function askInForm(
  context: Readonly<RouterContextProvider>,
  request: Request,
  productId: string,
  form: FormData,
): Promise<{ asked: Asked } | undefined> {
  if (form.get('intent') !== 'ask') return undefined
  const text = String(form.get('question') ?? '')
  const { problem } = await attempt(context, request, askQuestion, { params: { productId }, body: { text } })
  return { asked: { text, problem: problem ?? null } }
}
