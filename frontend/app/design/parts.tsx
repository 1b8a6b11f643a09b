// The parts of ui/, each with when to use it.
import { Package } from 'lucide-react'
import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { Chips } from '#app/ui/chips.tsx'
import { Digits } from '#app/ui/digits.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Facts } from '#app/ui/facts.tsx'
import { ChoiceRow, Field, SelectField } from '#app/ui/field.tsx'
import { Fold } from '#app/ui/fold.tsx'
import { Menu, menuItem } from '#app/ui/menu.tsx'
import { Meter, ShareBar } from '#app/ui/meter.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Photo } from '#app/ui/photo.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { SheetButton, SheetHead } from '#app/ui/sheet.tsx'
import { Skeleton } from '#app/ui/skeleton.tsx'
import { Stars } from '#app/ui/stars.tsx'
import { Steps } from '#app/ui/steps.tsx'
import { Chapter, Shown } from './shown.tsx'

export function Parts({ scheme }: { scheme: string }) {
  return (
    <>
      <Pressing scheme={scheme} />
      <Asking scheme={scheme} />
      <Telling />
      <Opening scheme={scheme} />
    </>
  )
}

function Pressing({ scheme }: { scheme: string }) {
  return (
    <Chapter title="Pressing">
      <Shown
        name="Button"
        use="action: the one thing of a view. quiet: another way. light: on sand or beside others. plain: a link that does something. 48 px at least."
      >
        <Button type="button">Pay KES 3,650</Button>
        <Button type="button" look="quiet">
          Follow
        </Button>
        <Button type="button" look="light">
          Write to Wanjiku
        </Button>
        <Button type="button" look="plain">
          Clear all
        </Button>
        <Button type="button" disabled>
          Sold out
        </Button>
      </Shown>
      <Shown
        name="Chips"
        use="Places to go, one perhaps the current one. line: in one row that scrolls. Never for what is done, only for where one goes."
      >
        <Chips
          label={`Places ${scheme}`}
          chips={[
            { to: '#a', label: 'Shoes', count: 25, current: true },
            { to: '#b', label: 'Women', count: 24 },
          ]}
        />
      </Shown>
    </Chapter>
  )
}

function Asking({ scheme }: { scheme: string }) {
  return (
    <Chapter title="Asking">
      <Shown
        name="Field, SelectField"
        use="The label always shows; the hint says what it is for; a fault is a heavy edge, an icon and a sentence, never red."
      >
        <div className="grid w-full gap-4 sm:grid-cols-2">
          <Field label="M-Pesa number" hint="The prompt comes to this phone." defaultValue="0712 345 678" />
          <Field label="Name" error="at least two letters" defaultValue="W" />
          <SelectField label="County" defaultValue="Nakuru">
            <option>Nakuru</option>
          </SelectField>
        </div>
      </Shown>
      <Shown
        name="ChoiceRow"
        use="A choice with consequences: a whole row to press, with what it costs. For small ones use an OptionPicker or a checkbox."
      >
        <div className="grid w-full gap-2.5">
          <ChoiceRow name={`way-${scheme}`} defaultChecked>
            <b>Parcel by matatu sacco</b> KES 350
          </ChoiceRow>
          <ChoiceRow name={`way-${scheme}`}>
            <b>Collect at the stall</b> Free
          </ChoiceRow>
        </div>
      </Shown>
    </Chapter>
  )
}

