/**
 * Answers of a returned Word file. Tables are known by the code in their first cell; where a table was taken apart, the
 * question's words part the text. Tracked changes are read as accepted.
 */
import type { OfficePackage } from '../../documents/ooxml/index.ts'
import { descendants, relationshipKind, rootOf } from '../../documents/ooxml/index.ts'
import { readDocument } from '../../documents/read/index.ts'
import type { ReadBlock, ReadCell, ReadParagraph, ReadTable } from '../../documents/read/index.ts'
import type { CellProblem } from '../../../shared/contract/submissions.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import { answeredElsewhere, askedInDocument, askedWords, documentHowTo, documentTitle, numberLabel } from './document-form.ts'
import { askedQuestions, bodyCodeLabel, bodyNameLabel, formCodeLabel } from './form-input.ts'
import type { AskedQuestion, FormAnswer } from './form-input.ts'
import type { Traces } from './identify.ts'
import { readDateText } from './read-date.ts'
import { readFigureText } from './read-figure.ts'
import { missingAnswer, pathOf, tidy } from './read-questions.ts'
import { issue, problemAt } from './reading.ts'
import type { Gathered, Issue, ReadingInput } from './reading.ts'

/** What was found for one question: lines of its cell, rows of its table, lines that stood outside. */
interface Found { readonly inside: string[], readonly rows: (readonly string[])[], readonly outside: string[], pictures: number, tables: number, byTitle: boolean, inTitle: boolean }

const tracked = issue('info', 'answer.tracked', 'Tệp còn dấu sửa đổi (Track Changes) chưa chấp nhận hoặc bỏ; chương trình đọc như đã chấp nhận hết.', 'Mở tệp xem các chỗ sửa nếu cần biết bản nào là bản đơn vị muốn gửi.')

export interface DocumentReading extends Gathered { readonly traces: Traces }

/** Throws the faults of the package. */
export function readDocumentForm(pkg: OfficePackage, input: ReadingInput): DocumentReading {
  const { blocks, trackedChanges } = readDocument(pkg)
  const questions = askedQuestions(input.campaign.outline)
  const problems: CellProblem[] = trackedChanges ? [problemAt({ file: input.file, sheet: '', cell: '' }, '', '', tracked)] : []
  const found = collect(blocks, questions, input, (words) => {
    problems.push(problemAt({ file: input.file, sheet: '', cell: '' }, '', words, issue('warning', 'answer.stray', 'Có nội dung viết ngoài các câu hỏi; chương trình bỏ qua.', 'Kiểm tra nội dung này trả lời câu nào.')))
  })
  const answers = questions.flatMap((question): readonly FormAnswer[] => {
    const report = (one: Issue, value = ''): void => { problems.push(problemAt({ file: input.file, sheet: '', cell: `Câu ${question.id}` }, pathOf(question), value, one)) }
    const own = found.get(question.id)
    const answer = own === undefined ? null : readAnswer(question, own, report)
    if (answer === null && question.required && askedInDocument(input, question) && !problems.some(({ path, severity }) => path === pathOf(question) && severity === 'error')) report(missingAnswer(question))
    return answer === null ? [] : [answer]
  })
  return { measurements: [], answers, problems, traces: tracesOf(pkg, blocks) }
}

function tracesOf(pkg: OfficePackage, blocks: readonly ReadBlock[]): Traces {
  const part = pkg.relationships('').find((one) => !one.external && relationshipKind(one) === 'custom-properties')?.target
  const root = part === undefined ? null : rootOf(pkg.xml(part))
  const texts = paragraphsIn(blocks).map(({ text }) => text)
  return { hidden: descendants(root, 'property').map((property) => property.textContent ?? ''), visible: texts.map((text, at) => ({ text, next: texts[at + 1] ?? '' })) }
}

function paragraphsIn(blocks: readonly ReadBlock[]): readonly ReadParagraph[] {
  return blocks.flatMap((block) => block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))))
}

