import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPhrases } from './phrases.ts'

test.each([
  ['奏响“幸福”协奏曲', '“', '”'],
  ['关怀（家庭）行动', '（', '）'],
  ['《条例》来了！', '《', '！'],
  ['满意率71%，更近一步', '', '，'],
])('%s breaks only where a reader would', (heading, opening, closing) => {
  const phrases = toPhrases(heading)
  expect(phrases.join('')).toBe(heading)
  expect(phrases.length).toBeGreaterThan(1)
  expect(phrases.filter((phrase) => phrase.startsWith(closing))).toEqual([])
  expect(phrases.filter((phrase) => opening !== '' && phrase.endsWith(opening))).toEqual([])
})

test.each([
  ['家庭满意率71%。', '71%。'],
  ['全年服务260587人', '260587人'],
  ['书写新篇章', '新篇章'],
])('in %s the piece %s is not torn', (heading, piece) => {
  const phrases = toPhrases(heading)
  expect(phrases.join('')).toBe(heading)
  expect(phrases.length).toBeGreaterThan(1)
  expect(phrases.at(-1)).toContain(piece)
})

test('nothing has no phrases, and a lone mark is a phrase', () => {
  expect(toPhrases('')).toEqual([])
  expect(toPhrases('“')).toEqual(['“'])
})

test.each([
  '凝心聚力，唱响家庭健康“协奏曲”',
  '党建引领，共建改革转型“大舞台”',
  '统筹谋划，谱写家庭健康“主旋律”',
  '服务民生，生育关怀演绎新篇章',
])('the heading %s breaks between whole words alone', (heading) => {
  const phrases = toPhrases(heading)
  expect(phrases.join('')).toBe(heading)
  expect(phrases.filter((phrase) => /^[”’》〉）」』】，。、；：！？]/u.test(phrase))).toEqual([])
  expect(phrases.filter((phrase) => /[“‘《〈（「『【]$/u.test(phrase))).toEqual([])
  expect(phrases.filter((phrase) => phrase.length === 1)).toEqual([])
  expect(phrases.length).toBeGreaterThan(3)
})

test.each([
  ['凝心聚力，唱响家庭健康“协奏曲”', '凝心聚力，|唱响|家庭健康|“协奏曲”'],
  ['党建引领，共建改革转型“大舞台”', '党建引领，|共建|改革转型|“大舞台”'],
  ['统筹谋划，谱写家庭健康“主旋律”', '统筹谋划，|谱写|家庭健康|“主旋律”'],
  ['服务民生，生育关怀演绎新篇章', '服务民生，|生育关怀|演绎|新篇章'],
  ['青春健康“沟通之道”家长培训项目', '青春健康|“沟通之道”|家长培训|项目'],
  ['唱响示例区“协奏曲”', '唱响|示例区|“协奏曲”'],
  ['数据全部暂停发布的一篇报道', '数据全部|暂停|发布的|一篇报道'],
  ['“健康知识进万家”小程序', '“健康知识进万家”|小程序'],
])('the heading %s keeps together what is said together', (heading, phrases) => {
  expect(toPhrases(heading).join('|')).toBe(phrases)
})

const opens = '“‘《〈（【「'
const closes = '”’》〉）】」，。、；：！？…'
const han = fc.stringMatching(/^[奏响幸福家庭计生协会服务群众三年行动]{1,6}$/)
const enclosed = fc
  .tuple(fc.nat(opens.length - 1), han)
  .map(([index, inside]) => `${opens.charAt(index)}${inside}${closes.charAt(index)}`)
const heading = fc
  .array(fc.oneof(han, enclosed, fc.constantFrom('2022', '71%', '5.29', 'App')), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((parts) => fc.constantFrom('', '，', '：').map((mark) => parts.join(mark)))

test('the phrases of a heading together are the heading; none begins with a closing or ends with an opening mark', () => {
  fc.assert(
    fc.property(heading, (text) => {
      const phrases = toPhrases(text)
      expect(phrases.join('')).toBe(text)
      expect(phrases.filter((phrase) => closes.includes(phrase.charAt(0)))).toEqual([])
      expect(phrases.filter((phrase) => opens.includes(phrase.at(-1) ?? ''))).toEqual([])
    }),
    { numRuns: 500 },
  )
})
