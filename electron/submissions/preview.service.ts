/** Looking at files before anything of them is stored; a person may name the unit of a file and look again. */
import type { ImportDecision, ImportFile, ImportPreview } from '../../shared/contract/submissions.ts'
import { unitChecksOf } from '../aggregation/index.ts'
import type { ReadDatabase } from '../db/index.ts'
import { fault } from '../faults/index.ts'
import type { Progress } from '../requests/index.ts'
import { loadDesk, unitChoices } from './desk.ts'
import type { Desk } from './desk.ts'
import { evaluate } from './evaluate.ts'
import type { EvaluatedFile, ImportedFile } from './evaluate.ts'
import { readFormBytes, readFormFiles } from './read-files.ts'
import type { FaultOf, FileInHand } from './read-files.ts'
import { hasErrors } from './version.ts'

/** Files that were read, kept for the decisions about them. */
export interface HeldImport { readonly campaignId: string, readonly files: readonly ImportedFile[] }

export async function readImport(
  db: ReadDatabase, input: { readonly campaignId: string, readonly paths: readonly string[] }, progress: Progress, faultOf: FaultOf,
): Promise<HeldImport> {
  const { campaign, indicators, units } = await loadDesk(db, input.campaignId)
  refuseClosed(campaign)
  return { campaignId: campaign.id, files: await readFormFiles(input.paths, { campaign, indicators, candidates: units }, progress, faultOf) }
}

/** As {@link readImport}, of files that are in memory already. */
export async function readImportOf(db: ReadDatabase, input: { readonly campaignId: string, readonly files: readonly FileInHand[] }, faultOf: FaultOf): Promise<HeldImport> {
  const { campaign, indicators, units } = await loadDesk(db, input.campaignId)
  refuseClosed(campaign)
  return { campaignId: campaign.id, files: await readFormBytes(input.files, { campaign, indicators, candidates: units }, faultOf) }
}

/** A closed campaign takes nothing in any more. */
export function refuseClosed({ title, state }: Desk['campaign']): void {
  if (state !== 'closed') return
  throw fault('CAMPAIGN_WRONG_STATE', {
    happened: `Đợt “${title}” đã khép nên không nhận thêm báo cáo.`, kept: 'Báo cáo đã nhận không thay đổi.', remedy: 'Mở lại đợt (trạng thái “đang thu”) rồi nhập.',
  })
}

/** `skipped`: files the person leaves out; the others are judged as if they were not there. */
export async function previewOf(db: ReadDatabase, held: HeldImport, skipped: readonly string[] = []): Promise<Omit<ImportPreview, 'previewId'>> {
  const desk = await loadDesk(db, held.campaignId)
  const { files } = evaluate({ files: held.files, skipped: new Set(skipped), stored: desk.versions, campaign: desk.campaign, indicators: desk.indicators, checks: await unitChecksOf(db, desk.campaign) })
  return {
    campaignId: desk.campaign.id, title: desk.campaign.title, due: desk.campaign.due, frozen: desk.frozen !== null, opened: desk.campaign.state !== 'draft', units: unitChoices(desk),
    files: held.files.map((file) => fileView(file, files.get(file.fileId), desk)),
  }
}

function fileView({ fileId, fileName, read, fault: reason, assigned }: ImportedFile, evaluated: EvaluatedFile | undefined, desk: Desk): ImportFile {
  if (evaluated === undefined) throw new Error('every file is evaluated')
  const { state, bodyId, note, problems, waiting } = evaluated
  return {
    fileId, fileName, state, kind: read?.kind ?? null, bodyId, bodyName: bodyId === null ? '' : desk.nameOf(bodyId),
    matchedBy: assigned === null ? read?.matchedBy ?? null : 'person', measurements: read?.measurements.length ?? 0, answers: read?.answers.length ?? 0,
    problems: [...problems], note, fault: reason, waiting: waiting === null ? null : { submissionId: waiting.id, errors: hasErrors(waiting.problems) },
  }
}

/** The person says whose file it is; null takes that back. Only units that are asked can be named. */
export async function assignUnit(db: ReadDatabase, held: HeldImport, fileId: string, bodyId: string | null): Promise<HeldImport> {
  const { units } = await loadDesk(db, held.campaignId)
  const file = held.files.find((each) => each.fileId === fileId)
  if (file === undefined || (bodyId !== null && !units.some(({ id }) => id === bodyId))) {
    throw fault('INPUT_INVALID', {
      happened: file === undefined ? 'Không có tệp này trong lần xem trước.' : 'Đơn vị này không thuộc danh sách phải báo cáo của đợt.', kept: 'Không có gì bị thay đổi.',
      remedy: file === undefined ? 'Chọn lại tệp cần nhập.' : 'Chọn một đơn vị trong danh sách, hoặc bổ sung đơn vị vào đợt báo cáo trước.',
    })
  }
  return { ...held, files: held.files.map((each) => each.fileId === fileId ? { ...each, assigned: bodyId } : each) }
}

export interface DecisionFor { readonly fileId: string, readonly decision: ImportDecision, readonly reason: string }

/**
 * Decisions for all files at once: what has nothing wrong is accepted (or only received), what has errors is received to be judged
 * later, or accepted when `override` gives the reason; so is what came in before and still waits. What needs a person first gets none.
 */
export function decisionsFor({ files }: Pick<ImportPreview, 'files'>, { ready, override }: { readonly ready: 'accept' | 'receive', readonly override: string | null }): readonly DecisionFor[] {
  const withErrors: Pick<DecisionFor, 'decision' | 'reason'> = override === null ? { decision: 'receive', reason: '' } : { decision: 'accept', reason: override }
  return files.flatMap(({ fileId, state, waiting }): readonly DecisionFor[] => {
    switch (state) {
      case 'ready': return [{ fileId, decision: ready, reason: '' }]
      case 'problems': return [{ fileId, ...withErrors }]
      case 'unchanged': return waiting === null ? [] : [waiting.errors ? { fileId, ...withErrors } : { fileId, decision: ready, reason: '' }]
      case 'unitUnknown': case 'unreadable': return []
    }
  })
}
