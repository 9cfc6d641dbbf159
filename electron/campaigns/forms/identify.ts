/** Whose form a file is, and of which campaign: by its key, by the code printed on it, by the name written in it, last by the name of the file. */
import type { CellProblem } from '../../../shared/contract/submissions.ts'
import { foldText } from '../../../shared/domain/fold.ts'
import { bodyCodeLabel, bodyNameLabel } from './form-input.ts'
import { findFormKey, formVersion } from './form-key.ts'
import type { FormKey } from './form-key.ts'
import { issue, problemAt } from './reading.ts'
import type { Candidate, Issue, ReadingInput } from './reading.ts'

export type MatchedBy = 'key' | 'code' | 'name' | null

/** Traces of the maker found in a file, in the order of trust. */
export interface Traces {
  /** Texts of the hidden place that holds the key. */
  readonly hidden: readonly string[]
  /** Texts of the file in order, each with what stands right of it or beneath it. */
  readonly visible: readonly { readonly text: string, readonly next: string }[]
}

export interface Identity { readonly bodyId: string | null, readonly matchedBy: MatchedBy, readonly campaignId: string | null, readonly problems: readonly CellProblem[] }

export function identify(traces: Traces, input: ReadingInput): Identity {
  const place = { file: input.file, sheet: '', cell: '' }
  const hidden = firstKey(traces.hidden)
  const visible = firstKey(traces.visible.map(({ text }) => text))
  const key = hidden.key ?? visible.key
  const label = { code: labelled(traces, bodyCodeLabel), name: labelled(traces, bodyNameLabel) }
  const found = whose(hidden.key, visible.key, label, input)
  const aboutKey = [
    ...(key === null && (hidden.damaged || visible.damaged) ? [issue('warning', 'form.keyDamaged', 'Mã biểu trong tệp đã bị sửa, không dùng được.', 'Kiểm tra xem tệp có đúng là biểu của đợt này không.')] : []),
    ...(key === null ? noKey(hidden.damaged || visible.damaged) : keyIssues(key, input)),
  ]
  const problems = [...aboutKey.map((one) => problemAt(place, '', key?.campaignId ?? '', one)), ...found.issues.map((one) => problemAt(place, '', found.value, one))]
  return { bodyId: found.body?.id ?? null, matchedBy: found.body === null ? null : found.by, campaignId: key?.campaignId ?? null, problems }
}

function noKey(damaged: boolean): readonly Issue[] {
  return damaged ? [] : [issue('warning', 'form.noKey', 'Tệp không còn mã biểu, nên chưa chắc là biểu của đợt báo cáo này.', 'Kiểm tra kỳ báo cáo ghi ở đầu biểu trước khi nhận.')]
}

function keyIssues(key: FormKey, { campaign, indicators }: ReadingInput): readonly Issue[] {
  if (key.campaignId !== campaign.id) return [issue('error', 'form.otherCampaign', `Đây là biểu của đợt báo cáo khác (mã “${key.campaignId}”).`, `Chọn đúng đợt khi nhập, hoặc đề nghị đơn vị gửi biểu của đợt “${campaign.title}”.`)]
  if (key.version !== formVersion(indicators, campaign.outline)) {
    return [issue('warning', 'form.olderVersion', 'Biểu được gửi đi trước khi chỉ tiêu hoặc câu hỏi của đợt này thay đổi.', 'Các mục mới sẽ thiếu; gửi lại biểu mới nếu cần.')]
  }
  return []
}

interface Whose { readonly body: Candidate | null, readonly by: MatchedBy, readonly value: string, readonly issues: readonly Issue[] }

