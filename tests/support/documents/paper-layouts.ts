/** The ways people lay a paper out in Word, from clean tables to spaces. Each makes the same components stand on the page. */
import type { LaidPaper, Part, Signer } from './laid-papers.ts'
import { mid, para, section, table, textBox } from './read-builder.ts'
import type { NodeSpec, ParagraphSpec } from './read-builder.ts'

export interface Layout {
  readonly name: string
  readonly head: (paper: LaidPaper) => readonly NodeSpec[]
  readonly foot: (paper: LaidPaper) => readonly NodeSpec[]
  readonly around?: (nodes: readonly NodeSpec[]) => readonly NodeSpec[]
  /** Changes the letters as stored. */
  readonly letters?: (text: string) => string
  readonly look?: ParagraphSpec
  /** `false`: the kind's name and the subject stand by indents, not by alignment. */
  readonly centres?: boolean
}

const looks: Partial<Record<Part[0], ParagraphSpec>> = {
  issuer: { bold: true }, partyTitle: { bold: true, size: 15 }, nationalTitle: { bold: true, size: 13 }, nationalMotto: { bold: true },
  placeAndDate: { italic: true }, letterSubject: { italic: true, size: 12 }, urgencyMark: { bold: true }, circulationMark: { bold: true, size: 12 }, draftMark: { italic: true },
  signingAuthority: { bold: true }, signatureRole: { bold: true }, fullName: { bold: true }, recipientsLabel: { underline: true }, recipient: { size: 12 }, archive: { size: 12 },
}
function line([id, text]: Part, look: ParagraphSpec = {}): NodeSpec { return mid(text, { ...looks[id], ...look }) }

export function leftOf(paper: LaidPaper): readonly Part[] {
  return [
    ...paper.superior.map((text): Part => ['superior', text]), ...paper.issuers.flat().map((text): Part => ['issuer', text]),
    ...(paper.national === true || paper.name.includes('lỗi') ? [] : [['star', '*'] as const]),
  ]
}
export function rightOf(paper: LaidPaper): readonly Part[] {
  return paper.national === true ? [['nationalTitle', 'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM'], ['nationalMotto', 'Độc lập - Tự do - Hạnh phúc']] : [['partyTitle', 'ĐẢNG CỘNG SẢN VIỆT NAM']]
}
const numberOf = (paper: LaidPaper): readonly Part[] => paper.number === null ? [] : [['number', paper.number]]
const dateOf = (paper: LaidPaper): readonly Part[] => paper.date === null ? [] : [['placeAndDate', paper.date]]
const leftAll = (paper: LaidPaper): readonly Part[] => [...leftOf(paper), ...numberOf(paper), ...(paper.underNumber ?? [])]
const rightAll = (paper: LaidPaper): readonly Part[] => [...rightOf(paper), ...dateOf(paper), ...(paper.underDate ?? [])]

export function recipientsOf({ recipients }: LaidPaper): readonly Part[] {
  if (recipients === null) return []
  return [
    ['recipientsLabel', 'Nơi nhận:'], ...recipients.items.map((text): Part => ['recipient', text]), ['archive', recipients.archive],
    ...(recipients.drafter === undefined ? [] : [['drafterMark', recipients.drafter] as const]),
  ]
}
const signed = ({ head, name }: Signer): readonly NodeSpec[] => [...head.map((part) => line(part)), '', '', '', line(['fullName', name])]
const listed = (parts: readonly Part[]): readonly NodeSpec[] => parts.map(([id, text]) => para(text, looks[id] ?? {}))

/** Clean tables: two rows in the head, recipients beside one signature or under several. */
const tableHead: Layout['head'] = (paper) => [table([
  [leftOf(paper).map((part) => line(part)), rightOf(paper).map((part) => line(part))],
  [[...numberOf(paper), ...(paper.underNumber ?? [])].map((part) => line(part)), [...dateOf(paper), ...(paper.underDate ?? [])].map((part) => line(part))],
])]
const tableFoot: Layout['foot'] = (paper) => paper.signers.length === 1
  ? [table([[listed(recipientsOf(paper)), ...paper.signers.map(signed)]])]
  : [table([
    paper.signers.map(({ head }) => head.map((part) => line(part))), paper.signers.map(({ name }) => ['', '', '', line(['fullName', name])]),
    ...(paper.recipients === null ? [] : [paper.signers.map((_, index) => index === 0 ? listed(recipientsOf(paper)) : [''])]),
  ])]

