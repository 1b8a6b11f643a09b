// What a seller looks for among the settings of her shop and what stands with her account or her money: one press away.
import { Bell, ChevronRight, KeyRound, Share2, Smartphone, UserRound, Wallet } from 'lucide-react'
import { Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'

export function Elsewhere() {
  const t = useWords()
  const places = [
    { to: paths.shareShop, icon: Share2, label: t('share.title'), says: t('share.lead') },
    { to: paths.noticeChoices, icon: Bell, label: t('elsewhere.notices'), says: t('elsewhere.notices_says') },
    { to: paths.payoutNumber, icon: Wallet, label: t('elsewhere.payout'), says: t('elsewhere.payout_says') },
    { to: paths.profile, icon: UserRound, label: t('elsewhere.contact'), says: t('elsewhere.contact_says') },
    { to: paths.security, icon: KeyRound, label: t('elsewhere.password'), says: t('elsewhere.password_says') },
    { to: paths.sessions, icon: Smartphone, label: t('elsewhere.sessions'), says: t('elsewhere.sessions_says') },
  ]
  return (
    <nav aria-labelledby="elsewhere" className="mt-10">
      <h2 id="elsewhere" className="mb-3 text-title!">
        {t('elsewhere.title')}
      </h2>
      <ul className="surface divide-y divide-line overflow-hidden">
        {places.map(({ to, icon: Icon, label, says }) => (
          <li key={to}>
            <Link to={to} className="flex min-h-14 items-center gap-3.5 px-4 py-3 hover:bg-paper sm:px-5">
              <Icon className="size-5.5 shrink-0 text-ink-2" strokeWidth={1.8} aria-hidden />
              <span className="min-w-0 flex-1">
                <b className="block">{label}</b>
                <span className="block text-small text-ink-2">{says}</span>
              </span>
              <ChevronRight className="size-5 shrink-0 text-ink-3" aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
