/** `vpk campaign OFFICE.vpk <verb> …`: the collection desk without a window. The verb may stand before the office. */
import type { OfficeDatabase } from '../db/index.ts'
import type { Answer } from './answer.ts'
import { refuseUse } from './campaign-options.ts'
import type { CampaignOptions } from './campaign-options.ts'
import { withOffice } from './surroundings.ts'

/** In the order of a round. */
export const campaignVerbs = [
  'indicators', 'create', 'ahead', 'list', 'paper', 'forms', 'import', 'accept', 'return', 'undo', 'board', 'remind', 'excuse', 'ask-again', 'move-due', 'aggregate', 'freeze', 'amendments', 'report',
] as const
type Verb = (typeof campaignVerbs)[number]

/** The call of the contract that does what a verb does. */
const sameCalls: Readonly<Record<Verb, string>> = {
  indicators: 'indicators.addSupplied', create: 'campaigns.save', ahead: 'reportingRounds.createAhead', list: 'campaigns.list', paper: 'campaigns.makePaper', forms: 'campaigns.writeForms',
  import: 'submissions.commitImport', accept: 'submissions.decide', return: 'submissions.defectLetter', undo: 'submissions.undoImport', board: 'campaigns.board', remind: 'campaigns.remind',
  excuse: 'campaigns.excuse', 'ask-again': 'campaigns.askAgain', 'move-due': 'campaigns.moveDue', aggregate: 'aggregation.table', freeze: 'aggregation.freeze', amendments: 'aggregation.amendments', report: 'reportDrafts.create',
}

/** Verbs that take further words: codes, a file of fields, files and folders. */
const withWords: readonly Verb[] = ['indicators', 'create', 'import']

/** `words`: office, verb and files as typed; the verb is the first of the two that is one. */
export async function campaign(words: readonly string[], options: CampaignOptions): Promise<Answer> {
  const at = words.slice(0, 2).findIndex((word) => isVerb(word))
  const verb = words[at]
  const [office, ...files] = words.filter((_word, index) => index !== at)
  if (verb === undefined || !isVerb(verb) || office === undefined) {
    throw refuseUse(`Sau “vpk campaign” phải có tệp văn phòng và một việc: ${campaignVerbs.join(', ')}.`)
  }
  if (files.length > 0 && !withWords.includes(verb)) throw refuseUse('Thừa tham số.')
  return withOffice(office, sameCalls[verb], (open) => run(verb, open, files, options))
}

function isVerb(word: string): word is Verb {
  return campaignVerbs.some((verb) => verb === word)
}

async function run(verb: Verb, office: OfficeDatabase, files: readonly string[], options: CampaignOptions): Promise<Answer> {
  switch (verb) {
    case 'indicators': return (await import('./campaign-create.ts')).indicators(office, files)
    case 'create': return (await import('./campaign-create.ts')).create(office, files, options)
    case 'ahead': return (await import('./campaign-create.ts')).ahead(office, options)
    case 'list': return (await import('./campaign-create.ts')).list(office)
    case 'paper': return (await import('./campaign-out.ts')).paper(office, options)
    case 'forms': return (await import('./campaign-out.ts')).forms(office, options)
    case 'board': return (await import('./campaign-out.ts')).board(office, options)
    case 'remind': return (await import('./campaign-out.ts')).remind(office, options)
    case 'excuse': return (await import('./campaign-owing.ts')).excused(office, options)
    case 'ask-again': return (await import('./campaign-owing.ts')).askedAgain(office, options)
    case 'move-due': return (await import('./campaign-owing.ts')).movedDue(office, options)
    case 'import': return (await import('./campaign-import.ts')).importForms(office, files, options)
    case 'accept': return (await import('./campaign-decide.ts')).accept(office, options)
    case 'return': return (await import('./campaign-decide.ts')).returned(office, options)
    case 'undo': return (await import('./campaign-decide.ts')).undo(office, options)
    case 'freeze': return (await import('./campaign-decide.ts')).freeze(office, options)
    case 'amendments': return (await import('./campaign-decide.ts')).amendments(office, options)
    case 'aggregate': return (await import('./campaign-figures.ts')).aggregate(office, options)
    case 'report': return (await import('./campaign-report.ts')).report(office, options)
  }
}
