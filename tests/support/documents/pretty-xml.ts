/** XML a person can read and compare: one element a line, paragraphs and styles whole on their lines. */

/** Elements that stay on one line with all they hold. */
const whole = new Set(['w:p', 'w:style', 'w:tblPr', 'w:tcPr', 'w:trPr', 'w:tblGrid', 'w:pPr', 'w:rPr'])

export function prettyXml(xml: string): string {
  const lines: string[] = []
  let depth = 0
  let open: { readonly name: string, readonly depth: number } | null = null
  for (const [token] of xml.matchAll(/<[^>]+>|[^<]+/gu)) {
    const name = /^<\/?([^\s/>]+)/u.exec(token)?.[1] ?? ''
    const closing = token.startsWith('</')
    const single = token.endsWith('/>') || token.startsWith('<?')
    if (closing) depth--
    if (open === null) lines.push('  '.repeat(Math.max(0, depth)) + token)
    else lines.push(`${lines.pop() ?? ''}${token}`)
    if (open !== null && closing && depth === open.depth) open = null
    if (!closing && !single && token.startsWith('<')) {
      if (open === null && whole.has(name)) open = { name, depth }
      depth++
    }
  }
  return `${lines.join('\n')}\n`
}
