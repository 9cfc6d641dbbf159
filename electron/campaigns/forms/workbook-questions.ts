/** The sheet of questions: texts and numbers answered beside the question, tables row by row beneath it. Each row begins with the question's code. */
import type { CellRange, CellRule, CellSpec, SheetSpec } from '../../documents/sheets/index.ts'
import { askedQuestions, bodyCodeLabel, bodyNameLabel, campaignLine, formCodeLabel, questionsSheet } from './form-input.ts'
import type { AskedQuestion, FormAnswer, FormInput } from './form-input.ts'
import { answerLook, cell, dateAnswerLook, fixedLook, headLook, noteLook, textAnswerLook, titleLook } from './form-looks.ts'

type TableQuestion = Extract<AskedQuestion, { readonly type: 'table' }>

/** Rows of a table to be filled in. */
const tableRows = 10
/** Columns of an answer that is one text: they are joined to one wide cell. */
const fewestColumns = 4
export const firstAnswerColumn = 3
/** Stands before the rows of a table, with their number. */
export const tableRowLabel = 'Dòng'
/** Of a number without an upper or lower end: what Excel holds exactly. */
const leastNumber = '-999999999999'

const howTo = 'Cách điền: chỉ điền vào các ô nền vàng. Câu trả lời dài cứ gõ hoặc dán vào một ô (Alt+Enter để xuống dòng). Bảng: mỗi dòng một việc; thiếu dòng thì bỏ bảo vệ trang (không có mật khẩu) rồi chép dòng cuối xuống. Không đổi mã câu ở cột đầu.'

/** `key` is printed once at the end. */
export function questionsSpec({ campaign, body, filled }: FormInput, key: string): SheetSpec {
  const questions = askedQuestions(campaign.outline)
  const answers = new Map(filled?.answers.map((answer) => [answer.questionId, answer]))
  const columns = Math.max(fewestColumns, ...questions.map((question) => question.type === 'table' ? question.columns.length : 0))
  const last = firstAnswerColumn + columns - 1
  const head: readonly QuestionRow[] = [
    plainRow(24, [cell(`CÂU HỎI: ${campaign.title}`, titleLook)]),
    plainRow(18, [cell(`${bodyNameLabel}:`, { bold: true }), undefined, cell(body.name, { bold: true }), undefined, cell(`${bodyCodeLabel}: ${body.id}`, { bold: true })]),
    plainRow(18, [cell(campaignLine(campaign), {})]), plainRow(36, [cell(howTo, noteLook)]),
    plainRow(20, [cell('Mã', headLook), cell('Câu hỏi', headLook), ...Array.from({ length: columns }, (_, at) => cell(at === 0 ? 'Trả lời' : '', headLook))]),
  ]
  const rows: QuestionRow[] = [...head]
  for (const question of questions) rows.push(...questionRows(question, answers.get(question.id), rows.length + 1, last))
  const across = (row: number, from: number, to: number): CellRange => ({ from: { row, column: from }, to: { row, column: to } })
  return {
    name: questionsSheet, widths: [8, 46, ...Array.from({ length: columns }, () => 22)], protected: true, landscape: true, titleRow: head.length,
    frozenAt: { row: head.length + 1, column: firstAnswerColumn },
    rows: [...rows, { cells: [] }, { cells: [cell(`${formCodeLabel} (không sửa): ${key}`, { sizePt: 9, colour: '808080' })] }],
    merges: [across(1, 1, last), across(2, 1, 2), across(2, 3, 4), across(2, 5, last), across(3, 1, last), across(4, 1, last), across(5, firstAnswerColumn, last), ...rows.flatMap(({ merge }) => merge)],
    rules: rows.flatMap(({ rules }) => rules),
  }
}

interface QuestionRow { readonly cells: readonly (CellSpec | undefined)[], readonly heightPt: number, readonly merge: readonly CellRange[], readonly rules: readonly CellRule[] }

function plainRow(heightPt: number, cells: QuestionRow['cells']): QuestionRow {
  return { heightPt, cells, merge: [], rules: [] }
}

function questionRows(question: AskedQuestion, answer: FormAnswer | undefined, row: number, last: number): readonly QuestionRow[] {
  const title = cell([question.title, ...(question.hint === '' ? [] : [`(${question.hint})`]), ...(question.required ? [] : ['(nếu có)'])].join('\n'), { ...fixedLook, bold: true })
  const code = cell(question.id, fixedLook)
  const place: CellRange = { from: { row, column: firstAnswerColumn }, to: { row, column: firstAnswerColumn } }
  switch (question.type) {
    case 'text': {
      const rest = Array.from({ length: last - firstAnswerColumn }, () => cell('', textAnswerLook))
      return [{ heightPt: 90, cells: [code, title, cell(answer?.text ?? '', textAnswerLook), ...rest], merge: [{ from: place.from, to: { row, column: last } }], rules: [] }]
    }
    case 'number': return [{
      heightPt: 34, cells: [code, title, { content: answer === undefined || answer.text === '' ? null : { number: answer.text }, look: answerLook(null) }, cell(question.unitOfMeasure, fixedLook)], merge: [],
      rules: [{ cells: [place], allow: { kind: 'decimal', atLeast: leastNumber }, message: 'Chỉ nhập số, không kèm chữ.', hint: '' }],
    }]
    case 'table': return tableQuestionRows(question, answer, { code, title }, row, last)
  }
}

function tableQuestionRows(question: TableQuestion, answer: FormAnswer | undefined, { code, title }: { readonly code: CellSpec, readonly title: CellSpec }, row: number, last: number): readonly QuestionRow[] {
  const filled = answer?.rows ?? []
  const count = Math.max(tableRows, filled.length)
  const first = row + 2
  const rules = question.columns.flatMap(({ type }, at): readonly CellRule[] => {
    const column = firstAnswerColumn + at
    const cells = [{ from: { row: first, column }, to: { row: first + count - 1, column } }]
    switch (type) {
      case 'text': return []
      case 'number': return [{ cells, allow: { kind: 'decimal', atLeast: leastNumber }, message: 'Cột này chỉ nhập số, không kèm chữ.', hint: '' }]
      case 'date': return [{ cells, allow: { kind: 'date' }, message: 'Cột này nhập ngày/tháng/năm, ví dụ 15/6/2026.', hint: 'ngày/tháng/năm' }]
    }
  })
  return [
    { heightPt: 34, cells: [code, title], merge: [{ from: { row, column: 2 }, to: { row, column: last } }], rules },
    plainRow(34, [code, cell(tableRowLabel, headLook), ...question.columns.map((column) => cell(column.title, headLook))]),
    ...Array.from({ length: count }, (_, at) => plainRow(20, [code, cell(`${tableRowLabel} ${at + 1}`, { ...fixedLook, align: 'right' }), ...question.columns.map(({ type }, column) => tableCell(type, filled[at]?.[column] ?? ''))])),
  ]
}

/** A value that is not what its column asks for stays the text it is. */
function tableCell(type: TableQuestion['columns'][number]['type'], value: string): CellSpec {
  const look = type === 'number' ? answerLook(null) : type === 'date' ? dateAnswerLook : textAnswerLook
  if (value === '') return { content: null, look }
  if (type === 'number' && /^-?\d+(?:\.\d+)?$/u.test(value)) return { content: { number: value }, look }
  if (type === 'date' && /^(?:19(?!00)|2\d)\d{2}-\d{2}-\d{2}$/u.test(value)) return { content: { date: value }, look }
  return { content: { text: value }, look }
}
