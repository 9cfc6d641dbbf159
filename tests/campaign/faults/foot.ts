/** Faults of the signatures, the recipients, the marks and the file itself (S01–S13, R01–R09, K01, K02, X01–X07, ND02). */
import { isElement } from '../../../electron/documents/ooxml/index.ts'
import { elementOf, elements, NotThere, remove, repart, restyle, retext, reword, say, zoneOf, zonesOf } from '../harm.ts'
import type { Harm } from '../harm.ts'
import { fault } from './fault.ts'
import type { Fault } from './fault.ts'

const authority = (harm: Harm) => zoneOf(harm, 'signingAuthority')
/** A post under an authority line: above it bold is the office's choice. */
const post = (harm: Harm) => { authority(harm); return zoneOf(harm, 'post') }
const name = (harm: Harm) => zoneOf(harm, 'fullName')
const label = (harm: Harm) => zoneOf(harm, 'recipientsLabel')
const recipient = (harm: Harm) => zoneOf(harm, 'recipient')
const archive = (harm: Harm) => zoneOf(harm, 'archive')
const onBehalf = (harm: Harm): void => { if (!/^T\/M (BAN|ĐẢNG|CHI)/u.test(authority(harm).text)) throw new NotThere('T/M') }
const notIn = (kinds: readonly string[], harm: Harm): void => { if (kinds.includes(harm.zoned.kind?.id ?? '')) throw new NotThere('kind') }
const onlyIn = (kinds: readonly string[], harm: Harm): void => { if (!kinds.includes(harm.zoned.kind?.id ?? '')) throw new NotThere(kinds.join('/')) }
const plusZero = /^(T\/M|K\/T|T\/L)/u

const inRun = (harm: Harm, inside: string): void => {
  // Beside the words, not in them: what is hidden or tracked is the clerk's, not the paper's.
  const zone = zonesOf(harm, 'body', 'clause', 'article', 'item').find(({ text }) => text.length > 20)
  if (zone === undefined) throw new NotThere('text')
  retext(harm, zone, zone.text.length, zone.text.length, inside)
}

