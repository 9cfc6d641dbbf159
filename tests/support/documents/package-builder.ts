/** Small Word files written by hand for tests: parts as XML text in, bytes of a package out. */
import { strToU8, zipSync } from 'fflate'

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Namespaces a hand-written part may use without declaring them. */
export const namespaces = [
  `xmlns:w="${main}"`, `xmlns:r="${officeRelations}"`, 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"', 'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"', 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"', 'xmlns:o="urn:schemas-microsoft-com:office:office"', 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].join(' ')

export interface WordParts {
  /** Inside of `w:body`. */
  readonly body?: string
  /** Inside of `w:styles`, `w:numbering`, `w:settings`, `w:footnotes`. */
  readonly styles?: string
  readonly numbering?: string
  readonly settings?: string
  readonly footnotes?: string
  /** Inside of `w:hdr` / `w:ftr`, by relationship id (`rIdHeader`). */
  readonly headers?: Readonly<Record<string, string>>
  readonly footers?: Readonly<Record<string, string>>
  /** The whole of `word/theme/theme1.xml`. */
  readonly theme?: string
  /** More relationships of the main part, as XML. */
  readonly relationships?: string
  /** Any other part, or another text for one of the above, by its name. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function element(name: string, inside: string): string {
  return `${declaration}<w:${name} ${namespaces}>${inside}</w:${name}>`
}

/** Names and texts of all parts, for tests that change one before zipping. */
export function wordParts(parts: WordParts): ReadonlyMap<string, string | Uint8Array> {
  const typed: [part: string, type: string, relation: string, id: string, text: string][] = []
  const add = (part: string, type: string, id: string, text: string | undefined): void => {
    if (text !== undefined) typed.push([`word/${part}.xml`, `application/vnd.openxmlformats-officedocument.${type}+xml`, part.includes('/') ? 'theme' : type.split('.').at(-1) ?? '', id, text])
  }
  const whole = (name: string, inside: string | undefined): string | undefined => inside === undefined ? undefined : element(name, inside)
  add('styles', 'wordprocessingml.styles', 'rIdStyles', whole('styles', parts.styles))
  add('numbering', 'wordprocessingml.numbering', 'rIdNumbering', whole('numbering', parts.numbering))
  add('settings', 'wordprocessingml.settings', 'rIdSettings', whole('settings', parts.settings))
  add('footnotes', 'wordprocessingml.footnotes', 'rIdFootnotes', whole('footnotes', parts.footnotes))
  add('theme/theme1', 'theme', 'rIdTheme', parts.theme)
  Object.entries(parts.headers ?? {}).forEach(([id, inside], index) => add(`header${index + 1}`, 'wordprocessingml.header', id, element('hdr', inside)))
  Object.entries(parts.footers ?? {}).forEach(([id, inside], index) => add(`footer${index + 1}`, 'wordprocessingml.footer', id, element('ftr', inside)))
  const relations = typed.map(([part, , relation, id]) => `<Relationship Id="${id}" Type="${officeRelations}/${relation}" Target="${part.slice('word/'.length)}"/>`).join('')
  const overrides = typed.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('')
  return new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>${overrides}</Types>`],
    ['_rels/.rels', `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="word/document.xml"/></Relationships>`],
    ['word/document.xml', element('document', `<w:body>${parts.body ?? ''}</w:body>`)],
    ['word/_rels/document.xml.rels', `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}${parts.relationships ?? ''}</Relationships>`],
    ...typed.map(([part, , , , text]): [string, string] => [part, text]),
    ...Object.entries(parts.parts ?? {}),
  ])
}

/** A zip of these parts. */
export function zipped(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries([...parts].map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data])))
}

/** The bytes of a small Word file. */
export function wordFile(parts: WordParts): Uint8Array {
  return zipped(wordParts(parts))
}
