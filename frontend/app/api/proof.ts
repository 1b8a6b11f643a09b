// The proof of work that `ProofOfWork` put into a form, for the call it was made for.
export const proofField = 'proof'

export function proofIn(form: FormData): string | undefined {
  const value = form.get(proofField)
  return typeof value === 'string' && value !== '' ? value : undefined
}