export const footFaults: readonly Fault[] = [
  fault('S01', 'TM. / KT. / TL.', (harm) => reword(harm, authority(harm), plusZero, { 'T/M': 'TM.', 'K/T': 'KT.', 'T/L': 'TL.' }[plusZero.exec(authority(harm).text)?.[0] ?? 'T/M'] ?? 'TM.')),
  fault('S01', 'TUQ.', (harm) => { onBehalf(harm); reword(harm, authority(harm), 'T/M', 'TUQ.') }),
  fault('S02', 'post bold', (harm) => restyle(harm, post(harm), { bold: true })),
  fault('S02', 'authority not bold', (harm) => restyle(harm, zoneOf(harm, 'signingAuthority', 'signatureRole'), { bold: false })),
  fault('S02', 'name not bold', (harm) => restyle(harm, name(harm), { bold: false })),
  fault('S02', 'name size 13', (harm) => restyle(harm, name(harm), { size: 13 })),
  fault('S02', 'authority size 13', (harm) => restyle(harm, zoneOf(harm, 'signingAuthority', 'signatureRole'), { size: 13 })),
  fault('S02', 'post slanted', (harm) => restyle(harm, post(harm), { italic: true })),
  fault('S03', 'K/T of a secretary', (harm) => { onBehalf(harm); const zone = authority(harm); retext(harm, zone, 0, zone.text.length, 'K/T BÍ THƯ') }),
  fault('S04', 'the post with its body', (harm) => { if (!/^(PHÓ )?BÍ THƯ$/u.test(post(harm).text)) throw new NotThere('secretary'); retext(harm, post(harm), post(harm).text.length, post(harm).text.length, ' ĐẢNG UỶ') }),
  fault('S05', 'no T/M', (harm) => { onBehalf(harm); post(harm); for (const zone of zonesOf(harm, 'signingAuthority').toReversed()) remove(harm, zone) }),
  fault('S05', 'T/M of an advisory body', (harm) => { onBehalf(harm); const zone = authority(harm); retext(harm, zone, 0, zone.text.length, 'T/M VĂN PHÒNG ĐẢNG UỶ') }),
  fault('S06', 'a member under T/M', (harm) => { onBehalf(harm); const zone = post(harm); retext(harm, zone, 0, zone.text.length, 'UỶ VIÊN BAN THƯỜNG VỤ') }),
  fault('S07', 'a signer nobody knows', (harm) => { notIn(['minutes'], harm); const zone = name(harm); retext(harm, zone, 0, zone.text.length, 'Lò Thị Mai Hương') }, { facts: ({ zones }) => ({ signers: zones.filter(({ id }) => id === 'fullName').map(({ text }) => text) }) }),
  fault('S10', 'no name', (harm) => { notIn(['minutes'], harm); post(harm); for (const zone of zonesOf(harm, 'fullName').toReversed()) remove(harm, zone) }),
  fault('S13', 'one person signs twice', (harm) => { const [first, second] = zonesOf(harm, 'fullName'); if (first === undefined || second === undefined || first.which === second.which) throw new NotThere('two signatures'); retext(harm, second, 0, second.text.length, first.text) }),
  fault('S12', 'the name in capitals', (harm) => { const zone = name(harm); retext(harm, zone, 0, zone.text.length, zone.text.toLocaleUpperCase('vi')) }),
  fault('S04', 'Đồng chí before the name', (harm) => retext(harm, name(harm), 0, 0, 'Đồng chí ')),
  fault('S04', 'a degree before the name', (harm) => retext(harm, name(harm), 0, 0, 'TS. ')),

  fault('R01', 'label bold and slanted', (harm) => restyle(harm, label(harm), { bold: true, italic: true })),
  fault('R01', 'label size 12', (harm) => restyle(harm, label(harm), { size: 12 })),
  fault('R01', 'label not underlined', (harm) => restyle(harm, label(harm), { underline: false })),
  fault('R01', 'list size 11', (harm) => { for (const zone of [recipient(harm), ...zonesOf(harm, 'recipient').slice(1)]) restyle(harm, zone, { size: 11 }) }),
  fault('R01', 'list slanted', (harm) => restyle(harm, recipient(harm), { italic: true })),
  fault('R02', 'Lưu: VT', (harm) => { const zone = archive(harm); retext(harm, zone, 0, zone.text.length, '- Lưu: VT.') }),
  fault('R02', 'a colon after Lưu', (harm) => reword(harm, archive(harm), 'Lưu ', 'Lưu: ')),
  fault('R03', 'commas or semicolons of the other guide', (harm) => { const zone = recipient(harm); retext(harm, zone, zone.text.length - 1, zone.text.length, zone.text.endsWith(';') ? ',' : ';') }),
  fault('R03', 'no end after a recipient', (harm) => { const zone = recipient(harm); retext(harm, zone, zone.text.length - 1, zone.text.length, '') }),
  fault('R03', 'a semicolon after the last', (harm) => { const zone = archive(harm); retext(harm, zone, zone.text.length - 1, zone.text.length, ';') }),
  fault('R05', 'no Như trên', (harm) => { onlyIn(['officialLetter', 'submission'], harm); reword(harm, recipient(harm), /^- Như trên/u, '- Các cơ quan tham mưu') }),
  fault('R05', 'Như trên without addressees', (harm) => { if (zonesOf(harm, 'addressing').length > 0 || harm.zoned.kind === null) throw new NotThere('unaddressed'); const zone = recipient(harm); retext(harm, zone, 0, zone.text.length - 1, '- Như trên') }),
  fault('R06', 'recipients at the right', (harm) => {
    const { cell } = label(harm).paragraph
    const element = cell === null ? null : elementOf(harm, label(harm).paragraph).parentNode
    const [beside] = isElement(element) ? elements(element.parentNode, 'w:tc').filter((one) => one !== element) : []
    if (beside === undefined || element === null || elements(element.parentNode, 'w:tc').length !== 2 || !harm.zoned.zones.some(({ id, paragraph }) => id === 'fullName' && paragraph.cell?.table === cell?.table)) throw new NotThere('a table of two columns')
    element.parentNode?.insertBefore(beside, element)
  }),
  fault('R07', 'no recipients', (harm) => { notIn(['minutes'], harm); label(harm); for (const zone of zonesOf(harm, 'recipientsLabel', 'recipient', 'archive', 'drafterMark').toReversed()) remove(harm, zone) }),
  fault('R09', 'no filing line', (harm) => { const zone = archive(harm); retext(harm, zone, 0, zone.text.length, '- Các đồng chí đảng uỷ viên.') }),

  fault('K01', 'the other guide’s drafter’s mark', (harm) => { if ((harm.zoned.date ?? '') < '2026-05-27') throw new NotThere('new guide'); const zone = zoneOf(harm, 'drafterMark'); retext(harm, zone, 0, zone.text.length, 'ABC-26') }),
  fault('K02', 'urgency not bold', (harm) => restyle(harm, zoneOf(harm, 'urgencyMark'), { bold: false })),
  fault('K02', 'a circulation mark size 14', (harm) => restyle(harm, zoneOf(harm, 'circulationMark'), { size: 16 })),
  fault('X01', 'a secret paper on a networked machine', (harm) => { zoneOf(harm, 'secrecyMark'); harm.parts.set('word/nothing.txt', '') }, { facts: () => ({ networkActive: true }) }),
  fault('X02', 'secret without a drafter’s mark', (harm) => { zoneOf(harm, 'secrecyMark'); remove(harm, zoneOf(harm, 'drafterMark')) }),
  fault('X04', 'a person in the properties', (harm) => repart(harm, 'docProps/core.xml', (xml) => /<dc:creator>/u.test(xml) ? xml.replace(/<dc:creator>.*?<\/dc:creator>/u, '<dc:creator>Người Gõ Máy</dc:creator>') : xml.replace(/(<\/cp:coreProperties>)/u, '<dc:creator>Người Gõ Máy</dc:creator>$1'))),
  fault('X05', 'a tracked insertion', (harm) => {
    say(harm, 'chữ mới thêm vào')
    const text = [...harm.document.getElementsByTagName('w:t')].find(({ textContent }) => (textContent ?? '').includes('chữ mới thêm vào'))
    const run = text?.parentNode
    if (run === null || run === undefined) throw new NotThere('text')
    const inserted = harm.document.createElementNS('http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:ins')
    for (const [key, value] of [['w:id', '901'], ['w:author', 'Người sửa'], ['w:date', '2026-01-01T00:00:00Z']] as const) inserted.setAttribute(key, value)
    run.parentNode?.insertBefore(inserted, run)
    inserted.appendChild(run)
  }),
  fault('X05', 'a comment left', (harm) => {
    repart(harm, '[Content_Types].xml', (xml) => xml.replace('</Types>', '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>'))
    repart(harm, 'word/_rels/document.xml.rels', (xml) => xml.replace('</Relationships>', '<Relationship Id="rId991" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>'))
    harm.parts.set('word/comments.xml', '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="Người xem" w:date="2026-01-01T00:00:00Z" w:initials="X"><w:p><w:r><w:t>Xem lại.</w:t></w:r></w:p></w:comment></w:comments>')
  }),
  fault('X06', 'hidden words', (harm) => { inRun(harm, ' chữ thầm'); const zone = zonesOf(harm, 'body', 'clause', 'article', 'item').find(({ text }) => text.length > 20); if (zone !== undefined) restyle(harm, { ...zone, to: zone.to + 9, text: `${zone.text} chữ thầm` }, { hidden: true }, zone.text.length, zone.text.length + 9) }),
  fault('X07', 'a link to a template elsewhere', (harm) => repart(harm, 'word/_rels/document.xml.rels', (xml) => xml.replace('</Relationships>', '<Relationship Id="rId990" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://example.invalid/mau.dotm" TargetMode="External"/></Relationships>'))),
  fault('ND03', 'a copy with the State’s symbol', (harm) => reword(harm, zoneOf(harm, 'copyNumber'), 'BS', 'SY')),
  fault('ND02', 'four habits of the State’s form at once', (harm) => {
    reword(harm, zoneOf(harm, 'number'), /^Số\s/u, 'Số: ')
    reword(harm, authority(harm), 'T/M', 'TM.')
    restyle(harm, post(harm), { bold: true })
    const zone = archive(harm)
    retext(harm, zone, 0, zone.text.length, '- Lưu: VT.')
    restyle(harm, label(harm), { bold: true, italic: true, underline: false, size: 12 })
  }),
]
