/** The golden cases of every kind, parsed as the product parses; what they print, as text; many of them bound in one Word file. */
import { emitPrinted } from '../../../electron/documents/docx/index.ts'
import { formOnSheet, printDocument } from '../../../electron/documents/print/index.ts'
import type { PrintedDocument, PrintOptions } from '../../../electron/documents/print/index.ts'
import type { ProfileId, ResolvedForm } from '../../../shared/document/form.ts'
import { profileIdSchema } from '../../../shared/document/form.ts'
import type { DocumentKind } from '../../../shared/document/kinds.ts'
import { documentModelSchema } from '../../../shared/document/model.ts'
import type { DocumentModel } from '../../../shared/document/model.ts'
import { allKinds, casesOf } from '../../golden/cases/kinds/models.ts'
import { testForm } from './forms.ts'
import { printedDocumentText } from './printed-text.ts'

export interface KindPaper {
  /** `plan.hd05.full`. */
  readonly name: string
  readonly kind: DocumentKind
  readonly profileId: ProfileId
  readonly size: 'smallest' | 'full' | 'edge'
  readonly model: DocumentModel
  readonly form: ResolvedForm
  readonly options: PrintOptions
}

/** All cases: kinds × guides × three sizes. */
export function kindPapers(): readonly KindPaper[] {
  return profileIdSchema.options.flatMap((profileId) => {
    const form = testForm(profileId)
    return allKinds.flatMap((kind) => casesOf(kind, profileId).map(({ size, model, options }) => ({
      name: `${kind}.${profileId}.${size}`, kind, profileId, size, model: documentModelSchema.parse(model), form, options,
    })))
  })
}

/** What stands on the sheets of every case, a text for each kind and guide, by file under `expected/`. */
export function kindTexts(): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const { kind, profileId, size, model, form, options } of kindPapers()) {
    const file = `kinds/${kind}.${profileId}.txt`
    const text = `=== ${size}\n${printedDocumentText(printDocument(model, form, options))}\n`
    texts.set(file, `${texts.get(file) ?? ''}${text}`)
  }
  return texts
}

/**
 * Papers of one form and sheet as one Word file, each with all its sections: the validator reads styles and settings
 * once for all of them instead of once for each.
 */
export async function boundPapers(papers: readonly KindPaper[]): Promise<Uint8Array> {
  const [first] = papers
  if (first === undefined) throw new Error('no papers to bind')
  const printed = papers.map(({ model, form, options }) => printDocument(model, form, options))
  const bound: PrintedDocument = {
    title: 'Các trường hợp mẫu', issuer: 'Các trường hợp mẫu', twoSided: first.options.twoSided === true,
    images: printed.find(({ images }) => images.length > 0)?.images ?? [], sections: printed.flatMap(({ sections }) => sections),
  }
  return await emitPrinted(bound, formOnSheet(first.form, first.model.paper))
}

/** The papers in groups that one file can hold. */
export function bindable(papers: readonly KindPaper[]): ReadonlyMap<string, readonly KindPaper[]> {
  return Map.groupBy(papers, ({ profileId, model, options }) => `${profileId} ${model.paper} ${options.twoSided === true ? 'two-sided' : 'one-sided'}`)
}
