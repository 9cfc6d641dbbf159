/** The form check's own decisions: the order of checks, places on the page, words, and what is said of dropped files. */
import { expect, test } from 'vitest'
import type { FileFinding, FileReport } from '../../../shared/contract/form-checks.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { addresseeOf } from '../../../renderer/features/form-check/addressee.ts'
import { CheckStore } from '../../../renderer/features/form-check/check-store.ts'
import type { CheckCalls } from '../../../renderer/features/form-check/check-store.ts'
import { leftOutSentence } from '../../../renderer/features/form-check/drop-words.ts'
import { countsOf, filtered, foldersOf, guideReason, placeDoubt, placeOf, stemOf, takenFor } from '../../../renderer/features/form-check/finding-words.ts'
import { a4, frameOf, nextAt, placesOn, sizeOf } from '../../../renderer/features/form-check/places.ts'

const fault: Fault = { code: 'DOCX_NOT_WORD', happened: 'Không phải tệp Word.', kept: 'Tệp không đổi.', remedy: 'Chọn tệp khác.', problems: [] }
const summary: FileReport['summary'] = {
  profileId: 'hd05', profileTitle: 'Hướng dẫn 05-HD/VPTW', profileReason: 'date', kind: 'plan', number: 'Số: 31-KH/ĐU', date: '2026-07-24', subject: 'thực hiện\nviệc thử',
  issuer: 'ĐẢNG UỶ\nCÁC CƠ QUAN ĐẢNG TỈNH', foreignForm: false, pages: 3, counts: { error: 2, warning: 1, info: 0 }, sha256: '',
}
const box = { x: 100, y: 140, width: 200, height: 17 }
const finding = (id: string, more: Partial<FileFinding> = {}): FileFinding => ({
  ruleId: 'N01', severity: 'error', place: 'number', excerpt: '', found: 'Số:', expected: 'Số', clause: '', status: 'reported', message: '', remedy: '',
  id, zone: 'number', sure: 'certain', page: 1, paragraph: 5, part: 'nội dung', fix: null, box, ...more,
})
const reportOf = (fileName: string, findings: FileFinding[] = []): FileReport => ({ fileName, summary, findings })
const grant = (name: string) => ({ token: `grant-${name}`, displayName: `${name}.docx` })

/** Calls that stand still until they are told to go on, or are stopped. */
function heldCalls() {
  const asked: string[] = []
  const open: { grant: string, go: (error?: Error) => void }[] = []
  const wait = (name: string, signal: AbortSignal): Promise<void> => new Promise((resolve, reject) => {
    asked.push(name)
    open.push({ grant: name, go: (error) => { if (error === undefined) resolve(); else reject(error) } })
    signal.addEventListener('abort', () => reject(new Error('stopped')))
  })
  const calls: CheckCalls = {
    check: async (input, signal) => (async function* () {
      await wait(`${input.grant}${input.profile === undefined ? '' : ` ${input.profile}`}`, signal)
      yield { type: 'done', result: { checkId: `check-${input.grant}`, report: reportOf(input.grant) } } as const
    })(),
    checkFolder: async (input, signal) => (async function* () {
      yield { type: 'progress', label: '', done: 1, total: 2 } as const
      await wait(`${[input.grant, ...input.more].join('+')} ${input.output}`, signal)
      yield { type: 'done', result: { token: input.output, fileName: 'tổng hợp.xlsx', files: [] } } as const
    })(),
    toFault: () => fault,
  }
  const goOn = async (error?: Error): Promise<void> => {
    open.shift()?.go(error)
    await settle()
  }
  return { calls, asked, goOn }
}

