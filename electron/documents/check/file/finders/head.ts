/** The head: the Party's title and its line, names of bodies, star (H01–H12). */
import type { Change } from '../../../mend/index.ts'
import type { ReadParagraph, ReadShape } from '../../../read/index.ts'
import type { Zone } from '../../../zones/index.ts'
import { endedNames, needsSuperior, officeWithCommittee, partOfCommittee, rightSuperior, stateTitle } from '../../body-names.ts'
import type { CheckEntry } from '../../catalogue.ts'
import { isWhole, oneLine } from '../file-paper.ts'
import type { FilePaper } from '../file-paper.ts'
import { spot } from '../finding.ts'
import type { FileFinder, FileHit } from '../finding.ts'
import { alignmentFaults, said, seenText, typeFaults } from '../look.ts'

/** Lines of one issuer's name joined: a long name stands on two. */
export function issuers({ all }: Pick<FilePaper, 'all'>): readonly { readonly name: string, readonly zones: readonly Zone[] }[] {
  const zones = all('issuer').filter(({ part }) => part === 0)
  return [...Map.groupBy(zones, ({ which }) => which).values()].map((lines) => ({ zones: lines, name: oneLine(lines.map(seenText).join(' ')).replace(/\s*-$/u, '') }))
}

function superiorOf({ all }: FilePaper): string | null {
  const lines = all('superior').filter(({ part }) => part === 0)
  return lines.length === 0 ? null : oneLine(lines.map(seenText).join(' '))
}

function onIssuers(paper: FilePaper, wrong: (issuer: string, superior: string | null) => string | null): readonly FileHit[] {
  return issuers(paper).flatMap(({ name, zones }) => {
    const expected = wrong(name, superiorOf(paper))
    return expected === null ? [] : [{ at: zones.slice(0, 1).map(spot), found: name, expected }]
  })
}

function stateHead(paper: FilePaper): readonly FileHit[] {
  const zones = [...paper.all('nationalTitle', 'nationalMotto'), ...paper.all('body').filter(({ text }) => stateTitle.test(text))]
  return zones.length === 0 ? [] : [{
    // Words are for a person to take out.
    at: zones.map(spot), found: zones.map(({ text }) => oneLine(text)).join(' / '), expected: paper.form.wording.partyTitle,
  }]
}

/** Paragraphs before the kind's name or the first words of the body. */
function headParagraphs(paper: FilePaper): readonly ReadParagraph[] {
  const end = paper.zones.find(({ id }) => ['kindName', 'subject', 'addressing', 'basis', 'body', 'heading1', 'article'].includes(id))
  const at = end === undefined ? -1 : paper.paragraphs.indexOf(end.paragraph)
  return at < 0 ? paper.paragraphs.slice(0, 30) : paper.paragraphs.slice(0, at)
}

/** Drawn lines of the head, told apart by the column they hang in; outside a table the longest is the title's. */
function headLines(paper: FilePaper, title: Zone): { readonly title: readonly ReadShape[], readonly other: readonly { readonly paragraph: ReadParagraph, readonly shape: ReadShape }[] } {
  const all = headParagraphs(paper).flatMap((paragraph) => paragraph.shapes.filter(({ kind, heightPt, widthPt }) => kind === 'line' || (kind === 'other' && heightPt <= 3 && widthPt > 20))
    .map((shape) => ({ paragraph, shape })))
  const { cell } = title.paragraph
  const own = all.filter(({ paragraph }) => cell !== null && paragraph.cell !== null ? paragraph.cell.column === cell.column : paragraph === title.paragraph)
  const others = all.filter((one) => !own.includes(one))
  if (own.length > 0) return { title: own.map(({ shape }) => shape), other: others }
  const longest = others.toSorted((a, b) => b.shape.widthPt - a.shape.widthPt)[0]
  const isTitles = longest !== undefined && longest.shape.widthPt >= paper.form.titleLine.lengthPt / 2
  return { title: isTitles ? [longest.shape] : [], other: isTitles ? others.filter((one) => one !== longest) : others }
}

/** Lines typed with hyphens or underscores; a zone without words holds a drawn one. */
function typedLines(paper: FilePaper, id: 'titleUnderline' | 'issuerUnderline'): readonly Zone[] {
  return paper.all(id).filter(({ text, part }) => part === 0 && text.trim() !== '')
}

