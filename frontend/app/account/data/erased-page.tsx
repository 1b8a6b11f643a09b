// The last page of an account that is no more.
import { DoorOpen } from 'lucide-react'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHead } from '#app/ui/page-head.tsx'

export default function Erased() {
  const t = useWords()
  return (
    <div className="wrap">
      <PageHead title={`${t('data.erased_title')} · Amana`} hidden />
      <Empty
        icon={<DoorOpen />}
        title={t('data.erased_title')}
        heading="h1"
        action={<ButtonLink to={paths.home}>{t('trouble.home')}</ButtonLink>}
      >
        <p>{t('data.erased')}</p>
      </Empty>
    </div>
  )
}
