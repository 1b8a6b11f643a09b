// The studio gives every shop pictures of one size and kind, quickly enough for hundreds of them at seed time.
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { shops } from '../market/shops.ts'
import { composeBanner, composeLogo, composeStudioPicture } from './compose-studio-picture.ts'

const shop = shops[0]!

describe('the studio', () => {
  it('makes a square JPEG of the size that was asked for, from each side', async () => {
    for (const variant of [0, 1, 2]) {
      const picture = await composeStudioPicture({ object: 'running-shoe', palette: shop.palette, size: 400, variant })
      expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 400, height: 400 })
    }
  })

  it("stands the object on the shop's own wall and floor", async () => {
    const picture = await composeStudioPicture({ object: 'running-shoe', palette: shop.palette, size: 200 })
    const { data } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
    const at = (x: number, y: number) => [...data.subarray((y * 200 + x) * 3, (y * 200 + x) * 3 + 3)]
    const far = (one: number[], hex: string) =>
      Math.max(
        ...one.map((value, index) => Math.abs(value - Number.parseInt(hex.slice(1 + index * 2, 3 + index * 2), 16))),
      )
    expect(far(at(8, 60), shop.palette.wall)).toBeLessThan(16)
    expect(far(at(8, 160), shop.palette.floor)).toBeLessThan(16)
    expect(far(at(105, 110), shop.palette.wall)).toBeGreaterThan(30)
  })

  it('repaints an object when a listing names another colour', async () => {
    const colourOf = async (tint?: 'red' | 'green') => {
      const picture = await composeStudioPicture({
        object: 'dress',
        palette: shop.palette,
        size: 200,
        ...(tint && { tint }),
      })
      const { dominant } = await sharp(
        await sharp(picture).extract({ left: 85, top: 110, width: 30, height: 30 }).toBuffer(),
      ).stats()
      return dominant
    }
    const [plain, red, green] = [await colourOf(), await colourOf('red'), await colourOf('green')]
    expect(plain.b).toBeGreaterThan(plain.r)
    expect(red.r).toBeGreaterThan(red.b)
    expect(green.g).toBeGreaterThan(green.r)
  })

  it('gives every shop a banner and a sign', async () => {
    for (const each of shops) {
      expect(await sharp(await composeLogo(each)).metadata()).toMatchObject({ width: 512, height: 512 })
    }
    expect(await sharp(await composeBanner(shop)).metadata()).toMatchObject({ width: 1600, height: 480 })
  })
})
