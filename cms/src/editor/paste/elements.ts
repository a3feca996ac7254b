const words = (list: string): Set<string> => new Set(list.trim().split(/\s+/))

/** Elements whose content stands apart from what is before and after it. */
export const blockElements = words(`
  address article aside body blockquote caption center dd details div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul`)

/** Elements of which nothing is text. */
export const silentElements = words(`
  head title meta link base style script noscript template xml svg math canvas select textarea`)

/** Elements that play something; WeChat has names of its own. */
export const mediaElements = words(`
  iframe video audio embed object mpvoice mpvideosnap mp-common-videosnap mp-common-mpaudio mp-common-profile
  mp-miniprogram mp-weapp qqmusic mp-common-qqmusic`)

/** Values of `display` that make a block of any element. */
export const blockDisplays = words(`block flex grid table list-item`)

/** Values of `display` that set an element apart from the text around it, though it stands in its line. */
export const boxDisplays = words(`inline-block inline-flex inline-grid inline-table table-cell`)