/** Lets everything that waits for nothing else go on. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
const stepsOf = (store: CheckStore): readonly string[] => store.state().entries.map(({ fileName, state }) => `${fileName} ${state.step}`)

test('several files are checked one after the other; one that cannot be read does not stop the rest', async () => {
  const { calls, asked, goOn } = heldCalls()
  const store = new CheckStore(calls)
  void store.checkFiles([grant('a'), grant('b')])
  await settle()
  expect([asked, stepsOf(store), store.state().view]).toEqual([['grant-a'], ['a.docx checking', 'b.docx waiting'], { at: 'files' }])
  await goOn(new Error('broken'))
  expect([asked, stepsOf(store)]).toEqual([['grant-a', 'grant-b'], ['a.docx failed', 'b.docx checking']])
  await goOn()
  expect(stepsOf(store)).toEqual(['a.docx failed', 'b.docx done'])
  void store.checkFiles([grant('c')])
  await settle()
  expect([stepsOf(store)[0], store.state().view]).toEqual(['c.docx checking', { at: 'file', id: store.state().entries[0]?.id }])
})

test('stopped, nothing more is begun; another guide checks the same file again, and a copy of the program’s is only shown', async () => {
  const { calls, asked, goOn } = heldCalls()
  const store = new CheckStore(calls)
  void store.checkFiles([grant('a'), grant('b')])
  await settle()
  store.cancel()
  await settle()
  expect([asked, stepsOf(store)]).toEqual([['grant-a'], ['a.docx cancelled', 'b.docx cancelled']])
  const [first] = store.state().entries
  void store.checkAgain(first?.id ?? '', 'hd36')
  await settle()
  await goOn()
  await goOn()
  expect([asked, stepsOf(store)[0]]).toEqual([['grant-a', 'grant-a hd36'], 'a.docx done'])
  store.addChecked('đã sửa.docx', 'check-x', reportOf('đã sửa.docx'))
  const [copy] = store.state().entries
  await store.checkAgain(copy?.id ?? '', 'hd36')
  expect([copy?.grant, copy?.state.step, asked.length, store.state().view]).toEqual([null, 'done', 2, { at: 'file', id: copy?.id }])
})

test('folders tell their progress together; of another office nothing is left, and a late answer changes nothing', async () => {
  const { calls, asked, goOn } = heldCalls()
  const store = new CheckStore(calls)
  void store.checkFolders([{ token: 'grant-f', displayName: 'Các đơn vị' }, { token: 'grant-g', displayName: 'Cũ' }], 'out-1')
  await settle()
  expect(store.state().folder).toEqual({ names: ['Các đơn vị', 'Cũ'], state: { step: 'checking', done: 1, total: 2 } })
  expect(asked).toEqual(['grant-f+grant-g out-1'])
  await goOn()
  expect(store.state().folder?.state.step).toBe('done')
  void store.checkFolders([{ token: 'grant-f', displayName: 'Các đơn vị' }], 'out-2')
  await settle()
  store.clear()
  await settle()
  expect(store.state()).toEqual({ entries: [], folder: null, view: { at: 'start' } })
})

test('findings of one paragraph share a frame; a click goes through them; the frame follows the page’s own size', () => {
  const findings = [finding('F1'), finding('F2'), finding('F3', { page: 2 }), finding('F4', { box: { ...box, y: 300 } }), finding('F5', { box: null })]
  const places = placesOn(findings, 1)
  expect(places.map((place) => place.findings.map(({ id }) => id))).toEqual([['F1', 'F2'], ['F4']])
  const [first] = places
  if (first === undefined) throw new Error('no place')
  expect([nextAt(first, null)?.id, nextAt(first, 'F1')?.id, nextAt(first, 'F2')?.id]).toEqual(['F1', 'F2', 'F1'])
  expect(sizeOf('<svg viewBox="0 0 841.9 595.3" width="841.9pt">')).toEqual({ width: 841.9, height: 595.3 })
  expect([sizeOf(undefined), sizeOf('<svg>')]).toEqual([a4, a4])
  expect(frameOf({ x: 102, y: 52, width: 196, height: 16 }, { width: 1000, height: 500 })).toEqual({ left: '10%', top: '10%', width: '20%', height: '4%' })
})

test('what the file was taken for, and why this guide, in words', () => {
  expect(takenFor(summary)).toBe('Kế hoạch số 31-KH/ĐU, ngày 24/7/2026 của ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH')
  expect(takenFor({ ...summary, kind: null, number: '', date: null, issuer: '' })).toBe('Không nhận ra loại văn bản')
  expect([guideReason(summary), guideReason({ ...summary, profileReason: 'chosen' })]).toEqual(['vì văn bản đề ngày 24/7/2026', 'do bạn chọn'])
  expect([countsOf(summary.counts), countsOf({ error: 0, warning: 0, info: 0 })]).toEqual(['2 lỗi, 1 chú ý', 'không có lỗi'])
  expect([placeOf(finding('F1')), placeOf(finding('F1', { part: 'đầu trang' })), placeOf(finding('F1', { paragraph: null }))]).toEqual(['Trang 1 · đoạn 5', 'Trang 1 · đầu trang', 'Cả tệp'])
  expect(placeOf(finding('F1', { approximate: true }))).toBe('Trang 1 · đoạn 5 · vị trí gần đúng')
  expect([placeDoubt(finding('F1')), placeDoubt(finding('F1', { approximate: true }))]).toEqual(['', expect.stringContaining('vị trí gần đúng')])
  expect([stemOf('Kế hoạch 31.KH.docx'), stemOf('không đuôi')]).toEqual(['Kế hoạch 31.KH', 'không đuôi'])
})

test('findings are sifted by severity and by whether they can be mended', () => {
  const findings = [finding('F1'), finding('F2', { severity: 'warning', fix: { description: '', safe: true } }), finding('F3', { severity: 'info' })]
  expect(['all', 'error', 'warning', 'info', 'fixable'].map((one) => filtered(findings, one as 'all').map(({ id }) => id))).toEqual([['F1', 'F2', 'F3'], ['F1'], ['F2'], ['F3'], ['F2']])
})

test('the letter goes to the body the letterhead names, in the words of the records', () => {
  const names = ['Đảng uỷ các cơ quan Đảng tỉnh Hà Tĩnh', 'Chi bộ Văn phòng']
  expect(addresseeOf('CHI BỘ\nVĂN PHÒNG', names)).toBe('Chi bộ Văn phòng')
  expect(addresseeOf('CHI BỘ\nMỘT', names)).toBe('Chi bộ một')
  expect(addresseeOf('', names)).toBe('')
})

test('one folder is named, several are counted and named', () => {
  expect([foldersOf(['A']), foldersOf(['A', 'B'])]).toEqual(['thư mục “A”', '2 thư mục (“A”, “B”)'])
})

test('what is no Word file is named when it is dropped; a Word file and a folder are not', () => {
  expect(leftOutSentence(['a.docx', 'Thư mục'], ['a.docx', 'Thư mục'])).toBeNull()
  expect(leftOutSentence(['a.docx', 'ảnh.png'], ['a.docx'])).toContain('“ảnh.png” không phải tệp Word')
  expect(leftOutSentence(['a.png', 'b.pdf'], [])).toContain('2 tệp (“a.png”…)')
})
