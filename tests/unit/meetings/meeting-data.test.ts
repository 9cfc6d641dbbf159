/** The supplied agendas and score sheets, and how what is written wrong in them is told; what is computed from them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { agendaFile, loadAgendas, proposedAgenda } from '../../../electron/meetings/agenda.ts'
import { fieldsFor, mergedFields } from '../../../electron/free-documents/index.ts'
import { loadScoreSheets, pointsFor, scoreSheetsFile } from '../../../electron/meetings/score-sheets.ts'
import { meetingKindSchema, meetingSchema } from '../../../shared/domain/meeting.ts'
import { organSchema } from '../../../shared/domain/membership.ts'
import { resourcesDir } from '../../support/offices.ts'

const textOf = (name: string): string => readFileSync(join(resourcesDir, 'meetings', name), 'utf8')
const agendas = loadAgendas([{ name: agendaFile, text: textOf(agendaFile) }])
const sheets = loadScoreSheets([{ name: scoreSheetsFile, text: textOf(scoreSheetsFile) }])
if (!agendas.ok || !sheets.ok) throw new Error('supplied data is broken')

describe('agendas', () => {
  const propose = (meeting: object, carriedOver: Parameters<typeof proposedAgenda>[1]['carriedOver'] = []) => {
    let made = 0
    const parsed = meetingSchema.parse({ id: 'h', bodyId: 'cb', title: 'Họp', start: '2026-05-05T08:00', kind: 'regular', ...meeting })
    return proposedAgenda(agendas.value, { meeting: parsed, carriedOver, rotatesTo: 'nguoi-9', newId: () => `nd-${++made}` })
  }

  it.each(meetingKindSchema.options.flatMap((kind) => organSchema.options.map((organ) => ({ kind, organ }))).filter(({ kind, organ }) => !(kind === 'conference' && organ === 'members')))('stand ready for $kind of $organ', ({ kind, organ }) => {
    expect(propose({ kind, organ, topic: 'Chuyên đề' }).length).toBeGreaterThan(2)
  })

  it('name a topic in its report and put what is left where the items take it', () => {
    expect(propose({ kind: 'thematic', topic: 'Chuyển đổi số' })[0]?.title).toBe('Báo cáo chuyên đề: Chuyển đổi số')
    const items = propose({ agenda: [{ id: 'rieng', title: 'Việc riêng' }] }, [
      { type: 'petition', id: 'kn-1', text: 'Sửa mái nhà', due: null, state: 'late' }, { type: 'lastResolution', id: 'h-4', text: 'Kết quả thực hiện Nghị quyết 4', due: null, state: 'signed' }, { type: 'task', id: 'nv', text: 'Việc', due: null, state: 'late' },
    ]).map(({ title }) => title)
    expect(items.slice(4, 6)).toEqual(['Kết quả thực hiện nhiệm vụ tháng qua, nhiệm vụ tháng tới', 'Kết quả thực hiện Nghị quyết 4'])
    expect(items.slice(8, 10)).toEqual(['Kiến nghị, đề xuất của đảng viên', 'Trả lời: Sửa mái nhà'])
    expect(items.slice(-2)).toEqual(['Việc riêng', 'Kết luận, biểu quyết nghị quyết và dự kiến nội dung kỳ sau'])
    // Without an agenda of its kind what is left is not lost.
    expect(propose({ kind: 'conference' }, [{ type: 'petition', id: 'kn-1', text: 'Sửa mái nhà', due: null, state: 'late' }]).map(({ title }) => title)).toEqual(['Trả lời: Sửa mái nhà'])
  })

  it('give items that rotate to whom the last meeting named', () => {
    expect(propose({}).filter(({ preparerPersonId }) => preparerPersonId === 'nguoi-9').map(({ title }) => title)).toEqual([
      'Thông tin thời sự', 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh', 'Tự phê bình và phê bình',
    ])
  })

  it('written wrong are told with their line', () => {
    const broken = textOf(agendaFile).replace('{ id: documents,', '{ id: news,')
    expect(loadAgendas([{ name: agendaFile, text: broken }])).toMatchObject({ ok: false, problems: [{ code: 'agenda.twice', value: 'news', line: 15 }] })
    expect(loadAgendas([])).toMatchObject({ ok: false, problems: [{ code: 'agenda.missing' }] })
  })
})

describe('score sheets', () => {
  it('give points by the bands that are known, and leave the others to a person', () => {
    const lastResolution = sheets.value.sheets[0]?.criteria.find(({ id }) => id === 'lastResolution')
    const speaking = sheets.value.sheets[0]?.criteria.find(({ id }) => id === 'speaking')
    const attendance = sheets.value.sheets[0]?.criteria.find(({ id }) => id === 'attendance')
    if (lastResolution === undefined || speaking === undefined || attendance === undefined) throw new Error('criteria are missing')
    expect([100, 90, 89.99, 80, 70, 60, 50, 49.99, 0].map((percent) => pointsFor(lastResolution, percent))).toEqual([30, 30, 27, 27, 24, 20, 15, 10, 10])
    expect([50.01, 50].map((percent) => pointsFor(speaking, percent))).toEqual([5, null])
    expect([90, 89.99].map((percent) => pointsFor(attendance, percent))).toEqual([5, null])
  })

  it.each([
    ['a sum that is not 100', 'words: Công tác chuẩn bị, most: 10 }', 'words: Công tác chuẩn bị, most: 11 }', 'score.sum'],
    ['more points than the most', 'bands: [{ atLeast: 90, points: 5 }]', 'bands: [{ atLeast: 90, points: 6 }]', 'score.tooMuch'],
    ['bands out of order', '{ atLeast: 80, points: 27 }', '{ atLeast: 95, points: 27 }', 'score.order'],
    ['an id twice', '{ id: principles, words: Nguyên tắc sinh hoạt, most: 5 }', '{ id: ending, words: Nguyên tắc sinh hoạt, most: 5 }', 'score.twice'],
  ])('are refused with %s', (_name, from, to, code) => {
    const text = textOf(scoreSheetsFile)
    expect(text).toContain(from)
    const read = loadScoreSheets([{ name: scoreSheetsFile, text: text.replace(from, to) }])
    expect(read).toMatchObject({ ok: false, problems: [{ code }] })
  })
})

describe('a paper made again', () => {
  const made = { place: 'Phòng 1', present: 10, lines: ['a'], rows: [{ x: 1, y: 'b' }] }

  it('takes the record where nobody wrote, keeps what people wrote, and says where they differ', () => {
    const standing = { ...made, place: 'Hội trường', rows: [{ y: 'b', x: 1 }], extra: 'của người' }
    expect(mergedFields(made, standing, { ...made, place: 'Phòng 2', present: 11, rows: [{ x: 2, y: 'b' }], more: 'mới' })).toEqual({
      fields: { place: 'Hội trường', present: 11, lines: ['a'], rows: [{ x: 2, y: 'b' }], extra: 'của người', more: 'mới' }, kept: ['place'],
    })
    // The record still says what it said: there is nothing to tell.
    expect(mergedFields(made, standing, made)).toMatchObject({ fields: { place: 'Hội trường' }, kept: [] })
  })

  it('counts everything as the person\'s when nobody knows what the program wrote', () => {
    expect(mergedFields(null, { place: 'Phòng 1', present: null, lines: [] }, { place: 'Phòng 2', present: 11, lines: ['a'] })).toEqual({ fields: { place: 'Phòng 1', present: 11, lines: ['a'] }, kept: ['place'] })
  })

  it('leaves out what the template in use has no place for', () => {
    const fields = [{ id: 'place', label: 'Nơi', type: 'line' as const, required: false, help: '' }, { id: 'rows', label: 'Dòng', type: 'rows' as const, required: false, help: '', columns: [{ id: 'x', label: 'X', type: 'number' as const, required: false, help: '' }] }]
    expect(fieldsFor({ fields }, made)).toEqual({ place: 'Phòng 1', rows: [{ x: 1 }] })
  })
})
