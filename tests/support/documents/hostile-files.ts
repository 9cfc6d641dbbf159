/** Files that want to harm or to mislead, each made of a few bytes: what they are, and the fault they must end in. */
import type { FaultCode } from '../../../shared/domain/problem.ts'
import { namespaces, wordParts, zipped } from './package-builder.ts'
import type { WordParts } from './package-builder.ts'

export interface HostileFile { readonly what: string, readonly code: FaultCode, readonly bytes: Uint8Array }

type Parts = ReadonlyMap<string, string | Uint8Array>
const paragraph = '<w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>'
const plain: WordParts = { body: paragraph, styles: '' }

/** A plain Word file with one part replaced or added. */
export function withPart(name: string, data: string | Uint8Array, parts: WordParts = plain): Uint8Array {
  return zipped(new Map([...wordParts(parts), [name, data]]))
}

function without(name: string): Uint8Array {
  return zipped(new Map([...wordParts(plain)].filter(([part]) => part !== name)))
}

function documentOf(xml: string | Uint8Array): Uint8Array {
  return withPart('word/document.xml', xml)
}

/** Changes the list's entry of a part: `change` gets the bytes from its signature on. */
export function patched(bytes: Uint8Array, part: string, change: (entry: Buffer) => void): Uint8Array {
  const copy = Buffer.from(bytes)
  for (let at = copy.indexOf('PK\x01\x02', 0, 'latin1'); at !== -1; at = copy.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    if (copy.toString('utf8', at + 46, at + 46 + copy.readUInt16LE(at + 28)) === part) change(copy.subarray(at))
  }
  return copy
}

const declared = (bytes: Uint8Array, part: string, size: number): Uint8Array => patched(bytes, part, (entry) => entry.writeUInt32LE(size, 24))