/** Walks the text once; `current` is the question whose answer may go on. */
function collect(blocks: readonly ReadBlock[], questions: readonly AskedQuestion[], { campaign }: ReadingInput, stray: (words: string) => void): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>()
  const byId = new Map(questions.map((question) => [question.id, question]))
  const headings = new Set(campaign.outline.filter(({ type }) => type === 'heading').map(({ title }) => foldText(title)))
  let current: AskedQuestion | null = null
  // Before the first item of the outline stands the head of the form, whatever the unit made of it.
  let begun = false
  const of = (question: AskedQuestion): Found => {
    const known = found.get(question.id)
    if (known !== undefined) return known
    const fresh: Found = { inside: [], rows: [], outside: [], pictures: 0, tables: 0, byTitle: false, inTitle: false }
    found.set(question.id, fresh)
    return fresh
  }
  for (const block of blocks) {
    if (block.kind === 'table') {
      const coded: AskedQuestion | null = byId.get(foldText(tableCode(block))) ?? null
      const question: AskedQuestion | null = coded ?? titledBy(block, questions)
      if (question !== null) {
        takeTable(block, question, of(question))
        of(question).byTitle ||= coded === null
      } else if (current !== null) takeLines(of(current), [block])
      else if (begun) stray(linesOf([block]).join(' '))
      begun ||= question !== null
      current = question ?? current
      continue
    }
    const named = questionNamed(block, questions)
    if (isPrinted(block.text)) continue
    if (named !== null || headings.has(foldText(block.text))) {
      current = named
      begun = true
    } else if (current !== null) takeLines(of(current), [block])
    else if (begun && block.text.trim() !== '') stray(block.text)
  }
  return found
}

function tableCode(table: ReadTable): string {
  return linesOf(table.rows[0]?.cells[0]?.blocks ?? []).join(' ')
}

/** The question a table asks whose code was overtyped: its words stand beside the code's cell. */
function titledBy(table: ReadTable, questions: readonly AskedQuestion[]): AskedQuestion | null {
  const words = foldText(linesOf((table.rows[0]?.cells ?? []).slice(1).flatMap(({ blocks }) => blocks)).join(' '))
  return questions.find(({ title }) => words === foldText(title) || words.startsWith(`${foldText(title)} (`)) ?? null
}

/** What a unit typed behind the question in the question's own cell. */
function typedInTitle(table: ReadTable, question: AskedQuestion): string {
  const [first = '', ...more] = (table.rows[0]?.cells ?? []).slice(1).flatMap(({ blocks }) => linesOf(blocks))
  const asked = [askedWords(question), question.title].find((words) => first.startsWith(words))
  const typed = asked === undefined ? '' : first.slice(asked.length).replace(/^[\s:;.,–-]+/u, '')
  return [typed, ...more].filter((line) => line.trim() !== '').join('\n')
}

/** A paragraph that asks a question: its words with or without the code, as text taken out of its table reads. */
function questionNamed(paragraph: ReadParagraph, questions: readonly AskedQuestion[]): AskedQuestion | null {
  const words = foldText(paragraph.text)
  return questions.find(({ id, title }) => {
    const asked = foldText(title)
    return [asked, `${id} ${asked}`].some((start) => words === start || words.startsWith(`${start} (`)) || words === id
  }) ?? null
}

/** Lines of the form itself that are no answer. */
function isPrinted(text: string): boolean {
  const words = foldText(text)
  return [documentTitle, documentHowTo, answeredElsewhere, numberLabel].some((line) => words === foldText(line)) || [bodyNameLabel, bodyCodeLabel, formCodeLabel].some((label) => words.startsWith(foldText(label)))
}

/** The first row is the question; of an answer's rows only the words count, of a table's the cells. */
function takeTable(table: ReadTable, question: AskedQuestion, found: Found): void {
  found.tables += 1
  const typed = typedInTitle(table, question)
  if (typed !== '') {
    found.inTitle = true
    found.inside.push(typed)
  }
  for (const { cells } of table.rows.slice(1)) {
    if (question.type === 'table') {
      const own = cells.filter(({ column }) => column > 0)
      found.rows.push(question.columns.map((_, at) => tidy(linesOf(own.find(({ column }) => column === at + 1)?.blocks ?? []).join('\n'))))
    } else found.inside.push(...cells.flatMap((cell) => cellLines(cell)))
    found.pictures += paragraphsIn(cells.flatMap(({ blocks }) => blocks)).filter(hasPicture).length
  }
}

