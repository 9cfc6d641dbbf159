/** The papers' part of the contract. */
import type { z } from 'zod'
import type { ExportOptions, exportResultSchema, previewSchema } from '../../../shared/contract/papers.ts'
import type { OfficeDatabase } from '../../db/index.ts'
import { fault } from '../../faults/index.ts'
import { writeGranted } from '../../files/index.ts'
import type { GrantedPlaces } from '../../files/index.ts'
import type { Actor } from '../../records/index.ts'
import { answerOf, os, refuseCancelled, streamed } from '../../requests/index.ts'
import type { ErrorLog, Progress } from '../../requests/index.ts'
import { rememberTemplate } from '../../templates/index.ts'
import { copyPartsOf } from '../compose/index.ts'
import { readPng } from '../print/index.ts'
import { paperFileName } from './paper-name.ts'
import type { PaperResources } from './paper-resources.ts'
import { pageOfPapers, papersOfRecords, shownRow } from './paper-rows.ts'
import { readyPrint } from './print-options.ts'
import { emitPaper, makePaper, readyPaper, renderFailed, templateRows } from './papers.service.ts'
import type { MadePaper, PaperRequest } from './papers.service.ts'

/** What these procedures need of the process that serves. */
export interface PapersHost extends GrantedPlaces {
  readonly resources: PaperResources
  /** The bytes of a picture behind a grant. */
  imageBytes(grant: string): Uint8Array
  readonly log: ErrorLog
}

export function papersProcedures(host: PapersHost) {
  const { resources } = host
  return {
    page: os.papers.page.handler(async ({ context, input }) => {
      const { total, rows } = await pageOfPapers(context.office().read, await resources.templatesIn(context.office().read), input)
      return { total, rows: rows.map(shownRow) }
    }),
    ofRecord: os.papers.ofRecord.handler(async ({ context, input }) => (await papersOfRecords(context.office().read, await resources.templatesIn(context.office().read), [input.recordId])).map(shownRow)),
    templates: os.papers.templates.handler(({ context }) => templateRows(context.office().read, resources)),
    preview: os.papers.preview.handler(({ context, input }) => preview(context.office(), resources, input)),
    suggestedName: os.papers.suggestedName.handler(async ({ context, input }) => ({ name: await suggestName(context.office(), resources, input) })),
    checkImage: os.papers.checkImage.handler(({ input }) => {
      const { width, height } = readPng(input.role, host.imageBytes(input.grant))
      return { width, height }
    }),
    copyParts: os.papers.copyParts.handler(async ({ context, input }) => {
      const { model, form } = readyPaper(await makePaper(context.office().read, resources, input))
      return [...copyPartsOf(model, form)]
    }),
    export: os.papers.export.handler(({ context, input, signal }) => {
      const office = context.office()
      return streamed((progress) => exportPaper(host, office, context.actor, input, progress), signal, (error) => answerOf(error, 'papers.export', host.log))
    }),
  }
}

async function preview(
  office: OfficeDatabase, resources: PaperResources, input: PaperRequest & { readonly firstPage: number, readonly pages: number },
): Promise<z.input<typeof previewSchema>> {
  return previewOf(await makePaper(office.read, resources, input), resources, input)
}

/** Pages, parts and everything found, of a paper that was made. */
export function previewOf(paper: MadePaper, resources: PaperResources, input: { readonly firstPage: number, readonly pages: number }): z.input<typeof previewSchema> {
  const said = { parts: [...paper.parts], findings: [...paper.findings], problems: [...paper.problems], staleEdits: [...paper.staleEdits] }
  if (paper.model === null || paper.form === null) return { pageCount: 0, recipientCount: null, pages: [], body: [], ...said }
  try {
    const { pageCount, pages } = resources.typesetter().svgPages(paper.model, paper.form, { first: input.firstPage, count: input.pages })
    // Parsed blocks are valid input again; only their lists are read-only, which the contract's input type is not.
    const recipientCount = paper.model.recipients?.items.length ?? 0
    return { pageCount, recipientCount, pages: [...pages], body: paper.model.body as z.input<typeof previewSchema>['body'], ...said }
  } catch (error) {
    throw renderFailed(error)
  }
}

async function suggestName(office: OfficeDatabase, resources: PaperResources, input: PaperRequest): Promise<string> {
  await resources.templateIn(office.read, input.templateId)
  const found = (await papersOfRecords(office.read, await resources.templatesIn(office.read), [input.recordId])).find(({ templateId }) => templateId === input.templateId)
  if (found !== undefined) return paperFileName(found)
  throw fault('RECORD_UNKNOWN', { happened: 'Không có văn bản này.', kept: 'Dữ liệu không thay đổi.', remedy: 'Mở lại danh sách văn bản.' })
}

type ExportResult = z.output<typeof exportResultSchema>

async function exportPaper(
  host: PapersHost, office: OfficeDatabase, actor: Actor, input: PaperRequest & { readonly format: 'docx' | 'pdf', readonly grant: string, readonly options?: ExportOptions | undefined }, progress: Progress,
): Promise<ExportResult> {
  // Refused before the work when the place was never granted.
  host.exportPath(input.grant)
  await progress.step('Soạn văn bản', 0, 3)
  const copy = input.options?.copy
  const paper = await makePaper(office.read, host.resources, { ...input, copy: copy && { ...copy, number: null } })
  const { model, form } = readyPaper(paper)
  await progress.step('Dựng trang', 1, 3)
  const { options, problems } = readyPrint(model, input.options, (grant) => host.imageBytes(grant))
  const { bytes, pages } = await emitPaper(host.resources, model, form, input.format, options)
  await progress.step('Ghi tệp', 2, 3)
  refuseCancelled(progress.signal)
  const written = writeGranted(host, input.grant, bytes)
  await rememberTemplate(office, actor, input, paper.from)
  return { ...written, pages, findings: [...paper.findings], problems: [...paper.problems, ...problems] }
}
