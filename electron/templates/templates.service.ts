/** Templates as the editor sees them: what is in use, every version, saving a new one, going back to the supplied one. */
import type { z } from 'zod'
import type {
  TemplateInUse, TemplateLint, TemplateOperation, TemplateStructure, TemplateVersion, TemplateVersionRef, templateSaveOutcomeSchema,
} from '../../shared/contract/templates.ts'
import { readingIn } from '../db/index.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { editTemplate, lintTemplate, parseStructure, readTemplateText } from '../documents/compose/index.ts'
import { fault } from '../faults/index.ts'
import type { Actor } from '../records/index.ts'
import { unknownTemplate } from './template-library.ts'
import type { LayeredTemplate, TemplateLibrary } from './template-library.ts'
import { countPapers, insertVersion, selectVersions } from './templates.repository.ts'
import type { KeptLayer, KeptVersion } from './templates.repository.ts'

export type SaveTemplateOutcome = z.output<typeof templateSaveOutcomeSchema>

const isSame = (one: TemplateVersionRef, other: TemplateVersionRef): boolean => one.layer === other.layer && one.version === other.version

/** Every template in use, by name. */
export async function listTemplates(library: TemplateLibrary, db: ReadDatabase): Promise<TemplateInUse[]> {
  const all = await library.inUse(db)
  const rows = await Promise.all(all.map(async (each) => inUse(library, each, await selectVersions(db, each.template.id))))
  return rows.sort((one, other) => one.name.localeCompare(other.name, 'vi'))
}

function inUse(library: TemplateLibrary, { template, from, text }: LayeredTemplate, versions: readonly KeptVersion[]): TemplateInUse {
  const kept = versions.find((version) => isSame(version, from))
  return {
    id: template.id, name: template.name, kind: template.kind, subjectKind: template.subjectKind, reviews: [...template.reviews], from,
    suppliedVersion: suppliedOf(library, template.id)?.from.version ?? null, changedAt: kept?.at ?? null, changedBy: kept?.actor ?? null,
    purpose: /^#[ \t]*(.+)/u.exec(text)?.[1]?.trim() ?? '', readsText: template.readsText, fields: [...template.fields], suggested: template.suggested,
  }
}

function suppliedOf(library: TemplateLibrary, id: string): LayeredTemplate | null {
  return library.supplied().find((each) => each.template.id === id) ?? null
}

/** One version with its text; without `from` the one in use. */
export async function getTemplate(library: TemplateLibrary, db: ReadDatabase, id: string, from?: TemplateVersionRef): Promise<TemplateInUse & { readonly text: string, readonly note: string }> {
  const versions = await selectVersions(db, id)
  const current = await library.find(db, id)
  const note = (ref: TemplateVersionRef): string => versions.find((version) => isSame(version, ref))?.note ?? ''
  if (from === undefined || isSame(from, current.from)) return { ...inUse(library, current, versions), text: current.text, note: note(current.from) }
  const supplied = suppliedOf(library, id)
  if (supplied !== null && isSame(from, supplied.from)) return { ...inUse(library, supplied, versions), text: supplied.text, note: '' }
  const kept = versions.find((version) => isSame(version, from))
  const template = kept === undefined || kept.text === null ? null : readTemplateText({ name: id, text: kept.text }).template
  if (kept === undefined || kept.text === null || template === null) throw unknownVersion()
  return { ...inUse(library, { template, from, text: kept.text }, versions), text: kept.text, note: kept.note }
}

function unknownVersion(): Error {
  return fault('TEMPLATE_UNKNOWN', { happened: 'Không có phiên bản này của mẫu.', kept: 'Mẫu đang dùng không thay đổi.', remedy: 'Chọn một phiên bản trong danh sách phiên bản.' })
}

/** Every version, oldest first, the supplied one before all. */
export async function listVersions(library: TemplateLibrary, db: ReadDatabase, id: string): Promise<TemplateVersion[]> {
  const current = await library.find(db, id)
  const papers = await countPapers(db, id)
  const supplied = suppliedOf(library, id)
  const row = (from: TemplateVersionRef, rest: Omit<TemplateVersion, 'from' | 'inUse' | 'papers'>): TemplateVersion => ({
    from, ...rest, inUse: isSame(from, current.from), papers: papers.find((each) => isSame(each, from))?.papers ?? 0,
  })
  return [
    ...supplied === null ? [] : [row(supplied.from, { note: '', at: null, actor: null, restores: false })],
    ...(await selectVersions(db, id)).map((kept) => row({ layer: kept.layer, version: kept.version }, { note: kept.note, at: kept.at, actor: kept.actor, restores: kept.text === null })),
  ]
}

export interface SaveTemplate { readonly id: string, readonly text: string, readonly note: string, readonly seen: TemplateVersionRef | null, readonly layer: KeptLayer }

