/** `vpk register OFFICE.vpk --series KH/ĐU --out BOOK.docx`: a book of the registers as a file. */
import { extname } from 'node:path'
import type { Book, EntryFilter, SeriesRow } from '../../shared/contract/registers.ts'
import { foldText } from '../../shared/domain/fold.ts'
import { fault } from '../faults/index.ts'
import { writeFileOrBeside } from '../files/index.ts'
import { bookBytes, countEntries, listSeries } from '../registers/index.ts'
import type { BookFormat } from '../registers/index.ts'
import { localActor } from '../requests/index.ts'
import type { Answer } from './answer.ts'
import { resources, withOffice } from './surroundings.ts'

export interface RegisterOptions { readonly series: string, readonly out: string, readonly term?: string, readonly body?: string }

const books: Readonly<Record<string, Book>> = { di: 'outgoing', 'dai-hoi': 'congress', 'ban-sao': 'copies', den: 'incoming', mat: 'secret' }
const formats: Readonly<Record<string, BookFormat>> = { '.docx': 'docx', '.pdf': 'pdf', '.xlsx': 'xlsx' }

export async function register(officePath: string, { series, out, term, body }: RegisterOptions): Promise<Answer> {
  const format = formats[extname(out).toLowerCase()]
  if (format === undefined) throw fault('USAGE', { happened: 'Không rõ cần ghi sổ thành loại tệp nào.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Đặt tên tệp có đuôi .docx, .pdf hoặc .xlsx.' })
  return withOffice(officePath, 'registers.writeBook', async (office) => {
    const known = await listSeries(office.read)
    const filter: EntryFilter = { ...bookAsked(series, known), ...term === undefined ? {} : { spanId: term }, ...body === undefined ? {} : { bodyId: body } }
    const total = await countEntries(office.read, filter)
    if (total === 0) throw nothingIn(series, known)
    const written = writeFileOrBeside(out, await bookBytes(office, resources, localActor(), filter, format))
    return { exitCode: 0, facts: { file: written, entries: total, book: filter.book }, output: '', messages: [`Đã ghi ${total} số vào ${written}.`] }
  })
}

/** A whole book by name, a series by its symbol, or a kind by its symbol alone. */
function bookAsked(asked: string, known: readonly SeriesRow[]): EntryFilter {
  const whole = books[foldText(asked).replaceAll(' ', '-')]
  if (whole !== undefined) return { book: whole }
  const wanted = asked.normalize('NFC').toLocaleLowerCase('vi')
  const found = known.find(({ series }) => series.symbol.toLocaleLowerCase('vi') === wanted) ?? known.find(({ series }) => series.symbol.toLocaleLowerCase('vi').split('/')[0] === wanted)
  if (found === undefined) throw nothingIn(asked, known)
  return { book: found.series.register, symbol: found.series.symbol }
}

function nothingIn(asked: string, known: readonly SeriesRow[]): Error {
  const symbols = [...new Set(known.map(({ series }) => series.symbol === '' ? 'den' : series.symbol))]
  return fault('INPUT_INVALID', {
    happened: `Không có số nào trong sổ “${asked.slice(0, 40)}”.`, kept: 'Chưa có tệp nào được ghi.',
    remedy: symbols.length === 0 ? 'Văn phòng chưa có số nào trong sổ.' : `Các loại số đang có: ${symbols.join(', ')}; hoặc ${Object.keys(books).join(', ')}.`,
  })
}
