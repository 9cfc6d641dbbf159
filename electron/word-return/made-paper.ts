/** A paper as it stands now, in the shape that goes out to Word and that what comes back is held against. */
import type { PaperKey } from '../../shared/contract/workflow.ts'
import type { Directive } from '../../shared/domain/directive.ts'
import type { ReadDatabase } from '../db/index.ts'
import { directiveStore } from '../directives/index.ts'
import { formOnSheet, printDocument } from '../documents/print/index.ts'
import { makePaper, readyPaper } from '../documents/papers/index.ts'
import type { PaperResources } from '../documents/papers/index.ts'
import type { DocumentModel } from '../../shared/document/model.ts'
import type { ResolvedForm } from '../../shared/document/form.ts'
import type { PrintedDocument } from '../documents/print/index.ts'
import { organisationView } from '../organisation/index.ts'
import { typedTexts } from './locked-facts.ts'
import type { KnownWords } from './locked-facts.ts'
import { basesOf, recipientsOf } from './own-lists.ts'
import type { ListLine, OwnLists } from './own-lists.ts'
import type { PaperRecord } from './paper-record.ts'
import { flat } from './printed-line.ts'
import { sentParagraphs } from './sent-paper.ts'
import type { SentAndPrinted } from './sent-paper.ts'

export interface PrintedPaper { readonly model: DocumentModel, readonly form: ResolvedForm, readonly printed: PrintedDocument, readonly paragraphs: readonly SentAndPrinted[] }

/** `record`: what the paper is made of. A paper that cannot be set is the fault `PAPER_NOT_READY`. */
export async function printedPaper(db: ReadDatabase, resources: PaperResources, key: PaperKey, record: Pick<PaperRecord, 'subject' | 'content' | 'lists'>): Promise<PrintedPaper> {
  const { model, form: officeForm } = readyPaper(await makePaper(db, resources, key))
  const form = formOnSheet(officeForm, model.paper)
  const printed = printDocument(model, form)
  return { model, form, printed, paragraphs: sentParagraphs(model, form, printed, { known: await knownWords(db, record), lists: await ownLines(db, record.lists) }) }
}

/** The lines of the record's own lists, as they are printed. */
async function ownLines(db: ReadDatabase, lists: OwnLists | null): Promise<readonly ListLine[]> {
  if (lists === null) return []
  const directives = new Map<string, Directive>()
  for (const citation of lists.bases) {
    const stored = citation.type === 'directive' ? await directiveStore.find(db, citation.directiveId) : null
    if (stored !== null) directives.set(stored.record.id, stored.record)
  }
  return [...basesOf(lists, directives), ...recipientsOf(lists)]
}

const shortestName = 4

/** The subject said again in the text is the record's, as it is in the head. */
async function knownWords(db: ReadDatabase, { subject, content }: Pick<PaperRecord, 'subject' | 'content'>): Promise<KnownWords> {
  const { bodies, people } = await organisationView(db)
  const names = new Set([flat(subject), ...[...bodies.values()].flatMap(({ versions }) => versions.map(({ name }) => name)), ...[...people.values()].map(({ fullName }) => fullName)])
  return { names: [...names].filter((name) => name.length >= shortestName).toSorted((one, other) => other.length - one.length), typed: typedTexts(content) }
}
