/** What the overview says of all papers, without reading each of 60,000: how many, the first that are unfinished, the highest number of each day. */
import { documentKinds, documentKindSchema } from '../../../shared/document/kinds.ts'
import type { ReadDatabase } from '../../db/index.ts'
import { countFreeDocuments, selectHighestNumbers } from '../../free-documents/index.ts'
import type { Template } from '../compose/index.ts'
import { freeSources, freeTemplates, kindOf, otherSources, papersOf } from './paper-rows.ts'
import type { Paper, Source } from './paper-rows.ts'

/** A paper that lacks something. Minutes carry no number as a rule, and are signed by those present. */
export interface UnfinishedPaper {
  readonly templateId: string, readonly recordId: string, readonly kindSymbol: string, readonly subject: string, readonly missing: readonly ('number' | 'date' | 'signer')[]
}
/** The highest number papers of a kind and body have of a day (`YYYY-MM-DD`). */
export interface HighestNumber { readonly kindSymbol: string, readonly bodyId: string, readonly bodyName: string, readonly date: string, readonly number: number }
export interface OverviewPapers { readonly total: number, readonly unfinished: readonly UnfinishedPaper[], readonly highest: readonly HighestNumber[] }

/** Unfinished papers in the order of the list, at most `most`. */
export async function overviewPapers(db: ReadDatabase, templates: readonly Template[], most: number): Promise<OverviewPapers> {
  const templateIds = freeTemplates(templates)
  const others = await otherSources(db)
  const drafts = await freeSources(db, { templateIds, which: 'unfinished', count: most })
  const isUnfinished = (source: Source): boolean => missingOf(source).length > 0
  return {
    total: papersOf(others, templates).length + await countFreeDocuments(db, { templateIds, which: 'all' }),
    unfinished: papersOf([...others.filter(isUnfinished), ...drafts], templates).slice(0, most).map(unfinishedPaper),
    highest: [...papersOf(others, templates).flatMap(numberOf), ...await highestOfFree(db, templates, templateIds)],
  }
}

function missingOf({ subjectKind, number, date, hasSigner }: Source): UnfinishedPaper['missing'] {
  const isMinutes = subjectKind === 'session'
  return [...number === null && !isMinutes ? ['number' as const] : [], ...date === null ? ['date' as const] : [], ...hasSigner || isMinutes ? [] : ['signer' as const]]
}

function unfinishedPaper({ source, template }: Paper): UnfinishedPaper {
  return { templateId: template.id, recordId: source.recordId, kindSymbol: documentKinds[kindOf(template, source)].symbol, subject: source.subject, missing: missingOf(source) }
}

function numberOf({ source, template }: Paper): readonly HighestNumber[] {
  const { number, date, bodyId, bodyName } = source
  return number === null || date === null ? [] : [{ kindSymbol: documentKinds[kindOf(template, source)].symbol, bodyId, bodyName, date, number }]
}

async function highestOfFree(db: ReadDatabase, templates: readonly Template[], templateIds: readonly string[]): Promise<readonly HighestNumber[]> {
  const byId = new Map(templates.map((template) => [template.id, template]))
  return (await selectHighestNumbers(db, templateIds)).flatMap((row): readonly HighestNumber[] => {
    const template = byId.get(row.template_id)
    if (template === undefined || row.date === null || row.number === null) return []
    const kind = kindOf(template, { kind: documentKindSchema.parse(row.kind) })
    return [{ kindSymbol: documentKinds[kind].symbol, bodyId: row.body_id, bodyName: row.body_name, date: row.date, number: row.number }]
  })
}
