import fc from 'fast-check'

/** A request that somebody makes up to do harm. */
export type Hostile = {
  method: string
  place: string
  headers: Record<string, string>
  body: string | Uint8Array<ArrayBuffer> | null
}

/** A collection or global: where it is, its documents, its versions, and the paths of its fields. */
export type Target = { place: string; ids: string[]; versions: string[]; paths: string[] }

/** What such a request may aim at. */
export type Targets = {
  collections: string[]
  globals: string[]
  ids: string[]
  fields: string[]
  places: string[]
  stored: Target[]
}

const oddTexts = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  '99999999999999999999999999',
  'NaN',
  'null',
  'true',
  '[object Object]',
  "' OR 1=1 --",
  '"; DROP TABLE users; --',
  '{"$gt":""}',
  '$where',
  '__proto__',
  'constructor.prototype',
  '../../../../etc/passwd',
  '..\\..\\windows',
  '\0',
  '\u202e\ufeff\ud800',
  '甲\u2028乙\u2029丙\u0085丁\v戊\f己\r\n庚',
  '\u200b\u200b',
  '\u3164\u2800\u00ad',
  '共\u2067412\u2069人\u061c\u200f',
  '\udc00甲\ud800',
  '\ufdd0\uffff\u{1fffe}\u{e0041}',
  '👨‍👩‍👧 葛\u{e0100} 𠮷 e\u0323\u0302',
  'https://example.org/\r\n',
  'mailto:a@example.org\r\nBcc:b@example.org',
  'https://a:b@example.org/',
  '%00',
  '%ff%fe',
  '%2e%2e%2f',
  '<script>alert(1)</script>',
  '张'.repeat(3000),
  '((((((((((a)*)*)*)*)*)*)*)*)*)*b',
  '%',
  '_',
]
const oddText = fc.constantFrom(...oddTexts)
const anyText = fc.oneof(oddText, fc.string({ unit: 'binary', maxLength: 40 }))
const oddNumber = fc.constantFrom(0, -1, 1.5, 1e21, -1e308, Number.MAX_SAFE_INTEGER + 2, 5e-324)

const operators = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'all',
  'exists',
  'like',
  'not_like',
  'contains',
  'greater_than',
  'less_than_equal',
  'near',
  'within',
  'intersects',
  '$where',
  '$ne',
  '$regex',
  '__proto__',
  'toString',
]

const hiddenPaths = [
  'hash',
  'salt',
  'sessions.id',
  'resetPasswordToken',
  'original',
  'version.hash',
  'user.hash',
]

const isPlausible = (path: string): boolean => /^[\w.]+$/.test(path)

/** A key in brackets as a query has it, escaped or raw. */
const toPairs = (prefix: string, value: unknown): string[] => {
  if (typeof value !== 'object' || value === null)
    return [`${prefix}=${encodeURIComponent(toWell(String(value)))}`]
  return Object.entries(value).flatMap(([key, inner]) =>
    toPairs(`${prefix}[${encodeURIComponent(toWell(key))}]`, inner),
  )
}

