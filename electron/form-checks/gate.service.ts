/**
 * The gate before issue: the paper as it would be written is checked as a tree and again as the file it becomes. Errors
 * stop it; a person may take one on themselves with a reason, which is kept. What passes – issued, or written out to be signed – is
 * remembered by the hash of its bytes.
 */
import { z } from 'zod'
import { waiverSchema } from '../../shared/contract/form-checks.ts'
import type { Gate, PassedFile, Waiver } from '../../shared/contract/form-checks.ts'
import { findingSchema } from '../../shared/contract/papers.ts'
import type { Finding, PrintOptions } from '../../shared/contract/papers.ts'
import type { ResolvedForm } from '../../shared/document/form.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { OfficeDatabase, ReadDatabase } from '../db/index.ts'
import { emitPaper, makePaper, readyPaper, readyPrint } from '../documents/papers/index.ts'
import type { PaperResources, ReadyPrint } from '../documents/papers/index.ts'
import { fault } from '../faults/index.ts'
import { sha256, writeFileOrBeside } from '../files/index.ts'
import type { Actor } from '../records/index.ts'
import { getOffice } from '../settings/index.ts'
import { checkBytes } from './check-bytes.ts'
import { insertSigningCopy, insertWaiver, selectPassed, selectWaivers } from './gate.repository.ts'
import type { PaperKey, PassedRow } from './gate.repository.ts'

/** How a paper is to be written. `imageBytes` gives the picture behind a grant. */
export interface GatePrint { readonly format: 'docx' | 'pdf', readonly options?: PrintOptions | undefined, readonly imageBytes: (grant: string) => Uint8Array }

/** One plain Word file: what the gate looks at until the person says how the paper is printed. */
const plainPrint: GatePrint = { format: 'docx', imageBytes: () => new Uint8Array() }

/** A paper that was checked as it would be written, before it is asked which errors were waived. */
interface CheckedPaper {
  readonly findings: readonly Finding[]
  /** Of the Word file that was checked. */
  readonly sha256: string
  /** What would be written, in the asked format. */
  readonly bytes: Uint8Array
  /** The Word file that was checked, whatever the asked format. */
  readonly word: Uint8Array
  readonly model: DocumentModel
  readonly form: ResolvedForm
  readonly print: ReadyPrint['options']
  readonly revision: number
  readonly problems: readonly Problem[]
}

/** What the gate says of a paper now. A paper that cannot be set at all is the fault `PAPER_NOT_READY`. */
export async function openGate(resources: PaperResources, office: OfficeDatabase, key: PaperKey): Promise<Gate> {
  return judge(await checkPaper(resources, office.read, key, plainPrint), await waiversOf(office.read, key))
}

async function checkPaper(resources: PaperResources, db: ReadDatabase, key: PaperKey, { format, options, imageBytes }: GatePrint): Promise<CheckedPaper> {
  const paper = await makePaper(db, resources, key)
  const { model, form } = readyPaper(paper)
  const print = readyPrint(model, options, imageBytes)
  const word = (await emitPaper(resources, model, form, 'docx', print.options)).bytes
  const { houseStyle } = (await getOffice(db)).record
  const { report } = await checkBytes(resources, word, { fileName: '', profile: form.profileId, houseStyle })
  return {
    findings: together(paper.findings, report.findings.map(plain)), sha256: report.summary.sha256,
    bytes: format === 'docx' ? word : (await emitPaper(resources, model, form, format, print.options)).bytes,
    word, model, form, print: print.options, revision: paper.revision ?? 0, problems: print.problems,
  }
}

async function waiversOf(db: ReadDatabase, key: PaperKey): Promise<Waiver[]> {
  return (await selectWaivers(db, key)).map((row) => waiverSchema.parse(row))
}

function judge({ findings, sha256: hash }: CheckedPaper, waivers: Waiver[]): Gate {
  const blocking = findings.filter((finding) => finding.severity === 'error' && !waivers.some((waiver) => covers(waiver, finding)))
  return { passes: blocking.length === 0, sha256: hash, findings: [...findings], blocking, waivers }
}

/** The file's findings beside the tree's: a rule the tree has already named is not named twice. */
function together(tree: readonly Finding[], file: readonly Finding[]): Finding[] {
  const named = new Set(tree.map(({ ruleId }) => ruleId))
  return [...tree, ...file.filter(({ ruleId }) => !named.has(ruleId))]
}

