/** Texts and questions for the measurement of finding: sentences of the sample office in new mixtures, the same each time. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entry } from '../../electron/search/search-index.repository.ts'
import { seededNumbers } from '../support/seeded-numbers.ts'
import { resourcesFolder } from './bench-office.ts'

const kinds = ['plan', 'report', 'officialLetter', 'announcement', 'resolution', 'decision', 'conclusion', 'minutes', 'incomingPapers', 'meetings'] as const
const states = ['draft', 'submitted', 'signed', 'issued', 'filed'] as const
const years = 20
const units = 130
/** UTF-16 units of one text: about 300 words. */
const textLength = 1500

/** Words in every paper, in some and in few; with marks, without, mixed; in order and apart; a number; nothing at all. */
const queries = [
  'đảng', 'dang', 'Đảng uỷ', 'dang uy', 'kế hoạch', 'ke hoach kiem tra giam sat', 'nghị quyết đại hội', 'Uỷ ban Kiểm tra', 'ủy ban kiểm tra', 'chuyển đổi số', 'chuyen doi so',
  'sinh hoạt chi bộ', '"chất lượng sinh hoạt chi bộ"', 'toà án', 'án', 'an', 'kết nạp đảng viên', 'học tập quán triệt chỉ thị', '08-CT/TU', '1234', 'báo cáo sơ kết', 'đảng phí', 'nhà khách',
  'Minh Khê', 'phát triển đảng viên mới', 'không có chữ này', 'phòng Đảng uỷ van thu', 'xếp loại chất lượng tổ chức đảng, đảng viên năm 2026', 'Vũ Hạnh Nguyên', '',
] as const

export function searchTexts(): { readonly queries: readonly string[], readonly entries: (count: number) => Iterable<Entry> } {
  const sentences = sentencesOf(JSON.parse(readFileSync(join(resourcesFolder, 'sample', 'office-records.json'), 'utf8')))
  return { queries, entries: (count) => entries(sentences, count) }
}

function* entries(sentences: readonly string[], count: number): Iterable<Entry> {
  const next = seededNumbers(20261122)
  const pick = <T>(list: readonly T[]): T => {
    const one = list[Math.floor(next() * list.length)]
    if (one === undefined) throw new Error('nothing to pick from')
    return one
  }
  const titles = sentences.filter(({ length }) => length > 30 && length < 140)
  const lines = sentences.filter(({ length }) => length >= 40)
  for (let at = 1; at <= count; at++) {
    let words = ''
    while (words.length < textLength) words += `${pick(lines)}\n`
    const day = `${2007 + Math.floor((at - 1) * years / count)}-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}-15`
    yield { source: 'record', collection: 'freeDocuments', recordId: `vb-${at}`, partId: '', kind: pick(kinds), day, unitId: `don-vi-${Math.floor(next() * units)}`, state: pick(states), number: `${1 + at % 300}-KH/ĐU`, title: pick(titles), words }
  }
}

function sentencesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(sentencesOf) : []
}