/** The same address in other letters. */
const spellings: ((place: string) => string)[] = [
  (place) => place.toUpperCase(),
  (place) => place.replaceAll(/(^|[/-])[a-z]/g, (found) => found.toUpperCase()),
  (place) => `${place}/`,
  (place) => place.replaceAll('/', '//'),
  (place) => place.replaceAll('/', '/./'),
  (place) => `/x/..${place}`,
  (place) => `/x/%2e%2E${place}`,
  (place) => place.replaceAll(/[a-z]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  (place) => `${place};x=1`,
  (place) => `${place}%2F`,
  (place) => `${place}?_method=DELETE`,
]

const toWell = (text: string): string => text.toWellFormed()

const toArbitraries = ({ collections, globals, ids, fields, places }: Targets) => {
  const id = fc.oneof(
    fc.constantFrom(...ids, '00000000-0000-0000-0000-000000000000'),
    oddText.map((text) => encodeURIComponent(toWell(text))),
    fc.constantFrom('%00', '%ff', '..%2f..%2f', '%E0%A4%A', 'a'.repeat(3000), '.', '..', 'undefined'),
  )
  const path = fc.oneof(
    fc.constantFrom(...fields, ...hiddenPaths, 'id', '_id', '_status', 'deletedAt', 'createdAt'),
    fc
      .tuple(fc.constantFrom(...fields), fc.constantFrom(...fields, ...hiddenPaths))
      .map((both) => both.join('.')),
    anyText,
  )
  const scalar = fc.oneof(anyText, oddNumber, fc.boolean(), fc.constant(null))
  const { where } = fc.letrec<{ where: unknown; value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      scalar,
      fc.array(scalar, { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...operators, ...fields.slice(0, 5)), tie('value'), { maxKeys: 2 }),
      tie('where'),
    ),
    where: fc.oneof(
      { depthSize: 'small' },
      fc.dictionary(path, fc.dictionary(fc.constantFrom(...operators), tie('value'), { maxKeys: 2 }), {
        maxKeys: 3,
      }),
      fc.record({ or: fc.array(tie('where'), { maxLength: 3 }) }),
      fc.record({ AND: tie('where') }),
      tie('value'),
    ),
  }))

  const plausible = fc
    .array(
      fc.tuple(
        path.filter(isPlausible),
        fc.constantFrom(...operators.slice(0, 14)),
        fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })),
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((all) => ({ or: all.map(([one, operator, value]) => ({ [one]: { [operator]: value } })) }))
  const param = fc.oneof(
    {
      weight: 8,
      arbitrary: plausible.map((one) => `where=${encodeURIComponent(toWell(JSON.stringify(one)))}`),
    },
    { weight: 3, arbitrary: path.filter(isPlausible).map((one) => `sort=${one}`) },
    fc
      .tuple(
        path.filter(isPlausible),
        fc.constantFrom('groupBy', 'columns', 'search', 'queryByGroup', 'preset'),
      )
      .map(([one, name]) => `${name}=${one}&sort=${one.replaceAll('.', '__')}`),
    { weight: 3, arbitrary: where.map((one) => toPairs('where', one).join('&')) },
    { weight: 2, arbitrary: where.map((one) => `where=${encodeURIComponent(toWell(JSON.stringify(one)))}`) },
    fc.constantFrom('where={', 'where=null', 'where=[1]', 'where', 'where[]=1', `where${'[a]'.repeat(40)}=1`),
    fc
      .tuple(fc.constantFrom('limit', 'page', 'depth', '[limit]', 'limit[]', 'depth[a]'), anyText)
      .map(([name, text]) => `${name}=${encodeURIComponent(toWell(text))}`),
    fc
      .tuple(fc.constantFrom('limit', 'page', 'depth'), oddNumber)
      .map(([name, number]) => `${name}=${number}`),
    fc.constantFrom(
      'limit=0',
      'pagination=false',
      'limit=1&limit=0',
      'draft=true',
      'trash=true',
      'depth=99',
      'draft[a]=1',
    ),
    path.map((one) => `sort=${encodeURIComponent(toWell(one))}`),
    path.map((one) => `sort[]=-${encodeURIComponent(toWell(one))}&sort[]=id`),
    fc
      .tuple(fc.constantFrom('select', 'populate', 'joins'), path, scalar)
      .map(([name, one, value]) => toPairs(name, { [one]: value }).join('&')),
    fc.constantFrom(
      'select[hash]=true',
      'select=1',
      'populate=x',
      'joins=false',
      'joins[a][where]=1',
      'joins[a][limit]=0',
    ),
    fc
      .tuple(
        fc.constantFrom(
          'locale',
          'fallback-locale',
          'data',
          'keys',
          'autosave',
          'slug',
          'id',
          '__proto__[a]',
        ),
        anyText,
      )
      .map(([name, text]) => `${name}=${encodeURIComponent(toWell(text))}`),
    fc.constantFrom('%ff=%fe', '=', '&&', '%', 'a'.repeat(9000), 'constructor[prototype][a]=1'),
  )
  const query = fc.array(param, { maxLength: 2 }).map((all) => (all.length === 0 ? '' : `?${all.join('&')}`))

  const ofCollection = fc
    .tuple(
      fc.constantFrom(...collections),
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom('', '', ...ids.map((one) => `/${one}`)) },
        fc.constantFrom('/count', '/versions', '/access', '/distinct', '/login', '/logout', '/me', '/init'),
        fc.constantFrom(
          '/refresh-token',
          '/forgot-password',
          '/reset-password',
          '/first-register',
          '/unlock',
        ),
        fc.constantFrom(
          '/run',
          '/handle-schedules',
          '//',
          '/%2e%2e/users',
          '/verify/x',
          '/file',
          '/paste-url/x',
        ),
        id.map((one) => `/${one}`),
        id.map((one) => `/versions/${one}`),
        id.map((one) => `/${one}/duplicate`),
        id.map((one) => `/access/${one}`),
        id.map((one) => `/file/${one}`),
        id.map((one) => `/${one}/api-key/reveal`),
      ),
    )
    .map(([slug, rest]) => `/${slug}${rest}`)
  const ofGlobal = fc
    .tuple(
      fc.constantFrom(...globals, 'nothing'),
      fc.oneof(
        fc.constantFrom('', '/versions', '/access'),
        id.map((one) => `/versions/${one}`),
      ),
    )
    .map(([slug, rest]) => `/globals/${slug}${rest}`)
  const elsewhere = fc.oneof(
    fc.constantFrom(...places),
    fc.constantFrom(
      '',
      '/',
      '/access',
      '/graphql',
      '/graphql-playground',
      '/og?title=x',
      '/constructor',
      '/__proto__/x',
    ),
    id.map((one) => `/publication/files/${one}`),
    anyText.map((text) => `/${encodeURIComponent(toWell(text))}`),
  )
  const spelled = fc
    .tuple(fc.oneof(ofCollection, ofGlobal, elsewhere), fc.constantFrom(...spellings))
    .map(([one, spell]) => spell(one))
  const place = fc
    .tuple(
      fc.oneof(
        { weight: 6, arbitrary: ofCollection },
        { weight: 2, arbitrary: spelled },
        ofGlobal,
        elsewhere,
      ),
      query,
    )
    .map(([one, asked]) => one + (one.includes('?') ? asked.replace('?', '&') : asked))

  const data = fc.oneof(
    fc.dictionary(
      fc.constantFrom(
        ...fields,
        'id',
        '_status',
        'role',
        'password',
        'email',
        'hash',
        'sessions',
        '__proto__',
        '$set',
      ),
      fc.oneof(
        { depthSize: 'small' },
        scalar,
        fc.constantFrom(...ids),
        fc.jsonValue(),
        fc.array(
          fc.dictionary(fc.constantFrom(...fields, 'id', 'blockType'), fc.jsonValue(), { maxKeys: 3 }),
          {
            maxLength: 3,
          },
        ),
        fc.constantFrom(
          { root: null },
          { root: { children: [{ type: 'x' }] } },
          { $inc: 1 },
          { value: 1, relationTo: 'x' },
        ),
      ),
      { maxKeys: 5 },
    ),
    fc.jsonValue(),
  )
  const json = fc.oneof(
    { weight: 6, arbitrary: data.map((one) => JSON.stringify(one)) },
    fc.constantFrom(
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '{"__proto__":{"isAdmin":true}}',
      '{"a":'.repeat(5000),
      '[[[',
    ),
    fc.constantFrom(
      '{"url":"http://127.0.0.1:9/x.png","filename":"x.png"}',
      '{"url":"http://169.254.169.254/latest/meta-data","filename":"x.png","alt":"x","credit":"x"}',
      '{"url":"file:///etc/passwd","filename":"../../etc/passwd"}',
      '{"url":"/api/users","filename":"x.png","uploadEdits":{"crop":{"x":1},"widthInPixels":1}}',
    ),
    fc.constantFrom('{"email":{"$gt":""},"password":{"$gt":""}}', '{"email":"a@b.example"}', '{"uses":[{}]}'),
  )
  const form = data.map((one) => {
    const payload = JSON.stringify(one)
    return `--x\r\ncontent-disposition: form-data; name="_payload"\r\n\r\n${payload}\r\n--x--\r\n`
  })
  const file = oddText.map((name) => {
    const type = 'content-type: image/png\r\n\r\n\x89PNG<svg onload=alert(1)>'
    const quoted = toWell(name).replaceAll('"', '')
    return `--x\r\ncontent-disposition: form-data; name="file"; filename="${quoted}"\r\n${type}\r\n--x--\r\n`
  })
  const content = fc.oneof(
    { weight: 6, arbitrary: json.map((body) => ({ body, type: 'application/json' })) },
    { weight: 2, arbitrary: form.map((body) => ({ body, type: 'multipart/form-data; boundary=x' })) },
    { weight: 2, arbitrary: file.map((body) => ({ body, type: 'multipart/form-data; boundary=x' })) },
    fc
      .constantFrom('multipart/form-data', 'multipart/form-data; boundary=', 'multipart/mixed; boundary=x')
      .map((type) => ({
        body: '--x\r\n\r\nhalf',
        type,
      })),
    json.map((body) => ({ body, type: 'Application/JSON ; charset=utf-16' })),
    fc
      .constantFrom('text/plain', 'application/xml', 'application/x-www-form-urlencoded', ';', 'a/b/c')
      .map((type) => ({
        body: 'a=1&where[x]=y',
        type,
      })),
    fc
      .uint8Array({ maxLength: 60 })
      .map((bytes) => ({ body: new Uint8Array(bytes), type: 'application/json' })),
    fc.constant({ body: null, type: 'application/json' }),
  )
  const header = fc.constantFrom<Record<string, string>>(
    {},
    {},
    {},
    { 'x-http-method-override': 'GET' },
    { 'x-payload-http-method-override': 'GET' },
    { 'x-http-method-override': 'DELETE' },
    { 'x-payload-http-method-override': 'PATCH' },
    { 'x-method-override': 'DELETE' },
    { connection: 'upgrade', upgrade: 'websocket' },
    { 'accept-language': '__proto__' },
    { 'accept-language': 'a'.repeat(500) },
    { cookie: 'payload-token=%ff; payload-lng=constructor; a' },
    { 'x-forwarded-for': "127.0.0.1, ' OR 1=1" },
    { origin: 'https://elsewhere.example' },
    { 'if-none-match': '"x", *' },
    { range: 'bytes=0-,9-1' },
    { 'x-middleware-subrequest': 'src/proxy' },
  )
  return { place, content, header }
}

