// Icons go into the build as the shapes they draw.
import { createServer } from 'vite'
import { expect, test } from 'vitest'
import { smallIcons } from './small-icons.ts'

const served = async (work: (load: (id: string) => Promise<Record<string, unknown>>) => Promise<void>) => {
  const server = await createServer({
    configFile: false,
    root: import.meta.dirname,
    plugins: [smallIcons()],
    server: { middlewareMode: true, ws: false },
    optimizeDeps: { noDiscovery: true },
    logLevel: 'silent',
  })
  try {
    await work((id) => server.ssrLoadModule(id))
  } finally {
    await server.close()
  }
}

test('an icon of a page draws its shapes and nothing of the library comes along', async () => {
  await served(async (load) => {
    const { default: search } = await load('virtual:icon/search')
    const drawn = (search as (props: object) => { type: string; props: Record<string, unknown> })({ className: 'big' })
    expect(drawn.type).toBe('svg')
    expect(drawn.props).toMatchObject({ className: 'big', viewBox: '0 0 24 24', 'aria-hidden': true })
    expect((drawn.props.children as { type: string }[]).map(({ type }) => type)).toEqual(['path', 'circle'])
  })
})
