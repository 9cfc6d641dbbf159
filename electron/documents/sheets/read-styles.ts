/** From a workbook's styles only what changes the meaning of a number: its format. */
import { attribute, child, elements } from '../ooxml/index.ts'
import type { XmlElement } from '../ooxml/index.ts'
import { formatOf } from './number-format.ts'

/** Format of a cell by its style's index; `''` is the general one. */
export function cellFormats(styles: XmlElement | null): (style: string | null) => string {
  const own = new Map(elements(child(styles, 'numFmts'), 'numFmt').map((format) => [Number(attribute(format, 'numFmtId')), attribute(format, 'formatCode') ?? '']))
  const formats = elements(child(styles, 'cellXfs'), 'xf').map((xf) => formatOf(Number(attribute(xf, 'numFmtId') ?? 0), own))
  return (style) => formats[Number(style ?? 0)] ?? ''
}
