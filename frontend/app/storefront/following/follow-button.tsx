// Follow a shop, or stop; and how many do. A form, so that it works before scripts.
import type { FollowState } from '@amana/contract'
import { Check, Plus } from 'lucide-react'
import { Form } from 'react-router'
import { useWords } from '#app/messages/use-words.ts'
import { Submit } from '#app/ui/button.tsx'

interface Props {
  shop: { slug: string; name: string }
  follow: Pick<FollowState, 'following' | 'own' | 'followers'>
  /** On the ground of a shop's own theme, whose colours are not ours. */
  onTheme?: boolean
}

export function FollowButton({ shop, follow: { following, own, followers }, onTheme = false }: Props) {
  const t = useWords()
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      {!own && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="shop" value={shop.slug} />
          <Submit
            name="intent"
            value={following ? 'unfollow' : 'follow'}
            look={following || onTheme ? 'light' : 'quiet'}
            aria-label={following ? t('follow.stop', { shop: shop.name }) : undefined}
          >
            {following ? <Check className="size-5" aria-hidden /> : <Plus className="size-5" aria-hidden />}
            {t(following ? 'follow.following' : 'follow.follow')}
          </Submit>
        </Form>
      )}
      <span className={`text-small ${onTheme ? '' : 'text-ink-2'}`}>
        {followers > 0 ? t('follow.followers', { count: followers }) : t('follow.none')}
      </span>
    </div>
  )
}
