/** The Word file a unit fills in: the outline, one table for each question with an empty cell beneath it, and the key as a property and as a line of codes. */
import type { PrintedCell, PrintedNode, PrintedParagraph, PrintedTable, StyleKey } from '../../documents/print/index.ts'
import { readZip, writeZip, zipEntry } from '../../documents/zip/index.ts'
import type { Question } from '../../../shared/domain/campaign.ts'
import type { ResolvedForm } from '../../../shared/document/form.ts'
import { bodyCodeLabel, bodyNameLabel, campaignLine, formCodeLabel, keyProperty, typedFigure } from './form-input.ts'
import type { AskedQuestion, FormAnswer, FormInput } from './form-input.ts'
import { formKeyText, formVersion } from './form-key.ts'

/** Empty lines of an answer, for the eye: the cell grows with what is typed. */
const emptyLines = 4
/** Rows of a table to be filled in. */
const tableRows = 5
const codeWidthMm = 16

export const documentTitle = 'ĐỀ CƯƠNG BÁO CÁO'
export const documentHowTo = 'Cách điền: gõ hoặc dán câu trả lời vào ô trống dưới mỗi câu. Không sửa mã câu và dòng mã biểu. Không có nội dung thì ghi “Không có”.'
export const answeredElsewhere = 'Trả lời ở trang “Câu hỏi” của biểu số liệu kèm theo.'
export const numberLabel = 'Trả lời'

/** Numbers and tables are asked in the workbook when there is one; a campaign of texts alone asks all here. */
export function askedInDocument({ campaign }: Pick<FormInput, 'campaign'>, question: AskedQuestion): boolean {
  return question.type === 'text' || campaign.indicatorIds.length === 0
}

/** The bytes of the `.docx`, in the type of `form`; same input, same bytes. */
export async function documentForm(input: FormInput, form: ResolvedForm): Promise<Uint8Array> {
  const { campaign, body } = input
  const key = formKeyText({ campaignId: campaign.id, bodyId: body.id, version: formVersion(input.indicators, campaign.outline) })
  const widthMm = form.page.widthMm - form.page.leftMm - form.page.rightMm
  const nodes = nodesOf(input, key, widthMm)
  // Loaded when a form is made: no start of the program needs the Word writer.
  const { emitPrinted } = await import('../../documents/docx/index.ts')
  const bytes = await emitPrinted({
    title: `${campaign.title} - ${body.name}`, issuer: campaign.receiver, twoSided: false, images: [], sections: [{ orientation: 'portrait', showFirstPageNumber: false, nodes, foot: [] }],
  }, form)
  return withKey(bytes, key)
}

function nodesOf(input: FormInput, key: string, widthMm: number): readonly PrintedNode[] {
  const { campaign, body } = input
  const answers = new Map(input.filled?.answers.map((answer) => [answer.questionId, answer]))
  return [
    paragraph('kindName', documentTitle), paragraph('subject', campaign.title),
    paragraph('tableCell', `${bodyNameLabel}: ${body.name}`, true), paragraph('tableCell', `${bodyCodeLabel}: ${body.id}`), paragraph('tableCell', `${campaignLine(campaign)}.`),
    paragraph('tableCell', documentHowTo), paragraph('tableCell', `${formCodeLabel} (không sửa): ${key}`),
    ...campaign.outline.flatMap((question) => outlineNodes(question, input, answers.get(question.id), widthMm)),
  ]
}

/** Every paragraph printed on the campaign's Word files, whoever they are for: known again whatever font a unit put over them. */
export function printedParagraphs({ campaign, indicators }: Pick<FormInput, 'campaign' | 'indicators'>): ReadonlySet<string> {
  const wordsOf = ({ runs }: PrintedParagraph): string => runs.map(({ text }) => text).join('')
  return new Set(nodesOf({ campaign, indicators, body: { id: '', name: '' } }, '', 1).flatMap((node): readonly string[] => {
    switch (node.kind) {
      case 'paragraph': return [wordsOf(node)]
      case 'table': return node.rows.flatMap((cells) => cells.flatMap(({ paragraphs }) => paragraphs.map(wordsOf)))
      case 'columns': case 'chart': return []
    }
  }))
}