/** Nearly right: the right place and the right names, and only the values are not what anybody expects. */
const toNearlyRight = ({ place, ids, versions, paths }: Target): fc.Arbitrary<Hostile> => {
  const path = fc.constantFrom(...paths, ...paths, ...hiddenPaths)
  const value = fc.oneof(
    oddText,
    oddNumber,
    fc.boolean(),
    fc.constantFrom(
      null,
      [],
      {},
      [null],
      [[]],
      [{}],
      { value: null, relationTo: 'users' },
      { root: { children: [1] } },
    ),
    fc.constantFrom(...ids, '2022-13-45', '未知', { relationTo: 'articles', value: ids[0] }, [
      ids[0],
      ids[0],
    ]),
    fc.jsonValue({ maxDepth: 2 }),
  )
  const scalar = fc.oneof(anyText, oddNumber, fc.boolean(), fc.constantFrom(null, ...ids))
  const condition = fc.tuple(
    path,
    fc.constantFrom(...operators.slice(0, 14)),
    fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })),
  )
  const query = fc.oneof(
    fc
      .array(condition, { minLength: 1, maxLength: 3 })
      .map((all) => ({ or: all.map(([one, operator, asked]) => ({ [one]: { [operator]: asked } })) }))
      .map((where) => `where=${encodeURIComponent(toWell(JSON.stringify(where)))}`),
    condition.map(([one, operator, asked]) => toPairs(`where[${one}][${operator}]`, asked).join('&')),
    path.map((one) => `sort=-${one}&limit=3`),
    path.map((one) => `select[${one.replaceAll('.', '][')}]=true`),
    fc.tuple(oddNumber, oddNumber).map(([limit, page]) => `limit=${limit}&page=${page}&depth=2&draft=true`),
    fc.constantFrom('draft=true', 'draft=true&autosave=true', 'trash=true', 'depth=2', ''),
  )
  const id = fc.constantFrom(...ids, '00000000-0000-0000-0000-000000000000', 'nothing')
  const version = fc.constantFrom(...versions, 'nothing')
  const isGlobal = place.startsWith('/globals/')
  const read = fc.record({
    method: fc.constant('GET'),
    place: fc.oneof(
      fc.constantFrom(place, place, `${place}/versions`, ...(isGlobal ? [] : [`${place}/count`])),
      version.map((one) => `${place}/versions/${one}`),
      isGlobal ? fc.constant(place) : id.map((one) => `${place}/${one}`),
    ),
    body: fc.constant(null),
  })
  const write = fc.record({
    method: fc.constantFrom(...(isGlobal ? ['POST'] : ['POST', 'PATCH', 'PATCH', 'DELETE'])),
    place: isGlobal
      ? fc.constant(place)
      : fc.oneof(
          fc.constant(place),
          id.map((one) => `${place}/${one}`),
        ),
    body: fc
      .dictionary(fc.constantFrom(...paths.map((one) => one.split('.')[0] ?? ''), '_status'), value, {
        minKeys: 1,
        maxKeys: 4,
      })
      .map((one) => JSON.stringify(one)),
  })
  const act = fc.record({
    method: fc.constant('POST'),
    place: fc.oneof(
      id.map((one) => `${place}/${one}/duplicate`),
      version.map((one) => `${place}/versions/${one}`),
      id.map((one) => `${place}/access/${one}`),
    ),
    body: fc.constantFrom('{}', '', '{"_status":1}'),
  })
  return fc
    .tuple(fc.oneof({ weight: 4, arbitrary: read }, { weight: 5, arbitrary: write }, act), query)
    .map(([{ method, place: where, body }, asked]) => ({
      method,
      place: `${where}?${asked}`,
      headers: body === null ? {} : { 'content-type': 'application/json' },
      body,
    }))
}

/** `count` of them, the same for the same seed. */
export const toHostile = (targets: Targets, count: number, seed: number): Hostile[] => {
  const { place, content, header } = toArbitraries(targets)
  const methods = [
    'GET',
    'GET',
    'GET',
    'POST',
    'POST',
    'PATCH',
    'PATCH',
    'DELETE',
    'PUT',
    'OPTIONS',
    'HEAD',
    'PROPFIND',
  ]
  const request = fc
    .record({ method: fc.constantFrom(...methods), place, content, header })
    .map(({ method, place: where, content: { body, type }, header: extra }): Hostile => {
      const bare = ['GET', 'HEAD'].includes(method)
      return {
        method,
        place: where,
        headers: { ...(bare ? {} : { 'content-type': type }), ...extra },
        body: bare ? null : body,
      }
    })
  const nearlyRight = fc.oneof(...targets.stored.map(toNearlyRight))
  return fc.sample(fc.oneof({ weight: 2, arbitrary: request }, { weight: 3, arbitrary: nearlyRight }), {
    numRuns: count,
    seed,
  })
}