/** What stands in the place of the drawn line, or is wrong with it. */
function lineFaults(paper: FilePaper, title: Zone): readonly string[] {
  const { lengthPt } = paper.form.titleLine
  const { title: lines } = headLines(paper, title)
  const underlined = title.paragraph.runs.some(({ underline, text }) => underline !== null && underline !== 'none' && text.trim() !== '' && title.text.includes(text.trim()))
  const false_ = [
    ...underlined ? ['gạch chân chữ'] : [], ...title.paragraph.borders.bottom ? ['viền đoạn'] : [],
    ...typedLines(paper, 'titleUnderline').length > 0 ? ['dấu gạch gõ bằng bàn phím'] : [],
  ]
  const [line] = lines
  if (line === undefined) return [`không có đường kẻ vẽ${false_.length > 0 ? `, thay bằng ${false_.join(', ')}` : ''}`]
  return [
    ...false_.map((one) => `thừa ${one}`),
    ...lines.length > 1 ? ['nhiều đường kẻ'] : [],
    ...Math.abs(line.widthPt - lengthPt) > lengthPt * paper.form.tolerance.titleLineShare ? [`đường kẻ dài ${said(line.widthPt)} pt`] : [],
    ...line.dashed ? ['đường kẻ nét đứt'] : [],
    ...line.colour !== null && !['000000', 'auto'].includes(line.colour) ? ['đường kẻ không phải màu đen'] : [],
  ]
}

function titleFaults(paper: FilePaper): readonly FileHit[] {
  const title = paper.all('partyTitle').find(({ part }) => part === 0)
  const { partyTitle } = paper.form.wording
  if (title === undefined) return [{ at: [], place: 'partyTitle', variant: 'missing', found: 'không có', expected: partyTitle }]
  const { lengthPt, weightPt } = paper.form.titleLine
  const faults = lineFaults(paper, title)
  const asked = { component: 'partyTitle', name: 'tiêu đề' } as const
  const typed = typedLines(paper, 'titleUnderline').filter(isWhole)
  return [
    ...typeFaults(paper, [title], { ...asked, leave: { underline: true } }),
    ...alignmentFaults(paper, [title], asked),
    ...faults.length === 0 ? [] : [{
      at: [spot(title)], found: faults.join(', '), expected: `đường kẻ vẽ liền nét, dài bằng tiêu đề (${said(lengthPt)} pt)`, variant: 'line',
      fix: {
        description: 'Vẽ đường kẻ liền nét dài bằng tiêu đề.', safe: true,
        changes: [...typed.map(({ paragraph }): Change => ({ type: 'removeParagraph', at: paragraph.ref })), { type: 'titleLine' as const, at: title.paragraph.ref, lengthPt, weightPt }],
      },
    }],
  ]
}

/** Lines under the issuing body: none are allowed, only the star. */
function issuerLine(paper: FilePaper): readonly FileHit[] {
  const title = paper.all('partyTitle').find(({ part }) => part === 0)
  const lines = paper.all('issuer').filter(({ part }) => part === 0)
  const [last] = lines.slice(-1)
  if (last === undefined) return []
  const typed = typedLines(paper, 'issuerUnderline')
  const drawn = title === undefined ? [] : headLines(paper, title).other
  const underlined = lines.filter(({ paragraph, from, to }) => paragraph.runs.some((run) => run.underline !== null && run.underline !== 'none' && run.start < to && run.start + run.text.length > from && run.text.trim() !== ''))
  const bordered = lines.filter(({ paragraph }) => paragraph.borders.bottom)
  const found = [...typed.length > 0 ? ['dấu gạch gõ bằng bàn phím'] : [], ...drawn.length > 0 ? ['đường kẻ vẽ'] : [], ...underlined.length > 0 ? ['gạch chân'] : [], ...bordered.length > 0 ? ['viền đoạn'] : []]
  return found.length === 0 ? [] : [{
    at: [spot(last)], found: `${found.join(', ')} dưới tên cơ quan ban hành`, expected: 'không có đường kẻ, chỉ có dấu sao',
    fix: {
      description: 'Bỏ đường kẻ dưới tên cơ quan ban hành.', safe: true,
      changes: [
        ...typed.filter(isWhole).map(({ paragraph }): Change => ({ type: 'removeParagraph', at: paragraph.ref })),
        ...[...new Set(drawn.map(({ paragraph }) => paragraph))].map(({ ref }): Change => ({ type: 'removeShapes', at: ref })),
        ...underlined.map(({ paragraph, from, to }): Change => ({ type: 'runs', at: paragraph.ref, from, to, look: { underline: false } })),
        ...bordered.map(({ paragraph }): Change => ({ type: 'paragraph', at: paragraph.ref, look: { borders: null } })),
      ],
    },
  }]
}