function plain(finding: Finding): Finding {
  const { ruleId, severity, place, excerpt, found, expected, clause, status, message, remedy } = finding
  return { ruleId, severity, place, excerpt, found, expected, clause, status, message, remedy }
}

function covers(waiver: Pick<Waiver, 'ruleId' | 'place'>, finding: Finding): boolean {
  return waiver.ruleId === finding.ruleId && waiver.place === finding.place
}

/** Takes an error on oneself. Refused when no such error stands: a waiver in advance would hide what comes later. */
export async function waive(
  resources: PaperResources, office: OfficeDatabase, actor: Actor, key: PaperKey, waiver: Pick<Waiver, 'ruleId' | 'place' | 'reason'>,
): Promise<Gate> {
  const checked = await checkPaper(resources, office.read, key, plainPrint)
  const { blocking } = judge(checked, await waiversOf(office.read, key))
  if (!blocking.some((finding) => covers(waiver, finding))) {
    throw fault('INPUT_INVALID', { happened: 'Văn bản không có lỗi này để bỏ qua.', kept: 'Không có gì được ghi.', remedy: 'Xem lại danh sách lỗi hiện tại.' })
  }
  await office.write((transaction) => insertWaiver(transaction, key, { ...waiver, at: actor.now().toISOString(), actor: actor.name }))
  return judge(checked, await waiversOf(office.read, key))
}

/** Writes the file that goes to be signed; the row with its hash and the file come together or not at all. No number is taken. */
export async function writeSigningCopy(resources: PaperResources, office: OfficeDatabase, actor: Actor, key: PaperKey, path: string, print: GatePrint = plainPrint) {
  const { row, bytes, problems } = await passGate(resources, office.read, actor, key, print)
  const written = await office.write(async (transaction) => {
    await insertSigningCopy(transaction, key, row)
    return writeFileOrBeside(path, bytes)
  })
  return { written, copy: fileOf(key, { ...row, purpose: 'signing' }), problems }
}

/** A paper the gate let through: what would be written, and the row that remembers it. */
export interface PassedPaper extends Pick<CheckedPaper, 'bytes' | 'word' | 'model' | 'form' | 'print' | 'problems'> { readonly row: PassedRow }

/** Checks the paper as it stands in `db` – in a transaction, as it would be after it – or throws `PAPER_NOT_READY` with every error that nobody waived. */
export async function passGate(resources: PaperResources, db: ReadDatabase, actor: Actor, key: PaperKey, print: GatePrint = plainPrint): Promise<PassedPaper> {
  const checked = await checkPaper(resources, db, key, print)
  const { bytes, word, model, form, print: options, revision, problems } = checked
  const gate = judge(checked, await waiversOf(db, key))
  if (!gate.passes) throw refused(gate.blocking)
  const row: PassedRow = {
    revision, sha256: sha256(bytes), findingsJson: JSON.stringify(gate.findings), waiversJson: JSON.stringify(gate.waivers), at: actor.now().toISOString(), actor: actor.name,
  }
  return { bytes, word, model, form, print: options, problems, row }
}

function refused(blocking: readonly Finding[]): Error {
  const problems = blocking.map(({ ruleId, place, found, message, remedy, clause }): Problem => ({
    severity: 'error', code: `form.${ruleId}`, path: place, value: found, message: `${message} [${clause}]`, remedy,
  }))
  return fault('PAPER_NOT_READY', {
    happened: `Văn bản chưa qua kiểm tra thể thức: còn ${blocking.length} lỗi.`, kept: 'Chưa có tệp nào được ghi; dữ liệu không thay đổi.',
    remedy: 'Sửa các lỗi đã nêu, hoặc bỏ qua từng lỗi kèm lý do.', problems,
  })
}

/** What the gate let out of a paper, newest first. */
export async function listPassed(office: OfficeDatabase, key: PaperKey) {
  return (await selectPassed(office.read, key)).map((row) => fileOf(key, row))
}

function fileOf(key: PaperKey, { purpose, revision, sha256: hash, findingsJson, waiversJson, at, actor }: PassedRow & { readonly purpose: PassedFile['purpose'] }): PassedFile {
  return {
    ...key, purpose, revision, sha256: hash, at, actor,
    findings: z.array(findingSchema).parse(JSON.parse(findingsJson)), waivers: z.array(waiverSchema).parse(JSON.parse(waiversJson)),
  }
}
