/** Opens a .docx or .xlsx from its bytes, or says why not. The main part is parsed at once, the others when asked for. */
import type { Document } from '@xmldom/xmldom'
import { attribute, elements } from './elements.ts'
import { mostFileBytes } from './limits.ts'
import type { OfficePackage } from './office-package.ts'
import { refusalByContent } from './recognise.ts'
import { broken, macros, notWord, tooLarge } from './refuse.ts'
import { readRelationships, relationshipKind, relationshipPart } from './relationships.ts'
import type { Relationship } from './relationships.ts'
import { parseXml } from './xml.ts'
import { zipParts } from './zip.ts'
import type { ZipPart } from './zip.ts'

const typesPart = '[Content_Types].xml'

/** Rejects with a fault: DOCX_NOT_WORD, DOCX_OLD_FORMAT, DOCX_ENCRYPTED, DOCX_MACROS, DOCX_TOO_LARGE or DOCX_BROKEN. */
export async function openPackage(bytes: Uint8Array): Promise<OfficePackage> {
  if (bytes.length > mostFileBytes) throw tooLarge(`tệp lớn hơn ${mostFileBytes / 1024 ** 2} MB`)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const refusal = refusalByContent(buffer)
  if (refusal !== null) throw refusal
  const parts = partsOf(await zipParts(buffer))
  const types = parts.xml(typesPart)
  if (types === null) throw notWord('một tệp nén không có nội dung Word')
  refuseMacros(types, parts.names)
  const mainPart = mainPartOf(parts)
  const kind = kindOf(contentType(types, mainPart))
  if (parts.xml(mainPart) === null) throw broken('thiếu phần nội dung chính')
  return { kind, mainPart, parts: parts.names, xml: parts.xml, bytes: parts.bytes, relationships: parts.relationships }
}

interface Parts extends Pick<OfficePackage, 'xml' | 'bytes' | 'relationships'> { readonly names: readonly string[] }

function partsOf(entries: readonly ZipPart[]): Parts {
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  const trees = new Map<string, Document>()
  const lists = new Map<string, readonly Relationship[]>()
  const find = (part: string): ZipPart | undefined => byName.get(part.toLowerCase())

  function xml(part: string): Document | null {
    const entry = find(part)
    if (entry === undefined) return null
    const known = trees.get(entry.name)
    if (known !== undefined) return known
    const tree = parseXml(entry.unpack(), entry.name)
    trees.set(entry.name, tree)
    return tree
  }

  function relationships(part: string): readonly Relationship[] {
    const known = lists.get(part)
    if (known !== undefined) return known
    const list = xml(relationshipPart(part))
    const read = list === null ? [] : readRelationships(list, part, (name) => find(name)?.name ?? name)
    lists.set(part, read)
    return read
  }

  return { names: entries.map(({ name }) => name), xml, bytes: (part) => find(part)?.unpack() ?? null, relationships }
}

function refuseMacros(types: Document, names: readonly string[]): void {
  const declared = types.documentElement === null ? [] : elements(types.documentElement).map((element) => attribute(element, 'ContentType') ?? '')
  if (declared.some((type) => /macroEnabled|vbaProject|vbaData/iu.test(type)) || names.some((name) => /(?:^|\/)vba(?:project\.bin|data\.xml)$/iu.test(name))) throw macros()
}

function mainPartOf(parts: Parts): string {
  const main = parts.relationships('').find((relationship) => relationshipKind(relationship) === 'officeDocument' && !relationship.external)
  if (main === undefined) throw broken('thiếu phần nội dung chính')
  return main.target
}

/** A part's declared type: its own, or that of its ending. */
function contentType(types: Document, part: string): string {
  const root = types.documentElement
  if (root === null) return ''
  const own = elements(root, 'Override').find((element) => attribute(element, 'PartName')?.toLowerCase() === `/${part.toLowerCase()}`)
  const ending = part.slice(part.lastIndexOf('.') + 1).toLowerCase()
  const found = own ?? elements(root, 'Default').find((element) => attribute(element, 'Extension')?.toLowerCase() === ending)
  return attribute(found, 'ContentType') ?? ''
}

function kindOf(type: string): OfficePackage['kind'] {
  if (/wordprocessingml\.(?:document|template)\.main\+xml$/iu.test(type)) return 'docx'
  if (/spreadsheetml\.(?:sheet|template)\.main\+xml$/iu.test(type)) return 'xlsx'
  if (/presentationml/iu.test(type)) throw notWord('một tệp trình chiếu PowerPoint')
  throw notWord('')
}