/** Left and right side by side on lines joined by `gap`. */
function sideBySide(left: readonly string[], right: readonly string[], gap: (text: string) => string, look: ParagraphSpec = {}): readonly NodeSpec[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const [first, second] = [left[index] ?? '', right[index] ?? '']
    return para(second === '' ? first : gap(first) + second, look)
  })
}
const texts = (parts: readonly Part[]): readonly string[] => parts.map(([, text]) => text)
const byGap = (gap: (text: string) => string): Pick<Layout, 'head' | 'foot'> => ({
  head: (paper) => {
    const level = (parts: readonly Part[], size: number): readonly string[] => [...texts(parts), ...Array.from({ length: size - parts.length }, () => '')]
    const height = Math.max(leftOf(paper).length, rightOf(paper).length)
    return [
      ...sideBySide(level(leftOf(paper), height), level(rightOf(paper), height), gap),
      ...sideBySide(texts([...numberOf(paper), ...(paper.underNumber ?? [])]), texts([...dateOf(paper), ...(paper.underDate ?? [])]), gap),
    ]
  },
  foot: (paper) => {
    const [first, second] = paper.signers
    if (first === undefined) return []
    const column = ({ head, name }: Signer): readonly string[] => [...texts(head), '', '', name]
    if (second === undefined) return sideBySide(texts(recipientsOf(paper)), column(first), gap)
    return [...sideBySide(column(first), column(second), gap), ...listed(recipientsOf(paper))]
  },
})

const stacked: Pick<Layout, 'head' | 'foot'> = {
  head: (paper) => [
    ...rightOf(paper).map((part) => line(part, { align: 'right' })), ...leftOf(paper).map((part) => line(part, { align: 'left', left: 20 })),
    ...numberOf(paper).map((part) => line(part, { align: 'left' })), ...(paper.underNumber ?? []).map((part) => line(part, { align: 'left' })),
    ...dateOf(paper).map((part) => line(part, { align: 'right' })), ...(paper.underDate ?? []).map((part) => line(part, { align: 'right' })),
  ],
  foot: (paper) => [
    ...paper.signers.flatMap(({ head, name }) => [...head.map((part) => line(part, { align: 'left', left: 260 })), '', '', '', line(['fullName', name], { align: 'left', left: 280 })]),
    ...listed(recipientsOf(paper)),
  ],
}

const titleCase = (text: string): string => text.toLowerCase()
export const layouts: readonly Layout[] = [
  { name: 'hai cột không viền', head: tableHead, foot: tableFoot },
  { name: 'một hàng', head: (paper) => [table([[leftAll(paper).map((part) => line(part)), rightAll(paper).map((part) => line(part))]])], foot: tableFoot },
  { name: 'ba cột, cột giữa trống', head: (paper) => [table([[leftAll(paper).map((part) => line(part)), [''], rightAll(paper).map((part) => line(part))]])], foot: tableFoot },
  { name: 'bảng có viền', head: (paper) => [table([[leftAll(paper).map((part) => line(part)), rightAll(paper).map((part) => line(part))]], { ruled: true })], foot: tableFoot },
  {
    name: 'ngắt dòng trong một đoạn',
    head: (paper) => [table([[
      [mid(leftAll(paper).flatMap(([id, text], index) => [[`${index === 0 ? '' : '\n'}${text}`, looks[id] ?? {}] as const]))],
      [mid(rightAll(paper).flatMap(([id, text], index) => [[`${index === 0 ? '' : '\n'}${text}`, looks[id] ?? {}] as const]))],
    ]])],
    foot: (paper) => [table([[
      [para(texts(recipientsOf(paper)).join('\n'))],
      ...paper.signers.map(({ head, name }) => [mid([...texts(head), '', '', '', name].join('\n'))]),
    ]])],
  },
  {
    name: 'một bảng cho cả văn bản', head: tableHead, foot: tableFoot,
    around: (nodes) => [table(nodes.flatMap((node) => typeof node !== 'string' && node.type === 'table' && node.look.ruled !== true && node.rows.every((row) => row.length === 2)
      ? node.rows.map((row) => row) : [[{ nodes: [node], columns: 2 }]]))],
  },
  { name: 'bảng lồng bảng', head: (paper) => [table([[tableHead(paper)]])], foot: (paper) => [table([[tableFoot(paper)]])] },
  { name: 'dấu tab', ...byGap((text) => `${text}\t`) },
  { name: 'dấu tab ở đầu dòng', ...byGap((text) => `\t${text}\t`) },
  { name: 'dấu cách', ...byGap((text) => text.padEnd(Math.max(text.length + 4, 45))) },
  {
    name: 'hộp văn bản',
    head: (paper) => [textBox(leftAll(paper).map((part) => line(part))), textBox(rightAll(paper).map((part) => line(part)))],
    foot: (paper) => [...(paper.recipients === null ? [] : [textBox(listed(recipientsOf(paper)))]), ...paper.signers.map((signer) => textBox(signed(signer)))],
  },
  { name: 'từng đoạn riêng', ...stacked },
  { name: 'từng đoạn, căn bằng thụt lề', ...stacked, centres: false },
  { name: 'chữ thường với kiểu chữ hoa', head: tableHead, foot: tableFoot, letters: titleCase, look: { caps: true } },
  { name: 'Unicode tổ hợp', head: tableHead, foot: tableFoot, letters: (text) => text.normalize('NFD') },
  { name: 'chữ Ð giống Đ', head: tableHead, foot: tableFoot, letters: (text) => text.replaceAll('Đ', 'Ð') },
  { name: 'dấu cách không ngắt', ...byGap((text) => `${text}\t`), letters: (text) => text.replaceAll(' ', '\u00A0') },
]