function cellLines(cell: ReadCell): readonly string[] {
  return linesOf(cell.blocks).filter((line) => ![numberLabel, answeredElsewhere].some((printed) => foldText(line) === foldText(printed)))
}

function takeLines(found: Found, blocks: readonly ReadBlock[]): void {
  found.outside.push(...linesOf(blocks))
  found.pictures += paragraphsIn(blocks).filter(hasPicture).length
}

function hasPicture({ shapes }: ReadParagraph): boolean {
  return shapes.some(({ kind }) => kind === 'picture')
}

/** Paragraphs as lines, numbers of lists before them; a row of a table pasted in becomes one line. */
function linesOf(blocks: readonly ReadBlock[]): readonly string[] {
  return blocks.flatMap((block) => block.kind === 'paragraph'
    ? [`${block.numbering === '' ? '' : `${block.numbering} `}${block.text.replaceAll('\f', '\n')}`]
    : block.rows.map(({ cells }) => cells.map((cell) => linesOf(cell.blocks).join(' ')).join('\t')))
}

function readAnswer(question: AskedQuestion, found: Found, report: (one: Issue, value?: string) => void): FormAnswer | null {
  const inside = tidy(found.inside.join('\n'))
  const outside = tidy(found.outside.join('\n'))
  if (found.pictures > 0) report(issue('warning', 'answer.picture', `Câu trả lời có ${found.pictures} hình; chương trình không đọc được chữ trong hình.`, 'Mở tệp xem hình, gõ lại nội dung nếu cần.'))
  if (found.tables > 1) report(issue('warning', 'answer.severalTables', `Câu ${question.id} có ở ${found.tables} bảng; chương trình nối các câu trả lời lại theo thứ tự.`, 'Đọc lại; bỏ bản thừa nếu bảng bị chép hai lần.'), [inside, ...found.rows.map((row) => row.join(' | '))].join(' ').trim())
  if (found.byTitle) report(issue('warning', 'answer.byTitle', `Ô mã của câu ${question.id} đã bị sửa; chương trình nhận ra câu theo lời hỏi.`, 'Kiểm tra câu trả lời có đúng câu không.'))
  if (found.inTitle) report(issue('warning', 'answer.inTitle', 'Câu trả lời gõ ngay trong ô câu hỏi; chương trình lấy phần gõ thêm.', 'Đọc lại câu trả lời.'), inside)
  if (outside !== '') report(issue('warning', 'answer.outside', 'Có nội dung viết ngoài ô trả lời; chương trình nối vào câu trả lời này.', 'Đọc lại xem có đúng câu không.'), outside)
  const text = [inside, outside].filter((part) => part !== '').join('\n')
  const start = { questionId: question.id, place: `Câu ${question.id}` }
  switch (question.type) {
    case 'text': return text === '' ? null : { ...start, text, rows: [] }
    case 'number': {
      const reading = readFigureText(text, { kind: 'count', whole: false, mayBeNegative: true, unitOfMeasure: question.unitOfMeasure })
      for (const one of reading.issues.filter(({ code }) => code !== 'figure.text')) report(one, text)
      return reading.value === null ? null : { ...start, text: reading.value, rows: [] }
    }
    case 'table': return readTable(question, found, start, report)
  }
}

function readTable(question: Extract<AskedQuestion, { readonly type: 'table' }>, found: Found, start: { readonly questionId: string, readonly place: string }, report: (one: Issue, value?: string) => void): FormAnswer | null {
  const titles = question.columns.map(({ title }) => foldText(title))
  const rows = found.rows.filter((cells) => cells.some((cell) => cell !== '') && !cells.every((cell, at) => cell === '' || foldText(cell) === titles[at]))
  if (rows.length === 0) return null
  return { ...start, text: '', rows: rows.map((cells) => cells.map((cell, at) => {
    const type = question.columns[at]?.type ?? 'text'
    if (type === 'text' || cell === '') return cell
    const reading = type === 'date' ? readDateText(cell) : readFigureText(cell, { kind: 'count', whole: false, mayBeNegative: true, unitOfMeasure: '' })
    for (const one of reading.issues.filter(({ code }) => code !== 'figure.text')) report(one, cell)
    return ('date' in reading ? reading.date : reading.value) ?? cell
  })) }
}