function whose(hidden: FormKey | null, visible: FormKey | null, label: { readonly code: string, readonly name: string }, input: ReadingInput): Whose {
  const byId = (id: string | undefined): Candidate | null => input.candidates.find((one) => one.id.toLowerCase() === id?.trim().toLowerCase()) ?? null
  const named = byName(label.name, input.candidates)
  const claims: readonly (readonly [MatchedBy, string | undefined])[] = [['key', hidden?.bodyId], ['code', visible?.bodyId], ['code', label.code === '' ? undefined : label.code]]
  const [by = null, id] = claims.find(([, claimed]) => claimed !== undefined) ?? []
  if (id !== undefined) return ofId(by, id, byId(id), named, label.name)
  if (named !== null) return { body: named, by: 'name', value: label.name, issues: [issue('warning', 'form.byName', `Nhận ra đơn vị theo tên ghi trong tệp: ${named.name}.`, 'Kiểm tra có đúng đơn vị không.')] }
  const inFile = byFileName(input.file, input.candidates)
  if (inFile !== null) return { body: inFile, by: 'name', value: input.file, issues: [issue('warning', 'form.byFileName', `Nhận ra đơn vị theo tên tệp: ${inFile.name}.`, 'Kiểm tra có đúng đơn vị không.')] }
  return { body: null, by: null, value: label.name, issues: [issue('error', 'form.noBody', 'Không nhận ra tệp này của đơn vị nào.', 'Chọn đơn vị cho tệp này, hoặc hỏi lại nơi gửi.')] }
}

function ofId(by: MatchedBy, id: string, body: Candidate | null, named: Candidate | null, writtenName: string): Whose {
  if (body === null) return { body: null, by: null, value: id, issues: [issue('error', 'form.notAsked', `Đơn vị có mã “${id}” không thuộc danh sách phải báo cáo của đợt này.`, 'Kiểm tra lại đơn vị gửi, hoặc bổ sung đơn vị vào đợt báo cáo.')] }
  if (named !== null && named.id !== body.id) {
    return { body: null, by: null, value: writtenName, issues: [issue('error', 'form.otherBody', `Biểu làm cho ${body.name} nhưng ghi tên ${named.name}; có thể đơn vị đã chép biểu của nhau.`, 'Hỏi lại nơi gửi, rồi chọn đơn vị cho tệp này.')] }
  }
  const renamed = writtenName !== '' && named === null
  return { body, by, value: renamed ? writtenName : '', issues: renamed ? [issue('info', 'form.nameChanged', `Tên đơn vị ghi trong tệp là “${writtenName}”, trong danh sách là ${body.name}.`, 'Không phải làm gì nếu vẫn là đơn vị ấy.')] : [] }
}

function firstKey(texts: readonly string[]): { readonly key: FormKey | null, readonly damaged: boolean } {
  const found = texts.map((text) => findFormKey(text)).filter((key) => key !== null)
  return { key: found.find((key) => key !== 'damaged') ?? null, damaged: found.includes('damaged') }
}

/** What stands behind a label: in the same text after a colon, or in the next one. */
function labelled({ visible }: Traces, label: string): string {
  const wanted = foldText(label)
  for (const { text, next } of visible) {
    const [before = '', ...after] = text.split(':')
    if (foldText(before) !== wanted) continue
    const behind = after.join(':').trim()
    return behind === '' ? next.trim() : behind
  }
  return ''
}

function byName(name: string, candidates: readonly Candidate[]): Candidate | null {
  const wanted = comparable(name)
  if (wanted === '') return null
  const found = candidates.filter((one) => [one.name, one.shortName].some((each) => each !== '' && comparable(each) === wanted))
  return found.length === 1 ? found[0] ?? null : null
}

/** The longest name or code that stands in the file's name; two of the same length settle nothing. */
function byFileName(file: string, candidates: readonly Candidate[]): Candidate | null {
  const words = ` ${comparable(file.replace(/\.[a-z]{2,4}$/iu, ''))} `
  const hits = candidates.flatMap((body) => [body.id, body.name, body.shortName].map(comparable).filter((each) => each !== '' && words.includes(` ${each} `)).map((each) => ({ body, length: each.length })))
  const longest = Math.max(0, ...hits.map(({ length }) => length))
  const found = [...new Set(hits.filter(({ length }) => length === longest).map(({ body }) => body))]
  return found.length === 1 ? found[0] ?? null : null
}

/** Letters and digits alone, without marks. */
function comparable(text: string): string {
  return foldText(text).replaceAll(/[^a-z0-9]+/gu, ' ').trim()
}