function paragraph(style: StyleKey, text: string, strong = false): PrintedParagraph {
  return { kind: 'paragraph', style, runs: text === '' ? [] : [{ text, ...(strong && { strong }) }], blockId: null }
}

function outlineNodes(question: Question, input: FormInput, answer: FormAnswer | undefined, widthMm: number): readonly PrintedNode[] {
  if (question.type === 'heading') return [paragraph(question.level === 1 ? 'heading1' : 'heading2', question.title)]
  const asked = askedInDocument(input, question)
  return [questionTable(question, asked, answer, widthMm), paragraph('tableEnd', '')]
}

function cellOf(column: number, columns: number, paragraphs: readonly PrintedParagraph[]): PrintedCell {
  return { column, columns, rows: 1, paragraphs }
}

/** The question as its table prints it: with its hint, "nếu có" and unit of measure in brackets. */
export function askedWords(question: AskedQuestion): string {
  const hints = [question.hint, question.required ? '' : 'nếu có', question.type === 'number' ? question.unitOfMeasure : '']
  return [question.title, ...hints.filter((words) => words !== '').map((words) => `(${words})`)].join(' ')
}

/** Code and question in the first row, the answer beneath. */
function questionTable(question: AskedQuestion, asked: boolean, answer: FormAnswer | undefined, widthMm: number): PrintedTable {
  const columns = question.type === 'table' && asked ? question.columns.length : 1
  const widthsMm = [codeWidthMm, ...Array.from({ length: columns }, () => (widthMm - codeWidthMm) / columns)]
  const rows: readonly (readonly PrintedCell[])[] = [
    [cellOf(0, 1, [paragraph('tableCell', question.id, true)]), cellOf(1, columns, [paragraph('tableCell', askedWords(question), true)])],
    ...asked ? answerRows(question, answer) : [[cellOf(0, 2, [paragraph('tableCell', answeredElsewhere)])]],
  ]
  return { kind: 'table', blockId: null, widthsMm, headerRows: 0, rows, breakingRows: rows.map((_, at) => at).slice(1), keptRows: [] }
}

function answerRows(question: AskedQuestion, answer: FormAnswer | undefined): readonly (readonly PrintedCell[])[] {
  switch (question.type) {
    case 'text': {
      const lines = answer === undefined || answer.text === '' ? Array.from({ length: emptyLines }, () => '') : answer.text.split('\n')
      return [[cellOf(0, 2, lines.map((line) => paragraph('tableCell', line)))]]
    }
    case 'number': return [[cellOf(0, 1, [paragraph('tableCell', numberLabel)]), cellOf(1, 1, [paragraph('tableCell', typedFigure(answer?.text ?? ''))])]]
    case 'table': {
      const filled = answer?.rows ?? []
      return [
        [cellOf(0, 1, [paragraph('tableHeader', 'TT')]), ...question.columns.map(({ title }, at) => cellOf(at + 1, 1, [paragraph('tableHeader', title)]))],
        ...Array.from({ length: Math.max(tableRows, filled.length) }, (_, row) => [cellOf(0, 1, [paragraph('tableCellCentre', String(row + 1))]), ...question.columns.map(({ type }, at) => cellOf(at + 1, 1, cellLines(type, filled[row]?.[at] ?? '')))]),
      ]
    }
  }
}

function cellLines(type: 'text' | 'number' | 'date', value: string): readonly PrintedParagraph[] {
  const shown = type === 'number' && /^-?\d+\.\d+$/u.test(value) ? typedFigure(value) : value
  return shown.split('\n').map((line) => paragraph('tableCell', line))
}

const customPart = 'docProps/custom.xml'

function withKey(bytes: Uint8Array, key: string): Uint8Array {
  const property = `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${keyProperty}"><vt:lpwstr>${key}</vt:lpwstr></property>`
  const custom = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${property}</Properties>`
  const parts = readZip(bytes)
  if (!parts.has(customPart)) throw new Error('The docx library wrote no custom properties.')
  return writeZip([...parts].map(([name, data]) => zipEntry(name, name === customPart ? custom : data)))
}
