/**
 * A copy of a paper (bản sao): the paper as it is, ended by the block of who copies it (format-rules 1.7). An extract keeps
 * chosen blocks with the numbers they have in the whole text. Pure; what is wrong comes back as problems.
 */
import type { z } from 'zod'
import type { CopyRequest } from '../../../shared/contract/papers.ts'
import type { Block } from '../../../shared/document/blocks.ts'
import type { ResolvedForm } from '../../../shared/document/form.ts'
import { copySchema } from '../../../shared/document/model.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import { shortDate } from '../../../shared/domain/dates.ts'
import { problemsFromIssues } from '../../../shared/domain/problem.ts'
import type { Problem } from '../../../shared/domain/problem.ts'
import { withLabels } from '../print/index.ts'
import type { Issuing, OfficeFacts } from './facts.ts'
import { recipientsOf } from './paper/foot.ts'
import { issuingOf } from './paper/head.ts'
import { bySigningRight } from './paper/signatures.ts'
import { checkExistence, checkSigner } from './validate/head.ts'
import { error, warning, when } from './validate/problems.ts'

/** `model` null: no copy can be made; `problems` say why. */
export interface CopiedPaper { readonly model: DocumentModel | null, readonly problems: readonly Problem[] }

/** The copy of a composed paper. Any problem of severity `error` stops its export. */
export function copyPaper(original: DocumentModel, request: CopyRequest, facts: OfficeFacts, form: ResolvedForm): CopiedPaper {
  const copying = issuingOf(request, request.date, facts)
  const problems = [...checkOriginal(original, request), ...checkCopying(copying, request, facts), ...checkPart(original, request)]
  const { version } = copying
  if (version === null || problems.some(({ severity }) => severity === 'error')) return { model: null, problems }
  const copy: z.input<typeof copySchema> = {
    kind: request.kind, letterhead: { superior: version.letterheadSuperior, issuers: [version.letterheadIssuer], nameInText: version.name },
    number: { number: request.number, bodySymbol: version.symbol }, placeAndDate: { place: version.place, date: request.date },
    signature: bySigningRight(copying), recipients: recipientsOf(request),
  }
  const parsed = copySchema.safeParse(copy)
  if (!parsed.success) return { model: null, problems: [...problems, ...problemsFromIssues(parsed.error, 'copy')] }
  return { model: { ...request.kind === 'extract' ? extractOf(original, new Set(request.part), form) : original, copy: parsed.data }, problems }
}

/** Only an issued paper is copied: it has its number and its date. */
function checkOriginal({ number, placeAndDate }: DocumentModel, { date }: CopyRequest): readonly Problem[] {
  const issued = placeAndDate?.date ?? null
  return [
    ...when((number?.number ?? null) === null, error({
      code: 'copy.originalWithoutNumber', path: 'paper.number', message: 'Chưa sao được: văn bản cần sao chưa có số.', remedy: 'Ghi số của văn bản đã ban hành rồi sao lại.',
    })),
    ...when(issued === null, error({
      code: 'copy.originalWithoutDate', path: 'paper.date', message: 'Chưa sao được: văn bản cần sao chưa có ngày.', remedy: 'Ghi ngày của văn bản đã ban hành rồi sao lại.',
    })),
    ...when(issued !== null && date !== null && date < issued, error({
      code: 'copy.beforeOriginal', path: 'copy.date', value: date, message: `Ngày sao đứng trước ngày của văn bản (${issued === null ? '' : shortDate(issued)}).`, remedy: 'Sửa ngày sao.',
    })),
  ]
}

function checkCopying(copying: Issuing, { date }: CopyRequest, facts: OfficeFacts): readonly Problem[] {
  const signed = { kind: null, date, path: 'copy.signingRightId' }
  return [
    ...checkExistence(copying, date, { path: 'copy.bodyId', datePath: 'copy.date' }),
    ...copying.signingRightId === null
      ? [warning({ code: 'copy.signerMissing', path: 'copy.signingRightId', message: 'Bản sao chưa có người ký; chỗ ký để trống.', remedy: 'Chọn người ký bản sao.' })]
      : checkSigner(copying, signed, facts),
  ]
}

/** Ids of blocks a remedy names: enough to copy one onto a command line. */
const mostNamed = 60

/** An extract names what it keeps, all of it in the paper, and something of the text itself. */
function checkPart(original: DocumentModel, { kind, part = [] }: CopyRequest): readonly Problem[] {
  const path = 'copy.part'
  if (kind !== 'extract') {
    return when(part.length > 0, error({ code: 'copy.partNotExtract', path, message: 'Sao y và sao lục lấy toàn văn, không chọn phần.', remedy: 'Bỏ phần đã chọn, hoặc dùng trích sao.' }))
  }
  const known = new Set(groupsOf(original).flat().flatMap(({ id }) => id ?? []))
  const choice = `Chọn trong các đoạn: ${[...known].slice(0, mostNamed).join(', ')}${known.size > mostNamed ? ' …' : ''}.`
  const unknown = part.filter((id) => !known.has(id))
  return [
    ...when(part.length === 0, error({ code: 'copy.partMissing', path, message: 'Trích sao chưa chọn phần nào của văn bản.', remedy: choice })),
    ...when(unknown.length > 0, error({ code: 'copy.partUnknown', path, value: unknown.join(', '), message: `Văn bản không có đoạn mang mã ${unknown.slice(0, 5).map((id) => `“${id.slice(0, 60)}”`).join(', ')}.`, remedy: choice })),
    ...when(part.length > 0 && unknown.length === 0 && !original.body.some(({ id }) => id !== undefined && part.includes(id)), error({
      code: 'copy.partOutsideBody', path, message: 'Phần trích chưa có đoạn nào trong nội dung chính của văn bản.', remedy: 'Chọn thêm ít nhất một đoạn trong nội dung chính.',
    })),
  ]
}

function groupsOf(model: DocumentModel): readonly (readonly Block[])[] {
  return [model.body, ...model.attachedTexts.map(({ blocks }) => blocks), ...model.appendices.map(({ blocks }) => blocks)]
}

/** The chosen blocks with their numbers in the whole; căn cứ, and parts nothing was chosen of, are left out. */
function extractOf(original: DocumentModel, kept: ReadonlySet<string>, form: ResolvedForm): DocumentModel {
  const chosen = (blocks: readonly Block[]): Block[] => withLabels(blocks, form.wording.headingSeparator).filter(({ id }) => id !== undefined && kept.has(id))
  return {
    ...original, bases: [], body: chosen(original.body),
    attachedTexts: original.attachedTexts.map((text) => ({ ...text, blocks: chosen(text.blocks) })).filter(({ blocks }) => blocks.length > 0),
    appendices: original.appendices.map((appendix) => ({ ...appendix, blocks: chosen(appendix.blocks) })).filter(({ blocks }) => blocks.length > 0),
  }
}
