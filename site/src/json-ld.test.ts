import { parse, serialize } from 'parse5'
import { expect, test } from 'vitest'
import { toJsonLdText } from './json-ld.ts'

test.each(['</script><img src=x onerror=alert(1)>', '<!--<script>', '</SCRIPT >', 'a & b "c" \u2028'])(
  'a name that is written %j stays within its element, and is read as it was written',
  (name) => {
    const text = toJsonLdText({ name })
    const html = serialize(parse(`<script type="application/ld+json">${text}</script><p>next</p>`))
    expect(html).toContain(`>${text}</script></head><body><p>next</p>`)
    expect(JSON.parse(text)).toEqual({ name })
  },
)
