/** What the window calls the differences of a draft that comes back from Word. Pure. */
import type { WordChoice, WordComment, WordPreview, WordRow, WordRowKind, WordTaken } from '../../../shared/contract/word-return.ts'

export const kindWords: Readonly<Record<WordRowKind, string>> = {
  conflict: 'Hai bên cùng sửa', locked: 'Lấy từ hồ sơ', changed: 'Sửa chữ', added: 'Thêm đoạn', removed: 'Bỏ đoạn', moved: 'Đổi chỗ', looks: 'Cách trình bày', unheld: 'Không nhận được',
}

export const kindColours: Readonly<Record<WordRowKind, 'danger' | 'warning' | 'brand' | 'informative'>> = {
  conflict: 'danger', locked: 'warning', changed: 'brand', added: 'brand', removed: 'brand', moved: 'informative', looks: 'informative', unheld: 'warning',
}

/** What a choice does, in the words of its row. */
export function choiceWords({ kind, choices }: WordRow, choice: WordChoice): string {
  switch (choice) {
    case 'facts': return 'Nhận câu chữ, giữ chỗ lấy từ hồ sơ'
    case 'record': return kind === 'moved' ? 'Giữ ở chỗ cũ' : kind === 'added' ? 'Không thêm' : kind === 'removed' ? 'Giữ lại đoạn này' : kind === 'conflict' ? 'Giữ như văn bản hiện có' : 'Giữ theo hồ sơ'
    case 'word': return kind === 'moved' ? 'Chuyển theo Word' : kind === 'added' ? 'Thêm vào văn bản' : kind === 'removed' ? 'Bỏ đoạn này' : kind === 'locked' && !choices.includes('facts') ? 'Sửa theo Word' : 'Theo Word'
    default: return choice satisfies never
  }
}

/** "3 chỗ sẽ nhận theo Word, 2 chỗ giữ như hồ sơ, 1 chỗ không nhận được; 31 đoạn như cũ." */
export function summaryOf({ rows, unchanged }: WordPreview, choiceOf: (row: WordRow) => WordChoice | null): string {
  const count = (fits: (choice: WordChoice | null) => boolean): number => rows.filter((row) => fits(choiceOf(row))).length
  const said = [
    [count((choice) => choice === 'word' || choice === 'facts'), 'chỗ sẽ nhận vào văn bản'], [count((choice) => choice === 'record'), 'chỗ giữ như hồ sơ'], [count((choice) => choice === null), 'chỗ không nhận được'],
  ] as const
  const words = said.filter(([number]) => number > 0).map(([number, name]) => `${number} ${name}`)
  return `${words.length === 0 ? 'Không có chỗ nào khác' : words.join(', ')}; ${unchanged} đoạn như cũ.`
}

const longestQuote = 60

/** "Người xem, tại “Văn phòng theo dõi …”: Viết gọn hơn." */
export function commentWords({ author, quote, text }: WordComment): string {
  const place = quote === '' ? '' : `tại “${quote.length > longestQuote ? `${quote.slice(0, longestQuote)}…` : quote}”`
  const head = [author, place].filter((words) => words !== '').join(', ')
  return head === '' ? text : `${head}: ${text}`
}

/** What was done, for the notice. */
export function takenWords({ taken, comments, version, notTaken }: Extract<WordTaken, { readonly outcome: 'taken' }>): string {
  return [
    taken === 0 ? 'Không có câu chữ nào được nhận.' : `Đã nhận ${taken} chỗ từ Word${version === '' ? '' : ` thành bản “${version}”`}.`,
    ...comments === 0 ? [] : [`Thêm ${comments} góp ý.`], ...notTaken.length === 0 ? [] : [`${notTaken.length} chỗ không lấy nguyên như trong Word.`],
    'Tệp nhận lại được giữ nguyên ở thẻ Lịch sử.',
  ].join(' ')
}
