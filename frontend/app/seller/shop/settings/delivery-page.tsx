// The ways of delivery: what each reaches and costs, and a form to add or change one.
import {
  addDeliveryOption,
  changeDeliveryOption,
  type DeliveryOption,
  readMyShop,
  removeDeliveryOption,
} from '@amana/contract'
import { data, Form, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { DeliveryLine } from '#app/delivery/delivery-line.tsx'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import type { Route } from './+types/delivery-page'
import { DeliveryForm } from './delivery-form.tsx'
import { readDeliveryForm } from './delivery-words.ts'
import { settingsFaults } from './faults.ts'
import { Panel } from './panel.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const shop = await read(context, request, readMyShop, { params: { shopId: context.get(shopContext).id } })
  const asked = new URL(request.url).searchParams
  return {
    options: shop.deliveryOptions,
    home: { county: shop.county, town: shop.town },
    open: shop.deliveryOptions.find(({ id }) => id === asked.get('option')) ?? null,
    done: asked.get('done'),
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value).trim()]))
  const { shopId } = { shopId: context.get(shopContext).id }
  const optionId = typed.optionId ?? ''
  if (typed.intent === 'remove') {
    const { problem } = await attempt(context, request, removeDeliveryOption, {
      params: { shopId, deliveryOptionId: optionId },
    })
    if (problem) return data({ problem, typed }, { status: problem.status })
    throw redirect(paths.settingsDone(paths.shopDelivery, 'removed'))
  }
  const body = readDeliveryForm(typed)
  const { problem } = optionId
    ? await attempt(context, request, changeDeliveryOption, { params: { shopId, deliveryOptionId: optionId }, body })
    : await attempt(context, request, addDeliveryOption, { params: { shopId }, body })
  if (problem) return data({ problem, typed }, { status: problem.status })
  throw redirect(paths.settingsDone(paths.shopDelivery, 'saved'))
}

export default function ShopDelivery({ loaderData, actionData }: Route.ComponentProps) {
  const t = useWords()
  const { options, home, open, done } = loaderData
  const { fields, whole } = settingsFaults(t, actionData?.problem)
  const removing = actionData?.typed.intent === 'remove'
  return (
    <div className="grid gap-5">
      <PageHead title={`${t('shop_settings.delivery')} · Amana`} hidden />
      <h1 className="sr-only">{t('shop_settings.delivery')}</h1>
      <Panel
        title={t('delivery_form.ways')}
        lead={t('delivery_form.ways_lead')}
        fault={removing ? whole : undefined}
        done={actionData || !done ? undefined : t(done === 'removed' ? 'delivery_form.removed' : 'products.saved')}
      >
        <ul className="grid gap-4">
          {options.map((option) => (
            <Way key={option.id} option={option} mayRemove={options.length > 1} />
          ))}
        </ul>
      </Panel>
      <Panel
        anchor="way"
        title={open ? t('delivery_form.change', { name: open.name }) : t('delivery_form.add')}
        lead={open ? t('delivery_form.change_lead') : undefined}
        fault={removing ? undefined : whole}
      >
        <DeliveryForm
          key={open?.id ?? `new ${options.length}`}
          option={open}
          home={home}
          typed={removing ? {} : (actionData?.typed ?? {})}
          errors={removing ? {} : fields}
        />
      </Panel>
    </div>
  )
}

function Way({ option, mayRemove }: { option: DeliveryOption; mayRemove: boolean }) {
  const t = useWords()
  return (
    <li className="border-b border-line pb-3 last:border-0 last:pb-0">
      <ul>
        <DeliveryLine option={option} />
      </ul>
      <div className="mt-1 flex flex-wrap gap-2">
        <ButtonLink to={paths.shopDeliveryOption(option.id)} look="plain" className="-ml-3">
          {t('delivery_form.change_it')}
        </ButtonLink>
        {mayRemove && (
          <Form method="post">
            <input type="hidden" name="optionId" value={option.id} />
            <Button look="plain" name="intent" value="remove">
              {t('delivery_form.remove')}
            </Button>
          </Form>
        )}
      </div>
    </li>
  )
}
