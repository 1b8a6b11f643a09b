// What the badge of a shop means, in the figures of the rules: what it takes, what it limits, when it is lost.
import { readTiers } from '@amana/contract'
import { read } from '#app/api/client.ts'
import { useWords } from '#app/messages/use-words.ts'
import { inWords } from '#app/money/kes.tsx'
import { paths } from '#app/paths.ts'
import { previewOfAmana } from '#app/storefront/link-previews.ts'
import { TierBadge } from '#app/storefront/shops/tier-badge.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/badges-page'

export const loader = ({ context, request }: Route.LoaderArgs) => read(context, request, readTiers, {})

export default function Badges({ loaderData: { tiers, keeps } }: Route.ComponentProps) {
  const t = useWords()
  return (
    <div className="wrap pt-9 md:pt-14">
      <PageHead
        title={`${t('badge.help_title')} · Amana`}
        description={t('badge.help_lead')}
        at={paths.badges()}
        preview={{ path: previewOfAmana(), alt: t('home.title') }}
      />
      <h1 className="max-w-[16em]">{t('badge.help_title')}</h1>
      <p className="mt-4 max-w-[38em] text-lead text-ink-2">{t('badge.help_lead')}</p>
      <Notice className="mt-6 max-w-[46rem]">{t('badge.protects')}</Notice>
      <ul className="mt-8 grid grid-cols-1 items-start gap-5 lg:grid-cols-3">
        {tiers.map(({ tier, needs, allowances }) => (
          <li key={tier} id={tier} className="surface min-w-0 scroll-mt-6 p-5 target:border-trust sm:p-6">
            <h2 className="flex">
              <TierBadge tier={tier} large />
            </h2>
            <h3 className="mt-4">{t('badge.needs')}</h3>
            {needs.length === 0 ? (
              <p className="mt-1 text-ink-2">{t('badge.needs_none')}</p>
            ) : (
              <dl className="mt-2 divide-y divide-line">
                {needs.map(({ code, label, atLeast }) => (
                  <div key={code} className="flex flex-wrap justify-between gap-x-4 py-2">
                    <dt className="text-ink-2">{label}</dt>
                    <dd className="font-display font-bold">
                      {code === 'completed_value'
                        ? inWords({ cents: atLeast * 100, currency: 'KES' })
                        : t('shop.number', { count: atLeast })}
                    </dd>
                  </div>
                ))}
              </dl>
            )}
            <h3 className="mt-4">{t(tier === 'trusted' ? 'badge.may_trusted' : 'badge.may')}</h3>
            <ul className="mt-2 grid list-disc gap-1.5 pl-5 text-ui text-ink-2">
              {allowances.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className="mt-6 max-w-[62ch] text-ink-2">
        <b className="text-ink">{t('badge.keeps')}:</b> {keeps}
      </p>
    </div>
  )
}