/** The beginning of an OLE file with these streams in its directory. */
export function oleFile(...streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(4096)
  Buffer.from([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).copy(bytes)
  streams.forEach((stream, index) => bytes.write(stream, 1024 + index * 128, 'utf16le'))
  return bytes
}

const document = (inside: string, before = ''): string => `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document ${namespaces}><w:body>${inside}</w:body></w:document>`
const nestedTables = '<w:tbl><w:tr><w:tc>'.repeat(10_000) + paragraph + '</w:tc></w:tr></w:tbl>'.repeat(10_000)
const laughs = `<!DOCTYPE w:document [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`).join('')}]>`
const typesWith = (from: string, to: string): Uint8Array => {
  const types = wordParts(plain).get('[Content_Types].xml')
  return withPart('[Content_Types].xml', String(types).replace(from, to))
}
const renamed = (from: string, to: string): Uint8Array => zipped(new Map([...wordParts(plain)].flatMap(([name, data]): [string, string | Uint8Array][] => name === from ? [[name, data], [to, data]] : [[name, data]])))
const base = zipped(wordParts(plain))

function disguised(): readonly HostileFile[] {
  const other: Parts = new Map([['readme.txt', 'xin chào']])
  const openDocument: Parts = new Map([['mimetype', 'application/vnd.oasis.opendocument.text'], ['content.xml', '<a/>']])
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n')], ['RTF', Buffer.from('{\\rtf1\\ansi Kế hoạch}')], ['a picture', Buffer.from([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0])],
    ['a page of the web', Buffer.from('<!DOCTYPE html><html><body>Kế hoạch</body></html>')], ['plain text', Buffer.from('KẾ HOẠCH\nkiểm tra, giám sát')],
    ['nothing', new Uint8Array(0)], ['noise', Buffer.from(Array.from({ length: 999 }, (_, n) => (n * 7919 + 3) % 251))],
    ['another zip', zipped(other)], ['an OpenDocument text', zipped(openDocument)], ['an OLE file of another program', oleFile('Something')],
    ['a slide show', typesWith('wordprocessingml.document.main', 'presentationml.presentation.main')], ['a workbook', typesWith('wordprocessingml.document.main', 'spreadsheetml.sheet.main')],
  ]
  return files.map(([what, bytes]) => ({ what: `${what} named .docx`, code: 'DOCX_NOT_WORD', bytes }))
}

function tooMuch(): readonly HostileFile[] {
  const padding = Object.fromEntries(Array.from({ length: 15 }, (_, n) => [`word/media/image${n}.png`, 'x']))
  const manyLarge = Object.keys(padding).reduce((bytes, part) => patched(bytes, part, (entry) => {
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(16_000_000, 24)
  }), zipped(wordParts({ ...plain, parts: padding })))
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['a zip bomb', documentOf(document(`<w:p><w:r><w:t>${' '.repeat(60 << 20)}</w:t></w:r></w:p>`))],
    ['a part said to be 1 GB', declared(base, 'word/styles.xml', 1 << 30)],
    ['parts of 240 MB together', manyLarge],
    ['six thousand parts', zipped(wordParts({ ...plain, parts: Object.fromEntries(Array.from({ length: 6000 }, (_, n) => [`word/x${n}.bin`, ''])) }))],
    ['ten thousand tables inside each other', documentOf(document(nestedTables))],
    ['a hundred thousand paragraphs', documentOf(document(paragraph.repeat(100_000)))],
    ['two hundred thousand attributes', documentOf(document(`<w:p ${Array.from({ length: 200_000 }, (_, n) => `a${n}=""`).join(' ')}/>`))],
    ['a million empty elements', documentOf(document('<w:p/>'.repeat(1_000_000)))],
  ]
  return files.map(([what, bytes]) => ({ what, code: 'DOCX_TOO_LARGE', bytes }))
}

function damaged(): readonly HostileFile[] {
  const files: readonly (readonly [string, Uint8Array])[] = [
    ['an external entity', documentOf(document('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>', '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>'))],
    ['entities that laugh a billion times', documentOf(document('<w:p><w:r><w:t>&a30;</w:t></w:r></w:p>', laughs))],
    ['a document type in the styles', withPart('word/styles.xml', `<!DOCTYPE w:styles SYSTEM "http://example.invalid/x.dtd"><w:styles ${namespaces}/>`)],
    ['a document type in the list of types', withPart('[Content_Types].xml', '<!DOCTYPE Types><Types/>')],
    ['XML cut off', documentOf(document(paragraph).slice(0, -40))],
    ['tags that do not match', documentOf(document('<w:p><w:r></w:p></w:r>'))],
    ['a value without quotes', documentOf(document('<w:p w:rsidR=00/>'))],
    ['an unknown prefix', documentOf(document('<zz:p/>'))],
    ['an unknown entity', documentOf(document('<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>'))],
    ['an attribute twice', documentOf(document('<w:p w:a="1" w:a="2"/>'))],
    ['a control character', documentOf(document('<w:p><w:r><w:t>\u0007</w:t></w:r></w:p>'))],
    ['a control character by its number', documentOf(document('<w:p><w:r><w:t>&#x1F;</w:t></w:r></w:p>'))],
    ['letters that are not Unicode', documentOf(Buffer.from(document('<w:p><w:r><w:t>\xE0</w:t></w:r></w:p>'), 'latin1'))],
    ['text after the end', documentOf(`${document(paragraph)}<w:p/>`)],
    ['an empty main part', documentOf('')],
    ['no main part', without('word/document.xml')], ['no relationships', without('_rels/.rels')],
    ['a zip cut off', base.slice(0, base.length - 40)], ['a zip cut in the middle', base.slice(0, base.length >> 1)],
    ['a wrong checksum', patched(base, 'word/document.xml', (entry) => entry.writeUInt32LE(0x12345678, 16))],
    ['a part longer than said', declared(base, 'word/document.xml', 100)], ['a part shorter than said', declared(base, 'word/document.xml', 100_000)],
    ['a part that leads outside', renamed('word/styles.xml', '../../evil.xml')], ['a part at the root of the disk', renamed('word/styles.xml', '/etc/evil.xml')],
    ['a part on a drive', renamed('word/styles.xml', 'C:/evil.xml')], ['a part twice', renamed('word/styles.xml', 'word/Styles.xml')],
  ]
  return files.map(([what, bytes]) => ({ what, code: 'DOCX_BROKEN', bytes }))
}

/** One of each kind that is measured in a process of its own; the others are only refused. */
const measured = new Set([
  'a PDF named .docx', 'a zip bomb', 'a part said to be 1 GB', 'six thousand parts', 'ten thousand tables inside each other', 'a million empty elements',
  'an external entity', 'entities that laugh a billion times', 'XML cut off', 'a zip cut in the middle', 'a part that leads outside',
  'an old .doc', 'a file with a password', 'a file with macros',
])

export function measuredFiles(): readonly HostileFile[] {
  return hostileFiles().filter(({ what }) => measured.has(what))
}

/** Every kind, the ones of one fault together. */
export function hostileFiles(): readonly HostileFile[] {
  return [
    ...disguised(), ...tooMuch(), ...damaged(),
    { what: 'an old .doc', code: 'DOCX_OLD_FORMAT', bytes: oleFile('Root Entry', '1Table', 'WordDocument') },
    { what: 'an old .xls', code: 'DOCX_OLD_FORMAT', bytes: oleFile('Root Entry', 'Workbook') },
    { what: 'a file with a password', code: 'DOCX_ENCRYPTED', bytes: oleFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage') },
    { what: 'a zip with a password', code: 'DOCX_ENCRYPTED', bytes: patched(base, 'word/document.xml', (entry) => entry.writeUInt16LE(entry.readUInt16LE(8) | 1, 8)) },
    { what: 'a file with macros', code: 'DOCX_MACROS', bytes: typesWith('vnd.openxmlformats-officedocument.wordprocessingml.document.main', 'vnd.ms-word.document.macroEnabled.main') },
    { what: 'hidden macros', code: 'DOCX_MACROS', bytes: withPart('word/vbaProject.bin', 'x') },
  ]
}