/** Keeps a new version. Refused with any error of the linter, another id, or another kind of record than papers already have. */
export async function saveTemplate(library: TemplateLibrary, office: OfficeDatabase, actor: Actor, input: SaveTemplate): Promise<SaveTemplateOutcome> {
  const problems = lintText(input.text)
  const { template } = readTemplateText({ name: input.id, text: input.text })
  if (template === null) return { outcome: 'refused', problems: [...problems] }
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const current = (await library.inUse(db)).find((each) => each.template.id === input.id) ?? null
    const stale = await conflictWith(db, input.id, current, input.seen)
    if (stale !== null) return stale
    const refusals = [
      ...template.id === input.id ? [] : [refusal(`Mã trong mẫu là “${template.id}”, khác mã “${input.id}” đang lưu.`, 'Giữ nguyên mục id của mẫu.')],
      ...current === null || current.template.subjectKind === template.subjectKind ? [] : [refusal('Mẫu đã dùng cho một loại hồ sơ thì không đổi sang loại hồ sơ khác.', 'Giữ nguyên subjectKind, hoặc tạo mẫu mới với mã khác.')],
    ]
    if (refusals.length > 0) return { outcome: 'refused', problems: refusals }
    const version = await nextVersion(db, input.id, input.layer)
    await insertVersion(transaction, { id: input.id, layer: input.layer, version, text: input.text, note: input.note, at: actor.now().toISOString(), actor: actor.name })
    return { outcome: 'saved', from: { layer: input.layer, version }, problems: [...problems] }
  })
}

/** Back to the supplied template: every layer above it stands aside; all its versions stay. */
export async function restoreSupplied(
  library: TemplateLibrary, office: OfficeDatabase, actor: Actor, input: { readonly id: string, readonly note: string, readonly seen: TemplateVersionRef },
): Promise<SaveTemplateOutcome> {
  const supplied = suppliedOf(library, input.id)
  if (supplied === null) {
    throw fault('TEMPLATE_UNKNOWN', { happened: 'Mẫu này do văn phòng tự làm, không có mẫu gốc của chương trình.', kept: 'Mẫu đang dùng không thay đổi.', remedy: 'Chọn lại một phiên bản trước đó của mẫu.' })
  }
  return office.write(async (transaction) => {
    const db = readingIn(transaction)
    const stale = await conflictWith(db, input.id, await library.find(db, input.id), input.seen)
    if (stale !== null) return stale
    const at = actor.now().toISOString()
    for (const layer of ['province', 'office'] as const) {
      const versions = (await selectVersions(db, input.id)).filter((version) => version.layer === layer)
      if ((versions.at(-1)?.text ?? null) === null) continue
      await insertVersion(transaction, { id: input.id, layer, version: versions.length + 1, text: null, note: input.note, at, actor: actor.name })
    }
    return { outcome: 'saved', from: supplied.from, problems: [] }
  })
}

async function nextVersion(db: ReadDatabase, id: string, layer: KeptLayer): Promise<number> {
  return 1 + Math.max(0, ...(await selectVersions(db, id)).filter((version) => version.layer === layer).map((version) => version.version))
}

async function conflictWith(db: ReadDatabase, id: string, current: LayeredTemplate | null, seen: TemplateVersionRef | null): Promise<SaveTemplateOutcome | null> {
  if (current === null) return seen === null ? null : unknownTemplate(id, [])
  if (seen !== null && isSame(current.from, seen)) return null
  const kept = (await selectVersions(db, id)).find((version) => isSame(version, current.from))
  return { outcome: 'conflict', current: current.from, changedBy: kept?.actor ?? '', changedAt: kept?.at ?? '' }
}

function refusal(message: string, remedy: string): TemplateLint {
  return { severity: 'error', line: 1, column: 1, path: [], message, remedy }
}

/** Steps of a place the contract carries; of anything deeper, the part around it is named. */
const deepest = 60

/** What the linter says, without the file's name. */
export function lintText(text: string): readonly TemplateLint[] {
  return lintTemplate(text).map(({ severity, line, column, path, message, remedy }) => ({ severity, line, column, path: path.slice(0, deepest), message, remedy }))
}

/** A text with its parts and everything wrong with it. */
export function described(text: string): { text: string, structure: TemplateStructure | null, problems: TemplateLint[] } {
  return { text, structure: parseStructure(text), problems: [...lintText(text)] }
}

/** The text after one change of the clerk. */
export function edited(text: string, operation: TemplateOperation): ReturnType<typeof described> {
  const changed = editTemplate(text, operation)
  if (changed !== null) return described(changed)
  throw fault('INPUT_INVALID', {
    happened: 'Mẫu không còn phần ở chỗ được chọn nên chưa sửa được.', kept: 'Mẫu không thay đổi.', remedy: 'Tải lại danh sách các phần rồi làm lại.',
  })
}
