// What the shop says about itself: its texts, its place, its policies, its pictures and its colours.
import { changeShop, readMyShop, removeShopPicture, setShopPicture } from '@amana/contract'
import { data, Form, redirect } from 'react-router'
import { attempt, read } from '#app/api/client.ts'
import { shopContext } from '#app/api/me.ts'
import { useWords } from '#app/messages/use-words.ts'
import { paths } from '#app/paths.ts'
import { PlaceFields } from '#app/places/place-fields.tsx'
import { ScreenedFields } from '#app/screening/screened-fields.tsx'
import { Submit } from '#app/ui/button.tsx'
import { Field, TextField } from '#app/ui/field.tsx'
import { PageHead } from '#app/ui/page-head.tsx'
import { ThumbBar } from '#app/ui/thumb-bar.tsx'
import { PaletteField } from '../palette-field.tsx'
import { shopPalettes } from '../palettes.ts'
import type { Route } from './+types/profile-page'
import { settingsFaults } from './faults.ts'
import { Panel } from './panel.tsx'
import { ShopPictureForm } from './shop-picture-form.tsx'

export async function loader({ context, request }: Route.LoaderArgs) {
  const shop = await read(context, request, readMyShop, { params: { shopId: context.get(shopContext).id } })
  return { shop, done: new URL(request.url).searchParams.get('done') }
}

const texts = ['name', 'description', 'county', 'town', 'returnsPolicy', 'deliveryNotes'] as const

export async function action({ context, request }: Route.ActionArgs) {
  const form = await request.formData()
  const params = { shopId: context.get(shopContext).id }
  const intent = String(form.get('intent'))
  const done = () => redirect(paths.settingsDone(paths.shopSettings, intent))
  if (intent === 'logo' || intent === 'banner') {
    const file = form.get('picture')
    if (!(file instanceof File) || file.size === 0) throw redirect(paths.shopSettings)
    const sent = { bytes: await file.arrayBuffer(), type: file.type }
    const where = { params: { ...params, which: intent } } as const
    const { problem } = await attempt(context, request, setShopPicture, where, { file: sent })
    if (problem) return data({ intent, problem, typed: {} as Record<string, string> }, { status: problem.status })
    throw done()
  }
  if (intent === 'remove-logo' || intent === 'remove-banner') {
    const where = { params: { ...params, which: intent === 'remove-logo' ? 'logo' : 'banner' } } as const
    const { problem } = await attempt(context, request, removeShopPicture, where)
    if (problem) return data({ intent, problem, typed: {} as Record<string, string> }, { status: problem.status })
    throw redirect(paths.shopSettings)
  }
  const typed = Object.fromEntries(texts.map((name) => [name, String(form.get(name) ?? '').trim()]))
  const palette = shopPalettes[Number(form.get('palette'))] ?? shopPalettes[0]!
  const body = intent === 'colours' ? { palette } : typed
  const { problem } = await attempt(context, request, changeShop, { params, body })
  if (problem) return data({ intent, problem, typed }, { status: problem.status })
  throw done()
}

export default function ShopProfile({ loaderData: { shop, done }, actionData }: Route.ComponentProps) {
  const t = useWords()
  const result = (intent: string) => {
    const mine = actionData?.intent === intent ? actionData : undefined
    return { typed: mine?.typed ?? {}, ...settingsFaults(t, mine?.problem) }
  }
  const saved = (intent: string) => (done === intent && !actionData ? t('products.saved') : undefined)
  const { typed, fields, whole } = result('texts')
  return (
    <div className="grid gap-5">
      <PageHead title={`${t('shop_settings.profile')} · Amana`} hidden />
      <h1 className="sr-only">{t('shop_settings.title')}</h1>
      <Panel title={t('shop_settings.texts')} fault={whole} done={saved('texts')}>
        <Form method="post" className="grid gap-5" noValidate={actionData !== undefined}>
          <ScreenedFields>
            <Field
              label={t('open.name')}
              name="name"
              required
              minLength={2}
              maxLength={60}
              defaultValue={typed.name ?? shop.name}
              error={fields.name}
            />
            <TextField
              label={t('open.description')}
              name="description"
              required
              minLength={10}
              maxLength={1000}
              hint={t('open.description_hint')}
              defaultValue={typed.description ?? shop.description}
              error={fields.description}
            />
            <div className="grid gap-5 sm:grid-cols-2">
              <PlaceFields knownOnly place={{ county: shop.county, town: shop.town, ...typed }} errors={fields} />
            </div>
            <TextField
              label={t('shop.returns')}
              name="returnsPolicy"
              maxLength={1500}
              hint={t('shop_settings.returns_hint')}
              defaultValue={typed.returnsPolicy ?? shop.returnsPolicy}
              error={fields.returnsPolicy}
            />
            <TextField
              label={t('shop.delivery_notes')}
              name="deliveryNotes"
              maxLength={1500}
              hint={t('shop_settings.delivery_notes_hint')}
              defaultValue={typed.deliveryNotes ?? shop.deliveryNotes}
              error={fields.deliveryNotes}
            />
          </ScreenedFields>
          <ThumbBar className="-mx-2.5">
            <Submit name="intent" value="texts" block busy={t('order.doing')}>
              {t('products.save')}
            </Submit>
          </ThumbBar>
        </Form>
      </Panel>
      {(['logo', 'banner'] as const).map((which) => (
        <Panel
          key={which}
          title={t(which === 'logo' ? 'shop_settings.logo' : 'shop_settings.banner')}
          fault={Object.values(result(which).fields)[0] ?? result(which).whole}
          done={saved(which)}
        >
          <ShopPictureForm shopId={shop.id} which={which} picture={shop[which]} notShown={shop.notShown[which]} />
        </Panel>
      ))}
      <Panel title={t('shop_settings.colours')} fault={result('colours').whole} done={saved('colours')}>
        <Form method="post" className="grid gap-4">
          <PaletteField chosen={shop.palette} />
          <Submit name="intent" value="colours" className="sm:justify-self-start" busy={t('order.doing')}>
            {t('products.save')}
          </Submit>
        </Form>
      </Panel>
    </div>
  )
}
