/** `vpk word-out OFFICE.vpk --document mẫu/bản ghi --out F.docx` and `vpk word-in OFFICE.vpk F.docx [--take]`: a draft goes out to Word and comes back. */
import type { WordPreview, WordRow, WordRowKind } from '../../shared/contract/word-return.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import { isSameFile, writeFileWhole } from '../files/index.ts'
import { goOut, paperOfFile, previewReturn, returnedFile, takeReturn } from '../word-return/index.ts'
import { problemLines, visible } from './answer.ts'
import type { Answer } from './answer.ts'
import { actorAtWork } from './at-work.ts'
import { papersOf } from './packet.ts'
import { resources, withOffice } from './surroundings.ts'

export async function wordOut(officePath: string, { document, out }: { readonly document: string, readonly out: string }): Promise<Answer> {
  return withOffice(officePath, 'wordReturn.open', async (office) => {
    if (isSameFile(out, officePath)) throw fault('USAGE', { happened: '--out trùng với tệp văn phòng.', kept: 'Chưa có tệp nào được ghi.', remedy: 'Đặt tên khác cho tệp Word.' })
    const key = await paperNamed(office, document)
    const { copyId } = await goOut(resources, office, actorAtWork(), key, (bytes) => {
      writeFileWhole(out, bytes)
      return {}
    })
    return { exitCode: 0, output: '', facts: { ...key, copyId, path: out }, messages: [`Đã ghi: ${out}`, 'Sửa trong Word, lưu lại dạng .docx, rồi nhận lại bằng lệnh word-in.'] }
  })
}

async function paperNamed(office: OfficeDatabase, named: string) {
  const [key] = await papersOf(office, [named])
  if (key !== undefined) return key
  throw fault('RECORD_UNKNOWN', { happened: 'Không có văn bản này.', kept: 'Không có gì bị thay đổi.', remedy: 'Xem lệnh list.' })
}

export interface WordInOptions { readonly document?: string, readonly take?: boolean, readonly acceptWord?: boolean }

/** Without `--take` nothing is stored. `--accept-word`: where there is a choice, everything as it stands in Word. */
export async function wordIn(officePath: string, path: string, { document, take = false, acceptWord = false }: WordInOptions): Promise<Answer> {
  return withOffice(officePath, take ? 'wordReturn.take' : 'wordReturn.preview', async (office) => {
    const file = returnedFile(path)
    const key = document === undefined ? await paperOfFile(office.read, file) : await paperNamed(office, document)
    if (key === null) throw fault('USAGE', { happened: 'Tệp không cho biết là của văn bản nào.', kept: 'Không có gì bị thay đổi.', remedy: 'Nêu văn bản bằng --document mẫu/bản ghi.' })
    const preview = await previewReturn(resources, office.read, actorAtWork(), key, file)
    const told = [...preview.notes, ...preview.rows.map(rowLine), ...preview.comments.map(({ author, text }) => `Góp ý${author === '' ? '' : ` của ${author}`}: ${text}`), summary(preview)].map(visible)
    if (!take) return { exitCode: 0, output: '', facts: { ...key, preview }, messages: [...told, 'Chưa nhận gì vào văn bản; thêm --take để nhận.'] }
    const choices = acceptWord ? Object.fromEntries(preview.rows.filter((row) => row.choices.includes('word')).map(({ id }) => [id, 'word' as const])) : {}
    const taken = await takeReturn(resources, office, actorAtWork(), key, file, { revision: preview.revision, choices, comments: true })
    switch (taken.outcome) {
      case 'taken': return {
        exitCode: 0, output: '', facts: { ...key, preview, taken },
        messages: [...told, ...taken.notTaken.map(({ where, returned, why }) => visible(`Không nhận nguyên như trong Word: ${where}: “${returned}”. ${why}`)), `Đã nhận ${taken.taken} chỗ, ${taken.comments} góp ý${taken.version === '' ? '' : `; bản “${taken.version}”`}. Tệp nhận lại được giữ nguyên trong văn phòng.`],
      }
      case 'refused': return { exitCode: 1, output: '', facts: { ...key, preview, taken }, messages: [...told, ...problemLines(taken.problems), 'Chưa nhận gì vào văn bản.'] }
      case 'conflict': return { exitCode: 1, output: '', facts: { ...key, preview, taken }, messages: ['Văn bản vừa được lưu ở nơi khác; chưa nhận gì. Chạy lại lệnh này.'] }
      default: return taken satisfies never
    }
  })
}

const kindWords: Readonly<Record<WordRowKind, string>> = {
  conflict: 'Hai bên cùng sửa', locked: 'Lấy từ hồ sơ', changed: 'Sửa', added: 'Thêm', removed: 'Bỏ', moved: 'Đổi chỗ', looks: 'Cách trình bày', unheld: 'Không nhận được',
}

function rowLine({ kind, where, runs, why }: WordRow): string {
  const words = runs.map(({ mark, text }) => mark === 'removed' ? `[-${text}-]` : mark === 'added' ? `{+${text}+}` : text).join('')
  return `${kindWords[kind]} · ${where}: ${words.replaceAll('\n', ' ')}${why === '' ? '' : ` (${why})`}`
}

function summary({ rows, unchanged }: WordPreview): string {
  return `${rows.length} chỗ khác, ${unchanged} đoạn như cũ.`
}
