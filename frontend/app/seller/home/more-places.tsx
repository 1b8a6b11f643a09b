// What the bar below has no room for: two taps away from everywhere, one from here.
import { Boxes, MessageCircleQuestion, MessagesSquare, Palette, Scale, Share2, Star, TrendingUp } from 'lucide-react'
import { Link } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'

export function MorePlaces() {
  const t = useWords()
  const places = [
    { to: paths.sellerProblems, icon: Scale, label: t('dispute.list') },
    { to: paths.sellerMessages(), icon: MessagesSquare, label: t('thread.title') },
    { to: paths.sellerQuestions(), icon: MessageCircleQuestion, label: t('today.place_questions') },
    { to: paths.sellerReviews(), icon: Star, label: t('reviews.title') },
    { to: paths.sellerStock(), icon: Boxes, label: t('stock.title') },
    { to: paths.sellerTheme, icon: Palette, label: t('today.place_look') },
    { to: paths.shareShop, icon: Share2, label: t('share.title') },
    { to: paths.standing, icon: TrendingUp, label: t('today.place_standing') },
  ]
  return (
    <nav aria-label={t('today.more_places')} className="mt-11">
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-4">
        {places.map(({ to, icon: Icon, label }) => (
          <li key={to}>
            <Link
              to={to}
              className="flex h-full min-h-14 items-center gap-3 rounded-card border border-line bg-card px-4 py-2.5 text-[0.94rem] leading-tight font-[620] hover:bg-paper"
            >
              <Icon className="size-5.5 shrink-0 text-ink-2" strokeWidth={1.8} aria-hidden />
              <span className="min-w-0">{label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
