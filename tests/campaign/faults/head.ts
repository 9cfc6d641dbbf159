/** Faults of the head: title, names, star, number, place and date (H01–H12, N01–N14, D01–D09). */
import { besides, child, descendants, elementOf, isAlone, NotThere, relay, remove, restyle, retext, reword, zoneOf, zonesOf } from '../harm.ts'
import type { Harm } from '../harm.ts'
import { fault } from './fault.ts'
import type { Fault } from './fault.ts'

const title = (harm: Harm) => zoneOf(harm, 'partyTitle')
const issuer = (harm: Harm) => zoneOf(harm, 'issuer')
const superior = (harm: Harm) => zoneOf(harm, 'superior')
const number = (harm: Harm) => zoneOf(harm, 'number')
const date = (harm: Harm) => zoneOf(harm, 'placeAndDate')

/** The drawn line's runs; taken away. */
function eraseLine(harm: Harm): void {
  const element = elementOf(harm, title(harm).paragraph)
  const runs = [...element.getElementsByTagName('w:r')].filter((run) => descendants(run, 'w:drawing').length + descendants(run, 'w:pict').length > 0)
  if (runs.length === 0) throw new NotThere('drawn line')
  for (const run of runs) run.parentNode?.removeChild(run)
}

/** Changes the drawing of the line as text. */
function redrawLine(harm: Harm, from: RegExp, to: string): void {
  const element = elementOf(harm, title(harm).paragraph)
  let changed = 0
  for (const node of element.getElementsByTagName('*')) {
    for (const attribute of node.attributes) {
      const value = `${attribute.name}="${attribute.value}"`.replace(from, to)
      if (value === `${attribute.name}="${attribute.value}"`) continue
      node.setAttribute(attribute.name, value.slice(value.indexOf('"') + 1, -1))
      changed++
    }
  }
  if (changed === 0) throw new NotThere(String(from))
}

function border(harm: Harm, which: 'partyTitle' | 'issuer'): void {
  const zone = zoneOf(harm, which)
  if (!isAlone(harm, zone)) throw new NotThere('shares its line')
  const element = elementOf(harm, zone.paragraph)
  relay(harm, zone.paragraph, 'w:jc', {})
  const borders = harm.document.createElementNS(element.namespaceURI, 'w:pBdr')
  const bottom = harm.document.createElementNS(element.namespaceURI, 'w:bottom')
  for (const [name, value] of [['w:val', 'single'], ['w:sz', '6'], ['w:space', '1'], ['w:color', '000000']] as const) bottom.setAttribute(name, value)
  borders.appendChild(bottom)
  const properties = child(element, 'w:pPr')
  const before = ['w:shd', 'w:tabs', 'w:suppressAutoHyphens', 'w:overflowPunct', 'w:bidi', 'w:spacing', 'w:ind', 'w:jc'].map((name) => child(properties, name)).find((one) => one !== null) ?? null
  properties?.insertBefore(borders, before)
}

/** The issuer's or superior's name as a whole, over its lines. */
function rename(harm: Harm, which: 'issuer' | 'superior', name: string): void {
  const [first, ...others] = zonesOf(harm, which)
  if (first === undefined) throw new NotThere(which)
  for (const zone of others.toReversed()) remove(harm, zone)
  retext(harm, first, 0, first.text.length, name)
}

const isDecision = (harm: Harm): boolean => harm.zoned.number?.kindSymbol === 'QĐ'
const symbolOf = ({ zoned }: Harm): { readonly number: number, readonly kind: string, readonly body: string } => {
  const { number: value = null, kindSymbol = '', bodySymbol = '' } = zoned.number ?? {}
  if (value === null || kindSymbol === '' || bodySymbol === '') throw new NotThere('number')
  return { number: value, kind: kindSymbol, body: bodySymbol }
}
const renumber = (write: (number: string, kind: string, body: string) => string) => (harm: Harm): void => {
  const { number: value, kind, body } = symbolOf(harm)
  const zone = number(harm)
  retext(harm, zone, 0, zone.text.length, write(String(value).padStart(2, '0'), kind, body))
}
const kindSymbol = (from: string, to: string) => (harm: Harm): void => { if (symbolOf(harm).kind !== from) throw new NotThere(from); reword(harm, number(harm), `-${from}/`, `-${to}/`) }
/** The date as it stands, with other day, month or year. */
const redate = (write: (day: string, month: string, year: string) => string) => (harm: Harm): void => {
  const zone = date(harm)
  const match = /ngày (\d+) tháng (\d+) năm (\d+)/u.exec(zone.text)
  if (match === null) throw new NotThere('date')
  retext(harm, zone, match.index, zone.text.length, write(match[1] ?? '', match[2] ?? '', match[3] ?? ''))
}

