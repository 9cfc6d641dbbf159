/** `vpk list OFFICE.vpk [--kind KH]`: the papers the office can make, one a line, tab-separated. */
import { documentKinds } from '../../shared/document/kinds.ts'
import { listPapers } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import type { Answer } from './answer.ts'
import { resources, withOffice } from './surroundings.ts'

const heading = ['Loại', 'Mã bản ghi', 'Mã mẫu', 'Số', 'Ngày', 'Trích yếu']

export async function list(officePath: string, kind: string | undefined): Promise<Answer> {
  const symbol = kind === undefined ? null : knownSymbol(kind)
  return withOffice(officePath, 'papers.page', async (office) => {
    const papers = (await listPapers(office.read, await resources.templatesIn(office.read))).filter((paper) => symbol === null || paper.kindSymbol === symbol)
      .map((paper) => ({
        kind: paper.kindSymbol, record: paper.recordId, template: paper.templateId, number: paper.printedNumber, date: paper.date, subject: paper.subject,
      }))
    const lines = papers.map((paper) => [paper.kind, paper.record, paper.template, paper.number, paper.date ?? '', paper.subject])
    const output = [heading, ...lines].map((columns) => `${columns.join('\t')}\n`).join('')
    return { exitCode: 0, facts: { papers }, output, messages: [`${papers.length} văn bản.`] }
  })
}

/** A kind by its printed symbol, typed in any case. */
function knownSymbol(kind: string): string {
  const wanted = kind.normalize('NFC').toLocaleLowerCase('vi')
  const symbols = [...new Set(Object.values(documentKinds).map((each) => each.symbol))]
  const found = symbols.find((symbol) => symbol.toLocaleLowerCase('vi') === wanted)
  if (found !== undefined) return found
  throw fault('USAGE', {
    happened: `Không có loại văn bản “${kind.slice(0, 20)}”.`, kept: 'Dữ liệu không thay đổi.', remedy: `Dùng một trong các ký hiệu: ${symbols.join(', ')}.`,
  })
}
