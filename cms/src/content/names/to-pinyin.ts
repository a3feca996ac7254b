import { pinyin } from 'pinyin-pro'

const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Room for a number after it, where the name is taken. */
const most = 60

const toAscii = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '')

/**
 * A text as the part of an address: pinyin without tones, a hyphen between words, at most 60 characters and cut between
 * words; empty where nothing in the text can be spelt. The whole text is read at once: a character of several readings
 * has that of its word (重庆 chongqing, 银行 yinhang).
 */
export const toPinyin = (text: string): string => {
  const readings = pinyin(text, { type: 'all', toneType: 'none', v: true, nonZh: 'spaced' })
  const spelt = Array.from(text).length === readings.length ? readings : null
  let place = 0
  let name = ''
  for (const { segment, isWordLike } of words.segment(text)) {
    const characters = Array.from(segment)
    const own = spelt?.slice(place, place + characters.length)
    place += characters.length
    if (isWordLike !== true) continue
    const word = characters
      .map((character, index) => toAscii(own?.[index]?.isZh === true ? own[index].pinyin : spell(character)))
      .join('')
    if (word === '') continue
    const longer = name === '' ? word : `${name}-${word}`
    if (longer.length > most) break
    name = longer
  }
  return name
}

const spell = (character: string): string => pinyin(character, { toneType: 'none', v: true })
