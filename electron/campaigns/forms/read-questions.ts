/** Answers of a returned workbook's sheet of questions. Each row is known by the question's code in its first cells. */
import type { Cell, Workbook } from '../../documents/sheets/index.ts'
import type { CellProblem } from '../../../shared/contract/submissions.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import { askedQuestions, formCodeLabel, questionsSheet } from './form-input.ts'
import type { AskedQuestion, FormAnswer } from './form-input.ts'
import { readDateCell } from './read-date.ts'
import { readFigureCell } from './read-figure.ts'
import { issue, problemAt } from './reading.ts'
import type { Gathered, Issue, ReadingInput } from './reading.ts'
import { gridOf, saidOf, wordsOf } from './sheet-grid.ts'
import type { Grid } from './sheet-grid.ts'
import { firstAnswerColumn, tableRowLabel } from './workbook-questions.ts'

type TableQuestion = Extract<AskedQuestion, { readonly type: 'table' }>
type Cells = readonly Cell[]
interface QuestionLook { readonly grid: Grid, readonly file: string, readonly problems: CellProblem[] }

export function readQuestions(workbook: Workbook, input: ReadingInput): Gathered {
  const questions = askedQuestions(input.campaign.outline)
  const found = questions.length === 0 ? null : questionGrid(workbook, questions)
  const look: QuestionLook | null = found === null ? null : { grid: found, file: input.file, problems: [] }
  const rows = look === null ? new Map<string, readonly Cells[]>() : rowsByQuestion(look.grid, questions)
  const problems: CellProblem[] = []
  const answers = questions.flatMap((question): readonly FormAnswer[] => {
    const answer = look === null ? null : readAnswer(question, rows.get(question.id) ?? [], look)
    if (answer !== null) return [answer]
    const wrong = look?.problems.some(({ path, severity }) => path === pathOf(question) && severity === 'error') ?? false
    if (question.required && !wrong) problems.push(problemAt({ file: input.file, sheet: look?.grid.sheet.name ?? '', cell: rows.get(question.id)?.[0]?.[0]?.name ?? '' }, pathOf(question), '', missingAnswer(question)))
    return []
  })
  return { measurements: [], answers, problems: [...look?.problems ?? [], ...look === null ? [] : strayRows(look, rows), ...problems] }
}

export function missingAnswer({ id, title }: AskedQuestion): Issue {
  return issue('error', 'answer.missing', `Chưa trả lời câu ${id} (${title}).`, 'Hỏi lại đơn vị; không có nội dung thì ghi “Không có”.')
}

export function pathOf({ id }: AskedQuestion): string {
  return `answers.${id}`
}

/** Rows among the answers that belong to no question: nothing is taken from them, and it is said. */
function strayRows({ grid, file }: QuestionLook, rows: ReadonlyMap<string, readonly Cells[]>): readonly CellProblem[] {
  const known = new Set([...rows.values()].flat())
  const first = Math.min(...[...known].map((cells) => cells[0]?.row ?? 0))
  return grid.rows.filter((cells) => !known.has(cells) && (cells[0]?.row ?? 0) > first).flatMap((cells) => {
    const cell = cells.find(({ text }) => text.trim() !== '' && !foldText(text).startsWith(foldText(formCodeLabel)))
    return cell === undefined ? [] : [problemAt({ file, sheet: grid.sheet.name, cell: cell.name }, '', saidOf(cell), issue('warning', 'answer.stray', 'Dòng này có nội dung nhưng không có mã câu; chương trình bỏ qua.', 'Kiểm tra nội dung này trả lời câu nào.'))]
  })
}

/** The sheet named so, or else the one with the most codes of questions. */
function questionGrid(workbook: Workbook, questions: readonly AskedQuestion[]): Grid | null {
  const counted = workbook.sheets.map((sheet) => {
    const grid = gridOf(sheet)
    return { grid, codes: rowsByQuestion(grid, questions).size, own: foldText(sheet.name) === foldText(questionsSheet) }
  }).filter(({ codes }) => codes > 0)
  return counted.toSorted((one, other) => Number(other.own) - Number(one.own) || other.codes - one.codes)[0]?.grid ?? null
}

/** A row without a code (added by hand) goes with the row above, as long as that is a table's. */
function rowsByQuestion(grid: Grid, questions: readonly AskedQuestion[]): ReadonlyMap<string, readonly Cells[]> {
  const byId = new Map(questions.map((question) => [question.id, question]))
  const rows = new Map<string, Cells[]>()
  let above: { readonly question: AskedQuestion | null, readonly row: number } = { question: null, row: 0 }
  for (const cells of grid.rows) {
    const row = cells[0]?.row ?? 0
    const own = byId.get(foldText(wordsOf(cells.find(({ column }) => column < firstAnswerColumn - 1))))
    const goesOn = above.question?.type === 'table' && row === above.row + 1 && cells.some(({ column }) => column >= firstAnswerColumn)
    const question = own ?? (goesOn ? above.question : null)
    above = { question, row }
    if (question !== null) rows.set(question.id, [...rows.get(question.id) ?? [], cells])
  }
  return rows
}