function Telling() {
  return (
    <Chapter title="Telling">
      <Shown name="Badge" use="A word about a thing: its state or standing. card: on a picture.">
        <Badge tone="safe">Trusted</Badge>
        <Badge tone="held">New seller</Badge>
        <Badge tone="alert">4 h left</Badge>
        <Badge>Established</Badge>
        <Badge tone="card">Last 2</Badge>
      </Shown>
      <Shown
        name="Notice"
        use="One sentence that matters, where it matters. role=alert only for what has just been refused."
      >
        <div className="grid w-full gap-2.5">
          <Notice>The money stays with Amana until you have it.</Notice>
          <Notice tone="held">Back from holiday on Mon 7 Dec.</Notice>
          <Notice tone="alert">Ship by Tue 1 Dec, 16:40, or it is cancelled.</Notice>
          <Notice tone="plain">Not sent yet. Please look at: M-Pesa number.</Notice>
        </div>
      </Shown>
      <Shown
        name="Facts, Meter, ShareBar, Stars"
        use="Figures with their ground: “1 of 96”, never a bare score. A bar only where looking beats reading."
      >
        <div className="grid w-full gap-4">
          <Facts
            facts={[
              { figure: '412', label: 'orders completed' },
              { figure: '97 %', label: 'sent on time, of 420' },
              { figure: '0.7 %', label: 'lost orders, of 412' },
            ]}
          />
          <Meter value={61} of={90} label="61 of 90 days" />
          <ShareBar
            label="held, reserve, paid"
            shares={[
              { key: 'held', amount: 58, className: 'fill-held' },
              { key: 'reserve', amount: 12, className: 'fill-line' },
              { key: 'paid', amount: 30, className: 'fill-trust' },
            ]}
          />
          <Stars value={4.3} label="4.3 of 5 stars" className="h-5" />
        </div>
      </Shown>
      <Shown name="Steps" use="What was, what is now, what comes, with dates. Only now is marigold.">
        <div className="w-full">
          <Steps
            steps={[
              { key: 'paid', title: 'Paid', detail: 'held by Amana', when: 'Sat 28 Nov, 10:14', state: 'done' },
              { key: 'here', title: 'Arrives in Naivasha', when: 'by Wed 2 Dec', state: 'now' },
              { key: 'end', title: 'Wanjiku is paid', detail: '2 days after the code', state: 'next' },
            ]}
          />
        </div>
      </Shown>
      <Shown
        name="Progress, Skeleton, Photo without a picture"
        use="Progress where the share is known; a skeleton only for a wait that can be seen; an empty studio, never a broken picture."
      >
        <div className="grid w-full grid-cols-3 items-center gap-4">
          <Progress share={0.4} label="Uploading" />
          <span>
            <Skeleton className="h-4 w-full" />
            <Skeleton className="mt-2 h-4 w-2/3" />
          </span>
          <span className="w-20 overflow-hidden rounded-card">
            <Photo picture={null} sizes="80px" />
          </span>
        </div>
      </Shown>
      <Shown name="Empty" use="Nothing here yet: says so, says why, and offers exactly one next step.">
        <Empty icon={<Package />} title="No orders yet" action={<Button type="button">Look around</Button>}>
          <p>What you buy stands here, with where its money is.</p>
        </Empty>
      </Shown>
      <Shown name="Digits" use="The handover code, and nothing else.">
        <span className="rounded-panel bg-deep p-4">
          <Digits code="481902" />
        </span>
      </Shown>
    </Chapter>
  )
}

function Opening({ scheme }: { scheme: string }) {
  const sheet = `sheet-${scheme}`
  return (
    <Chapter title="Opening">
      <Shown
        name="Fold"
        use="A question with its answer, a form that few need. Without scripts too, like everything here but Dialog."
      >
        <div className="w-full border-y border-line">
          <Fold title="What if it never comes?" question>
            <p className="text-ink-2">Then all of it comes back, by itself.</p>
          </Fold>
        </div>
      </Shown>
      <Shown name="Menu" use="A short list of places below its button: the order of a search, the account.">
        <Menu
          button="Newest"
          buttonClassName="inline-flex min-h-12 items-center rounded-full px-4 shadow-[inset_0_0_0_1.5px_var(--line)]"
          className="w-48"
        >
          <a href="#newest" aria-current className={menuItem}>
            Newest
          </a>
          <a href="#cheapest" className={menuItem}>
            Cheapest first
          </a>
        </Menu>
      </Shown>
      <Shown
        name="Sheet"
        use="Much to choose, over the page it changes; from below on a phone. With `standing` a part of the page where there is room."
      >
        <SheetButton opens={sheet} className="min-h-12 rounded-full px-4 shadow-[inset_0_0_0_1.5px_var(--line)]">
          Filters
        </SheetButton>
        <div id={sheet} popover="auto" className="sheet">
          <SheetHead sheet={sheet} title="Filters" />
          <p className="p-5">What is chosen applies at once; the foot says how many things it would show.</p>
        </div>
      </Shown>
      <Shown
        name="Dialog"
        use="Radix, loaded when it is opened: for what takes the whole attention and has no plain HTML of its own (the pictures of a product). Never for a question: that is two presses in place."
      >
        <span className="text-small text-ink-2">Press a picture on a product’s page.</span>
      </Shown>
    </Chapter>
  )
}
