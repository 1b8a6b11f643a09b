// Parts that belong to larger ones, and those at work unseen, each with when to use it.
import { qrOf } from '#app/api/qr.ts'
import { Button } from '#app/ui/button.tsx'
import { Columns } from '#app/ui/columns.tsx'
import { Crumbs } from '#app/ui/crumbs.tsx'
import { Download } from '#app/ui/download.tsx'
import { FirstFew } from '#app/ui/first-few.tsx'
import { Qr } from '#app/ui/qr.tsx'
import { SectionHead } from '#app/ui/section-head.tsx'
import { Share } from '#app/ui/share.tsx'
import { ShopBanner } from '#app/ui/shop-banner.tsx'
import { ThumbBar } from '#app/ui/thumb-bar.tsx'
import { TickAll } from '#app/ui/tick-all.tsx'
import { Chapter, Shown } from './shown.tsx'

const weeks = [3, 5, 4, 6, 9, 7].map((value, week) => ({
  key: String(week),
  label: `week ${week + 1}`,
  value,
  shown: `${value} orders`,
  open: week === 5,
}))
const palette = { wall: '#e9e1d3', floor: '#d8cbb5', accent: '#0f4d3f' }

export function MoreParts() {
  return (
    <>
      <Chapter title="Belonging to a page">
        <Shown
          name="SectionHead, Crumbs"
          use="The head of a part of a page and the way to all of it; where a page belongs."
        >
          <div className="w-full">
            <Crumbs
              label="Where this is"
              steps={[
                { to: '/c', name: 'Categories' },
                { to: '/c/shoes', name: 'Shoes' },
              ]}
            />
            <SectionHead
              title="Fresh today"
              lead="What was put on show since yesterday."
              to="/search"
              more="All of it"
            />
          </div>
        </Shown>
        <Shown
          name="Columns"
          use="Amounts in time, where the shape says more than the figures. Screen readers are given the table."
        >
          <div className="w-full max-w-sm">
            <Columns title="Orders" heads={['Week', 'Orders']} most="9 a week" columns={weeks} />
          </div>
        </Shown>
        <Shown name="FirstFew" use="A long list: the first few, the rest behind one press.">
          <div className="w-full">
            <FirstFew
              few={2}
              more="Show all 4"
              items={['Paid', 'Shipped', 'Delivered', 'Completed'].map((state) => (
                <li key={state} className="py-2">
                  {state}
                </li>
              ))}
            />
          </div>
        </Shown>
        <Shown name="Qr, Share" use="To scan, black on white in both schemes; to send a page to somebody.">
          <Qr picture={qrOf('AM-7QTA-ZFNK')} label="AM-7QTA-ZFNK" className="size-24" />
          <Share title="Leather sandals" at="/" />
        </Shown>
        <Shown
          name="Download"
          use="A file that is made while one waits: says how much of it is here, and that it did not come."
        >
          <Download to="/design">As PDF</Download>
        </Shown>
        <Shown
          name="ThumbBar, TickAll"
          use="What a long form or list is for, always in reach of a thumb: one action, and at most two beside it; every box of a form at once."
        >
          <form className="grid w-full gap-2">
            <TickAll name="order" />
            <ThumbBar>
              <Button type="button">Ship two orders</Button>
            </ThumbBar>
          </form>
        </Shown>
        <Shown name="ShopBanner" use="The head of a shop: its banner, or the empty studio in its colours.">
          <div className="w-full">
            <ShopBanner shop={{ banner: null, palette }} />
          </div>
        </Shown>
      </Chapter>
      <Chapter title="At work unseen">
        <dl className="grid gap-3 text-small">
          {Object.entries(unseen).map(([part, use]) => (
            <div key={part} className="border-t border-line pt-3">
              <dt className="font-strong">{part}</dt>
              <dd className="text-ink-2">{use}</dd>
            </div>
          ))}
        </dl>
      </Chapter>
    </>
  )
}

/** Parts that have no look of their own, or one that takes the whole window. */
export const unseen: Record<string, string> = {
  asleep:
    'A part whose script comes when somebody first touches the page. Only where links and forms are enough until then.',
  'busy-bar': 'The line at the top while the next page is on its way. The frame has it; nobody else needs it.',
  dialog: 'Takes the whole window, and the focus. Only for what has no plain HTML of its own, as the picture in large.',
  'look-again': 'A page that waits for something looks again by itself; without scripts it reloads.',
  'next-link': 'A link to what somebody is likely to open: its page is on the way as soon as she means it.',
  'page-head': 'Title, description and preview of a page, for the browser, search engines and chats.',
  places:
    'The places of a dashboard, at the thumb on a phone. It is at the edge of the window, so it is not drawn here twice.',
  'proof-of-work': 'Keeps machines out of a form while one types; nobody has to do anything.',
  stick: 'Stays in sight beside something longer.',
  'structured-data': 'Facts of a page for search engines.',
}