function star(paper: FilePaper): readonly FileHit[] {
  const issuer = paper.all('issuer').findLast(({ part }) => part === 0)
  const found = paper.all('star').find(({ part }) => part === 0)
  if (issuer === undefined) return []
  const { sizePt, bold, italic } = paper.form.type.star
  if (found === undefined) return [{
    at: [spot(issuer)], found: 'không có dấu sao', expected: 'dấu sao (*) ở dòng riêng dưới tên cơ quan ban hành',
    fix: {
      description: 'Thêm dấu sao dưới tên cơ quan ban hành.', safe: true,
      changes: isWhole(issuer) ? [{ type: 'insertParagraph', beside: issuer.paragraph.ref, place: 'after', text: '*', look: { font: paper.form.fontFamily, sizePt, bold, italic, align: 'centre', firstLinePt: 0, leftPt: 0 } }] : [],
    },
  }]
  const number = paper.all('number').find(({ part }) => part === 0)
  const late = number !== undefined && paper.paragraphs.indexOf(found.paragraph) > paper.paragraphs.indexOf(number.paragraph)
  const shared = paper.zones.some(({ paragraph, id }) => paragraph === found.paragraph && (id === 'issuer' || id === 'superior' || id === 'number'))
  if (found.text.trim() !== '*') return [{
    at: [spot(found)], found: oneLine(found.text), expected: 'một dấu sao (*)', fix: { description: 'Chỉ để một dấu sao.', safe: true, changes: [{ type: 'text', at: found.paragraph.ref, from: found.from, to: found.to, text: '*' }] },
  }]
  if (shared) return [{ at: [spot(found)], found: 'dấu sao chung dòng với chữ khác', expected: 'dấu sao ở dòng riêng' }]
  return late ? [{
    at: [spot(found)], found: 'dấu sao đứng sau số và ký hiệu', expected: 'dấu sao ngay dưới tên cơ quan ban hành',
    fix: {
      description: 'Đưa dấu sao lên ngay dưới tên cơ quan ban hành.', safe: true,
      changes: isWhole(found) && isWhole(issuer) ? [{ type: 'moveParagraph', at: found.paragraph.ref, beside: issuer.paragraph.ref, place: 'after' }] : [],
    },
  }] : []
}

/** Names of bodies that had ended by the paper's date, by kinds of bodies and by the office's own data. */
function ended(paper: FilePaper, { ended: kinds }: CheckEntry): readonly FileHit[] {
  const { date } = paper
  if (date === null) return []
  return paper.all('superior', 'issuer', 'addressee', 'recipient', 'signingAuthority').flatMap((zone) => {
    const head = zone.id === 'superior' || zone.id === 'issuer'
    const known = (paper.facts.bodies ?? []).filter(({ name, to }) => to !== null && to < date && oneLine(zone.text).toLocaleLowerCase('vi').includes(name.toLocaleLowerCase('vi')))
      
    const [kind] = known.length > 0 ? [] : endedNames(oneLine(zone.text), date, kinds).map((one) => one.ended)
    if (known.length === 0 && kind === undefined) return []
    return [{
      at: [spot(zone)], found: oneLine(zone.text), expected: kind?.by ?? 'tên tổ chức hiện hành',
      ...kind !== undefined && { basis: { clause: kind.clause, status: kind.status } }, ...head && kind?.mild !== true ? {} : { variant: 'mild' },
    }]
  })
}

export const headFinders: readonly FileFinder[] = [
  { id: 'H01', find: stateHead },
  { id: 'H02', find: titleFaults },
  { id: 'H03', find: (paper) => [...issuerLine(paper), ...star(paper)] },
  {
    id: 'H04',
    find: (paper) => [
      ...typeFaults(paper, paper.all('superior').filter(({ part }) => part === 0), { component: 'superior', name: 'cơ quan cấp trên', leave: { underline: true } }),
      ...typeFaults(paper, paper.all('issuer').filter(({ part }) => part === 0), { component: 'issuer', name: 'cơ quan ban hành', leave: { underline: true } }),
      ...alignmentFaults(paper, paper.all('superior', 'issuer').filter(({ part }) => part === 0), { component: 'issuer', name: 'tên cơ quan' }),
    ],
  },
  { id: 'H05', find: (paper) => onIssuers(paper, (issuer) => officeWithCommittee.test(issuer) ? 'Văn phòng' : null) },
  { id: 'H06', find: (paper) => onIssuers(paper, (issuer) => partOfCommittee.test(issuer) ? 'tên cấp uỷ' : null) },
  { id: 'H07', find: (paper) => onIssuers(paper, (issuer, superior) => superior === null || officeWithCommittee.test(issuer) ? null : rightSuperior(superior, issuer)) },
  { id: 'H08', find: ended },
  { id: 'H09', find: (paper) => typeFaults(paper, paper.all('star').filter(({ part }) => part === 0), { component: 'star', name: 'dấu sao' }) },
  { id: 'H10', find: (paper) => onIssuers(paper, (issuer, superior) => superior === null && needsSuperior(issuer) ? 'ĐẢNG BỘ …' : null) },
  { id: 'H12', find: (paper) => paper.one('issuer') === undefined ? [{ at: [], place: 'issuer', found: 'không có', expected: 'tên cơ quan ban hành' }] : [] },
]
