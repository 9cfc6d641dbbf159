/** Real papers with faults: a paper of ours as Word bytes, its XML changed by hand, as a clerk's hand would. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Changes the text of one part. Throws when nothing was changed, so that a test never checks an unharmed paper. */
export function withPart(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes)
  const before = strFromU8(files[part] ?? new Uint8Array())
  const after = change(before)
  if (before === '' || after === before) throw new Error(`nothing was changed in ${part}`)
  return zipSync({ ...files, [part]: strToU8(after) })
}

/** Changes the main text. */
export function withBody(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  return withPart(bytes, 'word/document.xml', change)
}

/** Margins of the old guide of 2004, a colon after "Số", TM. with a dot, and a State abbreviation: five faults of form and no fault of content. */
export function spoiled(bytes: Uint8Array): Uint8Array {
  return withBody(bytes, (xml) => xml
    .replace(/w:left="1701"/u, 'w:left="1985"')
    .replace(/>Số (\d)/u, '>Số: $1')
    .replace(/>T\/M /u, '>TM. ')
    .replace(/<w:pgMar([^>]*)w:top="1134"/u, '<w:pgMar$1w:top="1417"'))
}
