import { slug } from '@xiezou/shared'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toPinyin } from './to-pinyin.ts'

it.each([
  ['金秋助学', 'jin-qiu-zhu-xue'],
  ['凝心聚力，唱响家庭健康“协奏曲”', 'ning-xin-ju-li-chang-xiang-jiating-jiankang-xiezouqu'],
  ['重庆银行行长在长沙', 'chongqing-yinhang-hangzhang-zai-changsha'],
  ['绿色女儿', 'lvse-nver'],
  ['2022年培训', '2022-nian-peixun'],
  ['Café 早教', 'cafe-zao-jiao'],
  ['sunflower-houses-2022-h1', 'sunflower-houses-2022-h1'],
  ['🎉！？', ''],
])('%s is spelt %s', (text, spelt) => {
  expect(toPinyin(text)).toBe(spelt)
})

it('is a name that the contract takes, and never empty, for whatever begins with a Chinese word', () => {
  const rest = fc.string({ unit: 'grapheme', maxLength: 60 })
  fc.assert(
    fc.property(rest, fc.stringMatching(/^[甲-龟]{1,40}$/), (words, chinese) => {
      const spelt = toPinyin(`家庭${chinese}${words}`)
      expect(slug.safeParse(spelt).success, spelt).toBe(true)
      expect(spelt.length).toBeLessThanOrEqual(60)
    }),
  )
})

it('is cut between words', () => {
  const spelt = toPinyin('家庭健康'.repeat(30))
  expect(spelt).toMatch(/^(jiating-jiankang-?)+(-jiating)?$/)
  expect(spelt.endsWith('-')).toBe(false)
})
