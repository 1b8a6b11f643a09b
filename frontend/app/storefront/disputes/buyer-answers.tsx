// What the buyer can answer now. What cannot be undone takes two presses; both work without scripts.
import type { BuyerAnswer, DisputeView } from '@amana/contract'
import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { ScreenedFields } from '#app/screening/screened-fields.tsx'
import { Submit } from '#app/ui/button.tsx'
import { TextField } from '#app/ui/field.tsx'

export function BuyerAnswers({ dispute }: { dispute: DisputeView }) {
  const t = useWords()
  const may = (answer: BuyerAnswer) => dispute.answers.includes(answer)
  const aboutRecord = dispute.decision !== null
  const accept = aboutRecord
    ? t('dispute.answer_appeal_yes')
    : dispute.offer
      ? t('dispute.accept_offer', { amount: inWords(dispute.offer) })
      : t('dispute.accept_contest')
  return (
    <>
      {may('accepts') && <Answer answer="accepts" says={accept} strong={dispute.offer !== null && !aboutRecord} />}
      {may('sends_back') && (
        <Answer answer="sends_back" says={t('dispute.sends_back')} explained>
          <p className="text-small text-ink-2">{t('dispute.sends_back_explain')}</p>
        </Answer>
      )}
      {may('rejects') && (
        <Answer answer="rejects" says={t(aboutRecord ? 'dispute.answer_appeal_no' : 'dispute.reject')} explained>
          {!aboutRecord && <p className="text-small text-ink-2">{t('dispute.reject_explain')}</p>}
          <ScreenedFields allowed={['phone_number']}>
            <TextField label={t('dispute.say_why')} name="text" rows={2} maxLength={2000} />
          </ScreenedFields>
        </Answer>
      )}
      {may('withdraws') && (
        <details className="border-t border-line pt-2">
          <summary className="flex min-h-12 items-center font-strong text-trust">{t('dispute.withdraw')}</summary>
          <Answer answer="withdraws" says={t('dispute.withdraw_yes')}>
            <p>{t.rich('dispute.withdraw_explain', {})}</p>
          </Answer>
        </details>
      )}
    </>
  )
}

interface Props {
  answer: BuyerAnswer
  says: string
  strong?: boolean
  /** What is said of it stands in a box with its button: nobody takes it for the button before. */
  explained?: boolean
  children?: ReactNode
}

function Answer({ answer, says, strong = false, explained = false, children }: Props) {
  const t = useWords()
  return (
    <Form
      method="post"
      preventScrollReset
      className={`grid gap-2.5 ${explained ? 'rounded-card border border-line p-4' : ''}`}
    >
      <input type="hidden" name="do" value="answer" />
      {children}
      <Submit name="answer" value={answer} look={strong ? 'action' : 'quiet'} block busy={t('order.doing')}>
        {says}
      </Submit>
    </Form>
  )
}
