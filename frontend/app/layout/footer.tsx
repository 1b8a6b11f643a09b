// The end of every page: the promise once more, where to go, and the language.
import { Leaf, ShieldCheck } from 'lucide-react'
import { Form, Link, useLocation } from 'react-router'
import { languageNames, languages } from '#app/messages/languages.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { useLessData } from '#app/ui/less-data.ts'

export function Footer({ phones }: { phones: boolean }) {
  const t = useWords()
  const { pathname, search } = useLocation()
  const lessData = useLessData()
  const link = 'inline-flex min-h-12 items-center hover:underline md:min-h-9'
  return (
    <footer className="no-print mt-16 border-t border-line md:mt-24">
      <div className="wrap grid grid-cols-[repeat(2,minmax(0,1fr))] gap-x-8 gap-y-7 py-10 md:gap-x-12 md:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)_minmax(0,1fr)_minmax(0,auto)]">
        <div className="col-span-2 max-w-sm md:col-span-1">
          <ShieldCheck className="size-8 text-trust" strokeWidth={1.6} aria-hidden />
          <p className="mt-3 font-display text-title leading-snug font-bold tracking-tight">{t('layout.promise')}</p>
        </div>
        <nav aria-label={t('layout.buying')} className="text-small text-ink-2">
          <p className="font-strong text-ink md:mb-1">{t('layout.buying')}</p>
          <ul>
            <li>
              <Link className={link} to={paths.search()}>
                {t('layout.everything')}
              </Link>
            </li>
            <li>
              <Link className={link} to={paths.categories}>
                {t('home.all_categories')}
              </Link>
            </li>
            <li>
              <Link className={link} to={paths.help}>
                {t('layout.how')}
              </Link>
            </li>
            <li>
              <Link className={link} to={paths.saved()}>
                {t('saved.title')}
              </Link>
            </li>
            <li>
              <Link className={link} to={paths.myOrders}>
                {t('layout.my_orders')}
              </Link>
            </li>
            <li>
              <Link className={link} to={paths.findOrder()}>
                {t('layout.find_order')}
              </Link>
            </li>
          </ul>
        </nav>
        <nav aria-label={t('layout.selling')} className="text-small text-ink-2">
          <p className="font-strong text-ink md:mb-1">{t('layout.selling')}</p>
          <ul>
            <li>
              <Link className={link} to={paths.openShop}>
                {t('layout.open_shop')}
              </Link>
            </li>
            <li>
              <Link className={link} to={paths.seller}>
                {t('layout.seller_home')}
              </Link>
            </li>
            {phones && (
              <li>
                <a className={link} href={paths.phones}>
                  {t('layout.phones')}
                </a>
              </li>
            )}
          </ul>
        </nav>
        <div className="col-span-2 grid h-fit w-fit max-w-full gap-3 md:col-span-1">
          <Form
            method="post"
            action={paths.language}
            reloadDocument
            className="flex h-fit w-fit max-w-full flex-wrap gap-1 rounded-panel bg-sand p-1"
          >
            <input type="hidden" name="next" value={pathname + search} />
            {languages.map((language) => (
              <button
                key={language}
                type="submit"
                name="language"
                value={language}
                lang={language}
                aria-pressed={language === t.language}
                className="min-h-11 rounded-full px-4 text-small font-strong aria-pressed:bg-trust-soft aria-pressed:text-on-trust-soft"
              >
                {languageNames[language]}
              </button>
            ))}
          </Form>
          <Form method="post" action={paths.lessData} reloadDocument>
            <input type="hidden" name="next" value={pathname + search} />
            <button
              type="submit"
              name="data"
              value={lessData ? 'all' : 'less'}
              aria-pressed={lessData}
              className="inline-flex min-h-11 items-center gap-2 rounded-full px-4 text-small font-strong text-ink-2 hover:bg-sand aria-pressed:bg-trust-soft aria-pressed:text-on-trust-soft"
            >
              <Leaf className="size-4.5" strokeWidth={1.8} aria-hidden />
              {t('layout.less_data')}
            </button>
          </Form>
        </div>
      </div>
    </footer>
  )
}