function readAnswer(question: AskedQuestion, rows: readonly Cells[], look: QuestionLook): FormAnswer | null {
  switch (question.type) {
    case 'text': return readText(question, rows, look)
    case 'number': return readNumber(question, rows, look)
    case 'table': return readTable(question, rows, look)
  }
}

function report(look: QuestionLook, question: AskedQuestion, cell: Cell, found: Issue): void {
  look.problems.push(problemAt({ file: look.file, sheet: look.grid.sheet.name, cell: cell.name }, pathOf(question), saidOf(cell), found))
}

function answerCells(rows: readonly Cells[]): Cells {
  return rows.flatMap((cells) => cells.filter(({ column, text }) => column >= firstAnswerColumn && text.trim() !== ''))
}

/** All cells right of the question: pasted texts often fall into several. */
function readText(question: AskedQuestion, rows: readonly Cells[], look: QuestionLook): FormAnswer | null {
  const cells = answerCells(rows)
  const broken = cells.find(({ value }) => value.kind === 'error')
  if (broken !== undefined) report(look, question, broken, issue('error', 'answer.formulaError', `Ô trả lời báo lỗi công thức ${broken.text}.`, 'Xoá công thức và gõ câu trả lời.'))
  const good = cells.filter(({ value }) => value.kind !== 'error')
  const [first] = good
  if (first === undefined) return null
  if (good.length > 1) report(look, question, first, issue('info', 'answer.severalCells', `Câu trả lời nằm ở ${good.length} ô; chương trình nối lại theo thứ tự.`, 'Đọc lại câu trả lời.'))
  return { questionId: question.id, text: tidy(good.map(({ text }) => text).join('\n')), rows: [], place: `${look.grid.sheet.name}!${first.name}` }
}

/** Spaces at the ends of lines and empty lines at the ends say nothing. */
export function tidy(text: string): string {
  return text.normalize('NFC').split('\n').map((line) => line.trimEnd()).join('\n').replace(/^\n+|\s+$/gu, '')
}

function readNumber(question: Extract<AskedQuestion, { readonly type: 'number' }>, rows: readonly Cells[], look: QuestionLook): FormAnswer | null {
  // The unit of measure is printed behind the answer.
  const cell = answerCells(rows).find(({ column, text }) => column === firstAnswerColumn || foldText(text) !== foldText(question.unitOfMeasure))
  if (cell === undefined) return null
  const reading = readFigureCell(cell, { kind: 'count', whole: false, mayBeNegative: true, unitOfMeasure: question.unitOfMeasure })
  for (const one of reading.issues) report(look, question, cell, one)
  return reading.value === null ? null : { questionId: question.id, text: reading.value, rows: [], place: `${look.grid.sheet.name}!${cell.name}` }
}

function readTable(question: TableQuestion, rows: readonly Cells[], look: QuestionLook): FormAnswer | null {
  const columns = tableColumns(question, rows)
  const filled = rows.filter((cells) => !isHead(question, cells)).flatMap((cells) => {
    const own = columns.map((column) => cells.find((cell) => cell.column === column && cell.text.trim() !== ''))
    return own.every((cell) => cell === undefined) ? [] : [own]
  })
  const [first] = filled
  if (first === undefined) return null
  const texts = filled.map((cells) => cells.map((cell, at) => cell === undefined ? '' : tableText(question, at, cell, look)))
  return { questionId: question.id, text: '', rows: texts, place: `${look.grid.sheet.name}!${first.find((cell) => cell !== undefined)?.name ?? ''}` }
}

/** Most of its words are heads of columns: one may have been reworded, or garbled by a font. */
function isHead(question: TableQuestion, cells: Cells): boolean {
  const label = foldText(wordsOf(cells.find(({ column }) => column === firstAnswerColumn - 1)))
  const titles = new Set(question.columns.map(({ title }) => foldText(title)))
  const own = cells.filter(({ column }) => column >= firstAnswerColumn).map((cell) => foldText(wordsOf(cell)))
  return label === foldText(tableRowLabel) || (own.length > 0 && own.filter((words) => titles.has(words)).length * 2 > own.length)
}

/** By the heads of the columns; where they are gone, as they were printed. */
function tableColumns(question: TableQuestion, rows: readonly Cells[]): readonly number[] {
  const head = rows.find((cells) => isHead(question, cells)) ?? []
  return question.columns.map(({ title }, at) => head.find((cell) => cell.column >= firstAnswerColumn && foldText(wordsOf(cell)) === foldText(title))?.column ?? firstAnswerColumn + at)
}

/** A cell of a table: what cannot be read as its column asks stays the text it is, and is said. */
function tableText(question: TableQuestion, at: number, cell: Cell, look: QuestionLook): string {
  switch (question.columns[at]?.type ?? 'text') {
    case 'text': return tidy(cell.text)
    case 'number': {
      const reading = readFigureCell(cell, { kind: 'count', whole: false, mayBeNegative: true, unitOfMeasure: '' })
      for (const one of reading.issues) report(look, question, cell, one)
      return reading.value ?? tidy(cell.text)
    }
    case 'date': {
      const reading = readDateCell(cell)
      for (const one of reading.issues) report(look, question, cell, one)
      return reading.date ?? tidy(cell.text)
    }
  }
}