/** The whole paper as nodes. Text as stored is `letters` of the component's text in head, title and foot. */
export function layOut(paper: LaidPaper, layout: Layout): readonly NodeSpec[] {
  const formal = (nodes: readonly NodeSpec[]): readonly NodeSpec[] => nodes.map((node) => restyled(node, layout))
  const centre: ParagraphSpec = layout.centres === false ? { left: 150 } : { align: 'centre' }
  const title = paper.kindName === null ? [] : [
    para(paper.kindName, { ...centre, bold: true }), ...paper.subject.map((text) => para(text, { ...centre, bold: true })), para('-----', centre),
  ]
  const nodes = [
    ...formal(layout.head(paper)), '', ...formal(title), ...addressees(paper), ...paper.bases.map((text) => para(text, { align: 'justify' })),
    ...bodyNodes(paper.body), '', ...formal(layout.foot(paper)),
  ]
  const main = layout.around?.(nodes) ?? nodes
  return [...main, ...(paper.appendices ?? []).flatMap((parts) => [section(), ...bodyNodes(parts)])]
}

function addressees({ addressees: given }: LaidPaper): readonly NodeSpec[] {
  if (given === undefined) return []
  const [only = '', ...more] = given.names
  if (more.length === 0) return [mid([[given.label, { italic: true }], ` ${only}`])]
  return [mid(given.label, { italic: true }), ...given.names.map((name) => para(name, { left: 150 }))]
}

const bold: ReadonlySet<Part[0]> = new Set(['heading1', 'heading2', 'article', 'divisionLabel', 'divisionTitle', 'appendixLabel', 'appendixTitle', 'enactingLine'])
const centred: ReadonlySet<Part[0]> = new Set(['divisionLabel', 'divisionTitle', 'appendixLabel', 'appendixTitle', 'appendixReference', 'enactingLine', 'tableCaption'])
/** Header and cells in a row become one table of two columns. */
function bodyNodes(parts: readonly Part[]): readonly NodeSpec[] {
  const nodes: NodeSpec[] = []
  let cells: string[] = []
  const flush = (): void => {
    if (cells.length > 0) nodes.push(table(Array.from({ length: cells.length / 2 }, (_, row) => [cells[row * 2] ?? '', cells[row * 2 + 1] ?? '']), { ruled: true }))
    cells = []
  }
  for (const [id, text] of parts) {
    if (id === 'tableHeader' || id === 'tableCell') { cells.push(text); continue }
    flush()
    nodes.push(para(text, { align: centred.has(id) ? 'centre' : 'justify', bold: bold.has(id) && text.length < 80, firstLine: 28, italic: id === 'heading3' || id === 'heading4' }))
  }
  flush()
  return nodes
}

function restyled(node: NodeSpec, layout: Layout): NodeSpec {
  const { letters, look } = layout
  if (letters === undefined && look === undefined) return node
  if (typeof node === 'string') return letters === undefined ? node : letters(node)
  switch (node.type) {
    case 'para': {
      const change = (text: string): string => letters?.(text) ?? text
      const capital = typeof node.words === 'string' && node.words === node.words.toUpperCase() && /\p{L}/u.test(node.words)
      if (look !== undefined && !capital) return node
      const words = typeof node.words === 'string' ? change(node.words)
        : node.words.map((word) => typeof word === 'string' ? change(word) : [change(word[0]), word[1]] as const)
      return { ...node, words, look: { ...node.look, ...look } }
    }
    case 'table': return { ...node, rows: node.rows.map((row) => row.map((cell) => typeof cell === 'string' ? cell
      : 'nodes' in cell ? { ...cell, nodes: cell.nodes.map((each) => restyled(each, layout)) } : cell.map((each) => restyled(each, layout)))) }
    case 'textBox': return { ...node, nodes: node.nodes.map((each) => restyled(each, layout)) }
    case 'section': return node
  }
}