export const headFaults: readonly Fault[] = [
  fault('H01', 'the State’s motto under the title', (harm) => besides(harm, title(harm), 'after', 'Độc lập - Tự do - Hạnh phúc')),
  fault('H01', 'the State’s title above the title', (harm) => besides(harm, title(harm), 'before', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM')),
  fault('H02', 'title size 14', (harm) => restyle(harm, title(harm), { size: 14 })),
  fault('H02', 'title not bold', (harm) => restyle(harm, title(harm), { bold: false })),
  fault('H02', 'title slanted', (harm) => restyle(harm, title(harm), { italic: true })),
  fault('H02', 'no line under the title', eraseLine),
  fault('H02', 'title underlined instead of a line', (harm) => { eraseLine(harm); restyle(harm, title(harm), { underline: true }) }),
  fault('H02', 'title underlined besides the line', (harm) => restyle(harm, title(harm), { underline: true })),
  fault('H02', 'a border instead of the line', (harm) => { eraseLine(harm); border(harm, 'partyTitle') }),
  fault('H02', 'hyphens instead of the line', (harm) => { besides(harm, title(harm), 'after', '---------------'); eraseLine(harm) }),
  fault('H02', 'the line a third as long', (harm) => redrawLine(harm, /cx="(\d{6,})"/u, 'cx="900000"')),
  fault('H02', 'no title', (harm) => { eraseLine(harm); remove(harm, title(harm)) }),
  fault('H03', 'no star', (harm) => remove(harm, zoneOf(harm, 'star'))),
  fault('H03', 'three stars', (harm) => { const star = zoneOf(harm, 'star'); retext(harm, star, 0, star.text.length, '***') }),
  fault('H03', 'the star under the number', (harm) => { const star = zoneOf(harm, 'star'); if (!isAlone(harm, star) || !isAlone(harm, number(harm))) throw new NotThere('alone'); const under = elementOf(harm, number(harm).paragraph); under.parentNode?.insertBefore(elementOf(harm, star.paragraph), under.nextSibling) }),
  fault('H03', 'the issuer underlined', (harm) => restyle(harm, issuer(harm), { underline: true })),
  fault('H03', 'a border under the issuer', (harm) => border(harm, 'issuer')),
  fault('H03', 'hyphens for the star', (harm) => { const star = zoneOf(harm, 'star'); retext(harm, star, 0, star.text.length, '--------') }),
  fault('H04', 'superior bold', (harm) => restyle(harm, superior(harm), { bold: true })),
  fault('H04', 'issuer not bold', (harm) => restyle(harm, issuer(harm), { bold: false })),
  fault('H04', 'issuer size 13', (harm) => restyle(harm, issuer(harm), { size: 13 })),
  fault('H04', 'superior size 12', (harm) => restyle(harm, superior(harm), { size: 12 })),
  fault('H04', 'superior in small letters', (harm) => { const zone = superior(harm); retext(harm, zone, 0, zone.text.length, zone.text.slice(0, 1) + zone.text.slice(1).toLocaleLowerCase('vi')) }),
  fault('H05', 'office and committee in one name', (harm) => rename(harm, 'issuer', 'VĂN PHÒNG ĐẢNG UỶ')),
  fault('H06', 'the standing committee in the head', (harm) => rename(harm, 'issuer', 'BAN THƯỜNG VỤ')),
  fault('H06', 'the executive committee in the head', (harm) => rename(harm, 'issuer', 'BAN CHẤP HÀNH ĐẢNG BỘ')),
  fault('H07', 'a provincial committee above a party committee', (harm) => { if (!/^(ĐẢNG UỶ|CHI BỘ)/u.test(issuer(harm).text)) throw new NotThere('committee'); rename(harm, 'superior', 'TỈNH UỶ MINH KHÊ') }),
  fault('H07', 'a đảng bộ above an advisory body', (harm) => { if (!/^(VĂN PHÒNG|UỶ BAN KIỂM TRA)/u.test(issuer(harm).text)) throw new NotThere('advisory body'); rename(harm, 'superior', 'ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG TỈNH') }),
  fault('H08', 'a district committee', (harm) => { if ((harm.zoned.date ?? '') < '2025-07-01') throw new NotThere('later date'); rename(harm, 'issuer', 'HUYỆN UỶ TÂN HOÀ') }),
  fault('H08', 'đảng uỷ khối above', (harm) => { if ((harm.zoned.date ?? '') < '2026-01-01') throw new NotThere('later date'); rename(harm, 'superior', 'ĐẢNG UỶ KHỐI CÁC CƠ QUAN TỈNH') }),
  fault('H08', 'sent to a đảng đoàn', (harm) => { if ((harm.zoned.date ?? '') < '2025-07-01') throw new NotThere('later date'); const zone = zoneOf(harm, 'recipient'); retext(harm, zone, 0, zone.text.length - 1, '- Đảng đoàn Mặt trận Tổ quốc tỉnh') }),
  fault('H09', 'star bold', (harm) => restyle(harm, zoneOf(harm, 'star'), { bold: true })),
  fault('H10', 'no superior', (harm) => { if (!/^(ĐẢNG UỶ|CHI BỘ|VĂN PHÒNG|UỶ BAN KIỂM TRA)/u.test(issuer(harm).text)) throw new NotThere('such an issuer'); for (const zone of zonesOf(harm, 'superior').toReversed()) remove(harm, zone) }),

  fault('H12', 'no issuer', (harm) => { issuer(harm); for (const zone of zonesOf(harm, 'superior', 'issuer', 'star').toReversed()) remove(harm, zone) }),

  fault('N01', 'a colon after Số', (harm) => reword(harm, number(harm), /^Số\s/u, 'Số: ')),
  fault('N02', 'slash first', renumber((value, kind, body) => `Số ${value}/${kind}-${body}`)),
  fault('N02', 'no hyphen', renumber((value, kind, body) => `Số ${value}${kind}/${body}`)),
  fault('N02', 'no kind', renumber((value, _, body) => `Số ${value}/${body}`)),
  fault('N03', 'spaces around the hyphen', renumber((value, kind, body) => `Số ${value} - ${kind}/${body}`)),
  fault('N03', 'a space after the slash', renumber((value, kind, body) => `Số ${value}-${kind}/ ${body}`)),
  fault('N04', 'number below ten without zero', renumber((_, kind, body) => `Số 5-${kind}/${body}`)),
  fault('N05', 'Ctr', kindSymbol('CTr', 'Ctr')),
  fault('N05', 'TTR', kindSymbol('TTr', 'TTR')),
  fault('N05', 'QyĐ', (harm) => { if (!isDecision(harm)) throw new NotThere('QĐ'); kindSymbol('QĐ', 'QyĐ')(harm) }),
  fault('N06', 'symbol of another kind', (harm) => { const { kind } = symbolOf(harm); if (zonesOf(harm, 'kindName').length === 0) throw new NotThere('type line'); kindSymbol(kind, kind === 'BC' ? 'KH' : 'BC')(harm) }),
  fault('N07', 'a number used before', renumber((_, kind, body) => `Số 77-${kind}/${body}`), { facts: () => ({ usedNumbers: [77] }) }),
  fault('N08', 'dated outside the term', redate((day, month) => `ngày ${day} tháng ${month} năm 2031`), { facts: () => ({ term: { from: '2020-01-01', to: '2030-12-31' } }) }),
  fault('N09', 'a joint symbol run together', (harm) => { const { body } = symbolOf(harm); if (!body.includes('-')) throw new NotThere('joint paper'); reword(harm, number(harm), body, body.replace('-', '')) }),
  fault('N10', 'no number', (harm) => { if (harm.zoned.kind?.id === 'minutes') throw new NotThere('kind with a number'); remove(harm, number(harm)) }),
  fault('N11', 'body symbol small', renumber((value, kind, body) => `Số ${value}-${kind}/${body.toLocaleLowerCase('vi')}`)),
  fault('N12', 'a letter after the number', renumber((value, kind, body) => `Số ${value}b-${kind}/${body}`)),
  fault('N13', 'number blank', renumber((_, kind, body) => `Số       -${kind}/${body}`)),
  fault('N14', 'number bold', (harm) => restyle(harm, number(harm), { bold: true })),
  fault('N14', 'number size 13', (harm) => restyle(harm, number(harm), { size: 13 })),
  fault('N14', 'number slanted', (harm) => restyle(harm, number(harm), { italic: true })),

  fault('D01', 'day without zero', redate((_, month, year) => `ngày 5 tháng ${month} năm ${year}`)),
  fault('D01', 'month 03', redate((day, _, year) => `ngày ${day} tháng 03 năm ${Number(year) + 1}`)),
  fault('D01', 'month 1 without zero', redate((day, _, year) => `ngày ${day} tháng 1 năm ${Number(year) + 1}`)),
  fault('D02', 'date upright', (harm) => restyle(harm, date(harm), { italic: false })),
  fault('D02', 'date size 13', (harm) => restyle(harm, date(harm), { size: 13 })),
  fault('D02', 'date bold', (harm) => restyle(harm, date(harm), { bold: true })),
  fault('D02', 'no comma after the place', (harm) => reword(harm, date(harm), ', ngày', ' ngày')),
  fault('D02', 'a district as place', (harm) => { if ((harm.zoned.date ?? '') < '2025-07-01') throw new NotThere('later date'); reword(harm, date(harm), /^[^,]+,/u, 'Huyện Tân Hoà,') }),
  fault('D03', '31 September', redate((_day, _month, year) => `ngày 31 tháng 9 năm ${year}`)),
  fault('D05', 'no date', (harm) => { if (harm.zoned.kind?.id === 'minutes') throw new NotThere('kind with a date'); remove(harm, date(harm)) }),
  fault('D09', 'dated before the body was', (harm) => { date(harm); harm.parts.set('word/nothing.txt', '') }, { facts: () => ({ issuerExists: false }) }),
  fault('D08', 'date blank', redate((_day, _month, year) => `ngày      tháng      năm ${year}`)),
  fault('ND01', 'the head of a State paper', (harm) => {
    const [own, code, mark] = [title(harm), number(harm), zoneOf(harm, 'star')]
    retext(harm, own, 0, own.text.length, 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    rename(harm, 'superior', 'UỶ BAN NHÂN DÂN TỈNH A')
    rename(harm, 'issuer', 'SỞ NỘI VỤ')
    retext(harm, code, 0, code.text.length, 'Số: 125/SNV-VP')
    remove(harm, mark)
  }),
]
