/**
 * A restricted case against every call of the contract: another account asks everything that could give words of it and
 * finds none, nor its papers', minutes', tasks' or petition's. A new call must be put into one of the lists below, and a new
 * table behind the wall or among those without such words.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract/index.ts'
import { restrictedTables } from '../../electron/db/restricted-rows.ts'
import { projectRoot, vpk } from '../support/offices.ts'
import { apart } from '../support/restricted-apart.ts'
import { answerOf, decisionTemplate, minutesTemplate, oneUnit, plant } from '../support/restricted-planted.ts'
import type { Planted } from '../support/restricted-planted.ts'
import { blankCase, restrictedId, secretWord, serviceFor, tablesOf, wordsInside } from '../support/restricted-desk.ts'
import type { Service } from '../support/restricted-desk.ts'
import { addAccount, factsOf, usualPassword } from '../support/account-desk.ts'
import { roles } from '../../shared/domain/account.ts'
import { freeTemplateId } from '../../shared/domain/free-document.ts'

/** What the other account asks, by call: the inputs, each asked in turn. */
const asked: Readonly<Record<string, (planted: Planted) => readonly unknown[]>> = {
  ...ofEveryCollection('organisation.bodies', 'organisation.terms', 'organisation.people', 'organisation.posts', 'organisation.signingRights', 'organisation.memberships', 'directives', 'plans', 'summaryReports',
    'inspections', 'freeDocuments', 'tasks', 'petitions', 'meetings.meetings', 'meetings.proceedings', 'meetings.programmes', 'supervisionAssignments', 'inspectionProgrammes', 'caseProcedures', 'incomingPapers', 'deliveries.lists', 'campaigns',
    'reportingRounds', 'indicators.indicators', 'indicators.targets', 'indicators.crossChecks', 'studySessions', 'commitments', 'admissions', 'evaluations.rounds', 'evaluations.results', 'organisationChanges'),
  // A save that saw another revision is answered with what is stored: asked with records that pass every schema.
  'inspections.save': () => seen(4).map((revision) => ({ revision, record: blankCase })),
  'freeDocuments.save': ({ paper }) => seen(3).map((revision) => ({ revision, record: { id: paper, kind: 'decision', subject: 'thử', paper: { bodyId: 'ubkt' } } })),
  'tasks.save': ({ task }) => seen(2).map((revision) => ({ revision, record: { id: task, bodyId: 'ubkt', source: { type: 'own' }, content: 'thử', setOn: '2026-06-12' } })),
  'petitions.save': ({ petition }) => seen(2).map((revision) => ({ revision, record: { id: petition, kind: 'proposal', bodyId: 'ubkt', receivedOn: '2026-05-02', content: 'thử' } })),
  'audit.list': () => [{ before: null, actor: '', action: null, subject: '', from: null, to: null }, ...[restrictedId, 'freeDocuments', 'tasks'].map((subject) => ({ before: null, actor: '', action: null, subject, from: null, to: null }))],
  'audit.verify': nothing, 'doctor.examine': nothing,
  'incomingPapers.list': () => [{}, { text: secretWord }, { view: 'late' }, { view: 'open' }, { view: 'secret' }],
  'incomingPapers.save': ({ incoming }) => seen(2).map((revision) => ({ revision, record: { id: incoming, bodyId: 'ubkt', receivedOn: '2026-06-10', sender: { text: 'thử' }, subject: 'thử' } })),
  'incomingPapers.writeFile': ({ incoming, file }) => [{ id: incoming, sha256: file, grant: 'grant-export' }], 'incomingPapers.makeDirective': ({ incoming }) => [{ id: incoming, level: 'superior' }],
  'deliveries.propose': eachPaper, 'deliveries.scans': eachPaper, 'deliveries.taskOffers': eachPaper,
  'deliveries.create': (planted) => eachPaper(planted).map((paper) => ({ ...paper, lines: [{ bodyId: null, name: 'thử', purpose: '', copies: 1, how: null }] })),
  'deliveries.makeSlips': ({ deliveryList }) => [{ listId: deliveryList, lineIds: ['thu'] }], 'deliveries.writeSlips': ({ deliveryList }) => [{ listId: deliveryList, grant: 'grant-export' }], 'deliveries.writeList': ({ deliveryList }) => [{ listId: deliveryList, grant: 'grant-export' }],
  'deliveries.linkScan': (planted) => eachPaper(planted).map((paper) => ({ ...paper, grant: 'grant-scan' })), 'deliveries.takeTasks': (planted) => eachPaper(planted).map((paper) => ({ ...paper, taskIds: ['thu'] })),
  'deliveries.withdrawScan': (planted) => eachPaper(planted).map((paper) => ({ ...paper, scan: planted.scan, reason: 'thử' })), 'deliveries.writeScan': (planted) => eachPaper(planted).map((paper) => ({ ...paper, scan: planted.scan, grant: 'grant-export' })),
  'packets.choices': nothing, 'packets.sent': nothing, 'packets.received': nothing, 'packets.receipt': () => [{ packetId: '6f0c1c52-6a0c-4a37-9c55-30a6c0a1f2b4', grant: 'grant-export' }],
  'packets.draftLetter': (planted) => eachPaper(planted).map((paper) => ({ papers: [paper] })),
  'packets.make': (planted) => eachPaper(planted).flatMap((paper) => [{ request: { papers: [paper] }, grant: 'grant-export' }, { request: { papers: [], letter: paper }, grant: 'grant-export' }]),
  'batches.list': nothing, 'batches.view': ofBatch, 'batches.check': ofBatch, 'batches.prepare': ofBatch, 'batches.submit': ofBatch, 'batches.approve': ofBatch, 'batches.sign': ofBatch,
  'batches.line': ({ batch }) => [{ id: batch, row: 1 }], 'batches.skip': ({ batch }) => [{ id: batch, rows: [1], skip: true, reason: 'thử' }], 'batches.drop': ({ batch }) => [{ id: batch, reason: 'thử' }],
  'batches.readList': (planted) => eachPaper(planted).map((paper) => ({ paper, list: oneUnit })), 'batches.create': (planted) => eachPaper(planted).flatMap((paper) => ['shared', 'each'].map((numbering) => ({ title: 'thử', paper, list: oneUnit, nameColumn: 'Tên đơn vị', numbering }))),
  ...Object.fromEntries(['writeEach', 'issue'].map((verb) => [`batches.${verb}`, ({ batch }: Planted) => [{ id: batch, grant: 'grant-folder', format: 'docx' }]])),
  'batches.writeOne': ({ batch }) => [{ id: batch, grant: 'grant-export', format: 'docx' }], 'batches.reconciliation': ({ batch }) => [{ id: batch, grant: 'grant-export', format: 'docx' }],
  'office.account': nothing, 'office.current': nothing, 'office.settings': nothing, 'office.overview': nothing, 'backups.state': nothing,
  'organisation.treeOn': () => [{ date: '2026-06-15' }],
  'directives.reviews': () => [{ on: '2026-06-15' }], 'directives.matrix': () => [{ from: '2026-01-01', to: '2026-12-31', on: '2026-06-15' }, {}], 'directives.relations': ({ directive }) => [{ id: directive }],
  'inspections.procedures': nothing, 'inspections.caseView': () => [{ id: restrictedId }], 'inspections.statisticsForms': nothing,
  'inspections.makeStepPaper': () => [{ id: restrictedId, stepId: 'decision' }, { id: restrictedId, stepId: 'withObject' }],
  'inspections.completeStep': () => [1, 2, 3, 4, 5, 6].map((revision) => ({ id: restrictedId, revision, stepId: 'decision', doneOn: '2026-06-12' })),
  'inspections.leaveOutStep': () => [1, 2, 3, 4, 5, 6].map((revision) => ({ id: restrictedId, revision, stepId: 'verification', reason: 'thử' })),
  'inspections.statistics': () => ['so-cuoc', 'ket-qua'].map((formId) => ({ formId, year: 2026, month: 6 })),
  'inspections.reviewMeetings': () => [{ id: restrictedId }], 'inspections.tieReviewMeeting': () => [1, 2, 3, 4, 5, 6].map((revision) => ({ id: restrictedId, revision, meetingId: null })),
  'inspections.makeStatisticsPaper': () => ['so-cuoc', 'ket-qua'].map((formId) => ({ formId, year: 2026, month: 6, columnId: 'year' })),
  'inspections.statisticsSheet': () => [{ formId: 'so-cuoc', year: 2026, month: 6, grant: 'grant-sheet' }],
  'inspections.addStatisticsForms': () => [{ text: 'forms: [' }], 'inspections.removeStatisticsForm': () => [{ formId: 'so-cuoc' }],
  'inspections.openFromLine': ({ programme }) => [{ programmeId: programme, lineId: 'dong-1' }],
  'inspectionProgrammes.problems': ({ programme }) => [{ id: programme }], 'inspectionProgrammes.cases': ({ programme }) => [{ id: programme }], 'inspectionProgrammes.makePaper': ({ programme }) => [{ id: programme }],
  'caseProcedures.supplied': nothing,
  'papers.page': () => [{}, { text: secretWord }, { numbered: true }, { kinds: ['decision', 'officialLetter', 'report'] }], 'papers.ofRecord': (planted) => eachPaper(planted).map(({ recordId }) => ({ recordId })), 'papers.templates': nothing, 'papers.preview': eachPaper, 'papers.suggestedName': eachPaper, 'papers.copyParts': eachPaper,
  'papers.export': (planted) => eachPaper(planted).flatMap((paper) => ['docx', 'pdf'].map((format) => ({ ...paper, format, grant: 'grant-export' }))),
  'formChecks.gate': eachPaper, 'formChecks.passed': eachPaper, 'formChecks.writeSigningCopy': (planted) => eachPaper(planted).map((paper) => ({ ...paper, grant: 'grant-export' })),
  'formChecks.waive': (planted) => eachPaper(planted).map((paper) => ({ ...paper, ruleId: 'F01', place: '', reason: 'thử xem có gì' })),
  'workflow.waiting': nothing, 'workflow.standing': eachPaper, 'workflow.comments': eachPaper, 'workflow.versions': eachPaper,
  ...Object.fromEntries(['submit', 'approve', 'sendBack', 'sign', 'file'].map((step) => [`workflow.${step}`, (planted: Planted) => eachPaper(planted).flatMap((paper) => [1, 2, 3, 4].map((revision) => ({ ...paper, revision, reason: 'thử xem có gì' })))])),
  'workflow.comment': (planted) => eachPaper(planted).map((paper) => ({ ...paper, blockId: '', quote: '', text: 'thử' })),
  ...Object.fromEntries(['answerComment', 'resolveComment', 'reopenComment'].map((verb) => [`workflow.${verb}`, (planted: Planted) => eachPaper(planted).map((paper) => ({ ...paper, threadId: 'gop-y-kin', text: 'thử' }))])),
  'workflow.nameVersion': (planted) => eachPaper(planted).map((paper) => ({ ...paper, revision: 1, name: 'thử' })),
  'wordReturn.standing': eachPaper, 'wordReturn.giveUp': eachPaper, 'wordReturn.open': (planted) => eachPaper(planted).map((paper) => ({ ...paper, grant: 'grant-export' })),
  'wordReturn.preview': (planted) => eachPaper(planted).map((paper) => ({ ...paper, grant: 'grant-word-back' })), 'wordReturn.take': (planted) => eachPaper(planted).flatMap((paper) => [1, 2, 3].map((revision) => ({ ...paper, revision, grant: 'grant-word-back' }))),
  'wordReturn.writeReturned': (planted) => eachPaper(planted).flatMap((paper) => [1, 2].map((id) => ({ ...paper, id, grant: 'grant-export' }))),
  'workflow.compare': (planted) => eachPaper(planted).map((paper) => ({ ...paper, from: 1, to: 2 })), 'workflow.compareInWord': (planted) => eachPaper(planted).map((paper) => ({ ...paper, from: 1, to: 2, grant: 'grant-export' })),
  'templates.usedBy': (planted) => eachPaper(planted).map(({ templateId, recordId }) => ({ id: templateId, recordId })),
  'templates.test': (planted) => eachPaper(planted).map(({ templateId, recordId }) => ({ text: readFileSync(join(projectRoot, 'resources/templates', `${templateId}.yaml`), 'utf8'), recordId })),
  'meetings.view': ofMeeting, 'meetings.proposeAgenda': ofMeeting, 'meetings.figures': () => [{ from: '2026-01-01', to: '2026-12-31' }], 'meetings.silent': ({ meeting }) => [{ id: meeting, meetings: 3 }],
  'meetings.programmeProgress': ofMeeting, 'meetings.takeTasks': ofMeeting, 'meetings.scoreSheets': nothing, 'meetings.scorePreview': ({ meeting }) => [{ id: meeting, sheetId: 'hd04' }],
  'meetings.makePaper': ({ meeting }) => ['invitation', 'notice', 'chairScript', 'attendanceSheet', 'minutes', 'resolution', 'conclusionNotice'].map((role) => ({ id: meeting, role })),
  'meetings.live.entries': ofMeeting, 'tasks.takePaper': ({ paper }) => [{ freeDocumentId: paper }],
  'supervisionAssignments.view': () => [{ id: restrictedId }], 'supervisionAssignments.overview': () => [{ on: '2026-06-15' }],
  // A word of the case, one without marks, words its papers share with others, and nothing: what was changed last.
  'search.find': () => [secretWord, secretWord.toLowerCase(), 'tố cáo', 'chi sai', 'quyết định', ''].map((text) => ({ text })),
  'search.suggest': () => [secretWord, 'xyzz', 'tố cáo', 'quyet'].map((text) => ({ text })),
  'search.chain': ({ paper, directive }) => [{ collection: 'inspections', id: restrictedId }, { collection: 'freeDocuments', id: paper }, { collection: 'directives', id: directive }, { collection: 'meetings', id: 'hop-ubkt' }],
  'registers.series': nothing, 'registers.entries': () => ['outgoing', 'secret', 'copies', 'congress'].flatMap((book) => [{ book, limit: 500 }, { book, text: secretWord }]), 'registers.entry': everyEntry, 'registers.ofPaper': eachPaper, 'registers.proposal': eachPaper,
  'registers.writeBook': () => ['outgoing', 'secret'].map((book) => ({ book, format: 'xlsx', grant: `grant-book-${book}` })), 'registers.writeReport': () => ofRegister().map((scope) => ({ ...Object(scope), format: 'docx', grant: 'grant-register-report' })),
  'registers.draftReplacement': everyEntry, 'registers.report': ofRegister, 'registers.signOffs': nothing, 'registers.choices': nothing, 'registers.unregistered': nothing,
  'registers.void': () => everyEntry().map((entry) => ({ ...entry, reason: 'ngắn' })), 'registers.writeIssued': () => everyEntry().map((entry) => ({ ...entry, grant: 'grant-khong-co' })),
  'registers.issue': (planted) => eachPaper(planted).map((paper) => ({ ...paper, grant: 'grant-export' })), 'registers.backdate': (planted) => eachPaper(planted).map((paper) => ({ ...paper, grant: 'grant-export', date: '2026-06-01', reason: 'thử xem có gì lộ ra' })),
  'registers.issueCopy': (planted) => eachPaper(planted).map((paper) => ({ ...paper, grant: 'grant-export', copy: { kind: 'trueCopy', bodyId: 'ubkt' } })),
  'rules.guides': nothing, 'rules.list': () => [undefined, {}],
}

function seen(most: number): readonly (number | null)[] { return [null, ...Array.from({ length: most }, (_one, at) => at + 1)] }
function nothing(): readonly unknown[] { return [undefined] }
/** Numbers of the register, whichever they are of. */
function everyEntry(): readonly { readonly entryId: number }[] { return Array.from({ length: 150 }, (_one, at) => ({ entryId: at + 1 })) }
function ofRegister(): readonly unknown[] { return ['nhiem-ky-2025-2030', '2026'].map((spanId) => ({ bodyId: 'ubkt', spanId })) }
function ofBatch({ batch }: Planted): readonly unknown[] { return [{ id: batch }] }
function ofMeeting({ meeting }: Planted): readonly unknown[] { return [{ id: meeting }] }
function eachPaper({ paper, session, made }: Planted): readonly { readonly templateId: string, readonly recordId: string }[] {
  return [
    { templateId: decisionTemplate, recordId: paper }, { templateId: minutesTemplate, recordId: session }, { templateId: decisionTemplate, recordId: made.replacement },
    { templateId: freeTemplateId, recordId: made.letter }, { templateId: 'phieu-gui', recordId: made.slip },
  ]
}
/** The five verbs with every planted id. */
function ofEveryCollection(...places: readonly string[]): Readonly<Record<string, (planted: Planted) => readonly unknown[]>> {
  const ids = ({ paper, session, task, petition, incoming, deliveryList, made }: Planted) => [restrictedId, paper, session, task, petition, incoming, deliveryList, ...Object.values(made)]
  const named = (planted: Planted) => ids(planted).map((id) => ({ id }))
  return Object.fromEntries(places.flatMap((place) => [
    [`${place}.list`, nothing], [`${place}.get`, named], [`${place}.history`, named],
    [`${place}.save`, (planted: Planted) => ids(planted).flatMap((id) => [null, 1, 2].map((revision) => ({ revision, record: { id } })))],
    [`${place}.remove`, (planted: Planted) => ids(planted).flatMap((id) => [1, 2, 3].map((revision) => ({ id, revision })))],
  ]))
}

function namesOf(node: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof node !== 'object' || node === null) return []
  return '~orpc' in node ? [path.join('.')] : Object.entries(node).flatMap(([key, value]) => namesOf(value, [...path, key]))
}

describe('a restricted case', () => {
  it('is known to its reader by every way it is planted', async () => {
    const { reader, paper, session, directive, programme, deliveryList } = await plant()
    for (const [name, input] of [
      ['inspections.list', undefined], ['inspections.get', { id: restrictedId }], ['inspections.history', { id: restrictedId }], ['inspections.caseView', { id: restrictedId }], ['freeDocuments.list', undefined],
      ['freeDocuments.get', { id: paper }], ['tasks.list', undefined], ['petitions.list', undefined], ['incomingPapers.list', {}], ['incomingPapers.get', { id: 'den-kin' }], ['deliveries.lists.get', { id: deliveryList }], ['deliveries.scans', { templateId: decisionTemplate, recordId: paper }], ['papers.page', {}], ['papers.ofRecord', { recordId: paper }], ['office.overview', undefined], ['search.find', { text: secretWord.toLowerCase() }], ['search.suggest', { text: 'xyzz' }], ['directives.relations', { id: directive }],
      ['inspectionProgrammes.cases', { id: programme }], ['papers.preview', { templateId: minutesTemplate, recordId: session }],
    ] as const) expect(await answerOf(reader, name, input), name).toContain(secretWord)
    expect(await answerOf(reader, 'inspections.statistics', { formId: 'so-cuoc', year: 2026, month: 6 })).toContain(restrictedId)
  })

  it('has every call of the contract asked about it, or known to be apart', () => {
    const known = [...Object.keys(asked), ...Object.values(apart).flat()]
    expect(known.filter((name, at) => known.indexOf(name) !== at)).toEqual([])
    expect(known.toSorted()).toEqual([...namesOf(contract)].toSorted())
  })

  it('gives no word to another account, whatever is asked', async () => {
    const planted = await plant()
    const before = await planted.reader.client.inspections.get({ id: restrictedId })
    const told: string[] = []
    for (const [name, inputsOf] of Object.entries(asked)) {
      for (const input of inputsOf(planted)) {
        const answer = await answerOf(planted.other, name, input)
        if (answer.includes(secretWord)) told.push(`${name} ${JSON.stringify(input)}`)
        // An answer names an id of the case only where it was asked by that id.
        for (const id of [restrictedId, planted.paper, planted.session, ...Object.values(planted.made)]) if (answer.includes(id) && !(JSON.stringify(input) ?? '').includes(id) && name !== 'meetings.meetings.list' && !name.startsWith('meetings.')) told.push(`${name} names ${id}`)
      }
    }
    expect(told).toEqual([])
    expect(planted.other.failures).toEqual([])
    expect(readdirSync(planted.folder).filter((name) => name.startsWith('cua-nguoi-khac'))).toEqual([])
    // The workbook of the counts is written for everyone; no word of the case is in it.
    expect(await wordsInside(join(planted.folder, 'bieu.xlsx'))).not.toContain(secretWord)
    // In the books its numbers stand without words.
    for (const name of ['so-outgoing.xlsx', 'so-secret.xlsx', 'kiem-tra-so.docx']) expect(await wordsInside(join(planted.folder, name)), name).not.toContain(secretWord)
    expect(await wordsInside(join(planted.folder, 'so-outgoing.xlsx'))).toContain('77-QĐ/UBKT')
    // Nor was anything of it changed by the asking.
    expect(await planted.reader.client.inspections.get({ id: restrictedId })).toEqual(before)
  })

  it('is not told of on the command line, which works for the account of the machine', async () => {
    const { path, folder, paper, session } = await plant()
    const out = join(folder, 'dong-lenh.docx')
    const runs = [
      ['list', path], ['list', path, '--json'], ['generate', path, '--template', decisionTemplate, '--record', paper, '--out', out], ['generate', path, '--template', minutesTemplate, '--record', session, '--out', out],
      ['render', path, '--template', minutesTemplate, '--record', session, '--out', join(folder, 'dong-lenh.pdf')],
    ]
    for (const words of runs) {
      const { stdout, stderr } = await vpk(...words)
      expect(`${stdout}${stderr}`, words.join(' ')).not.toContain(secretWord)
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('dong-lenh'))).toEqual([])
  })
})

describe('lists and counts', () => {
  /** What whoever may not see the case is told all the same: that such cases are, never which. */
  const toldToAll: Readonly<Record<string, string>> = {
    'meetings.meetings.list': 'the meeting, which is for everyone, was changed to name a paper', 'meetings.view': 'the same', 'meetings.proposeAgenda': 'the same', 'search.find': 'the same',
    'audit.list': 'numbers of the registers, the key of the office and the meeting; rows of the case itself are left out',
    'inspections.statistics': 'a figure sent upwards counts every case', 'inspectionProgrammes.cases': 'a line of the programme is carried out', 'inspectionProgrammes.problems': 'and no longer open',
    'registers.series': 'a number given is never given again', 'registers.entries': 'it stands in its book, without a word', 'registers.report': 'and is no gap',
  }
  const counted = [...new Set([
    ...Object.keys(asked).filter((name) => name.endsWith('.list')), ...Object.keys(toldToAll), 'office.overview', 'backups.state', 'workflow.waiting', 'packets.choices', 'packets.sent', 'packets.received', 'directives.matrix', 'directives.reviews', 'directives.relations',
    'meetings.figures', 'meetings.programmeProgress', 'supervisionAssignments.overview', 'search.suggest', 'search.chain', 'registers.signOffs', 'registers.choices',
  ])]

  it('stand for another account as they stood before the case, but for what the whole office must know', async () => {
    const answers = async (service: Service): Promise<ReadonlyMap<string, string>> => {
      const openly = { programme: 'chuong-trinh-thu', meeting: 'hop-ubkt', directive: (await service.client.directives.list())[0]?.id ?? '' } as Planted
      const told = new Map<string, string>()
      for (const name of counted) {
        const inputs = name === 'search.chain' ? [{ collection: 'directives', id: openly.directive }] : asked[name]?.(openly) ?? []
        for (const input of inputs) told.set(`${name} ${JSON.stringify(input)}`, (await answerOf(service, name, input)).replaceAll(/ND-\d{8}-[0-9a-f]{8}/gu, 'ND'))
      }
      return told
    }
    let before: ReadonlyMap<string, string> = new Map()
    const { other } = await plant(async (path) => { before = await answers(await serviceFor(path, 'van-thu')) })
    const after = await answers(other)
    expect(after.size).toBeGreaterThan(60)
    expect([...new Set([...after].filter(([name, told]) => before.get(name) !== told).map(([name]) => name.split(' ')[0] ?? ''))].toSorted()).toEqual(Object.keys(toldToAll).toSorted())

    const rowsOf = (answer: string | undefined): readonly { readonly id?: number, readonly sequence?: number, readonly subject?: string, readonly words?: object, readonly paper?: unknown }[] => JSON.parse(answer ?? '{"rows":[]}').rows
    const added = (name: string) => rowsOf(after.get(name)).filter((row) => !rowsOf(before.get(name)).some(({ id, sequence }) => id === row.id && sequence === row.sequence))
    const numbers = added(`registers.entries ${JSON.stringify({ book: 'outgoing', limit: 500 })}`)
    expect(numbers.length).toBeGreaterThan(0)
    for (const { words, paper } of numbers) expect([Object.values(words ?? {}).filter((each) => each !== null && each !== '' && String(each) !== ''), paper]).toEqual([[], null])
    const acts = added(`audit.list ${JSON.stringify({ before: null, actor: '', action: null, subject: '', from: null, to: null })}`).map(({ subject = '' }) => subject.split('/')[0] ?? '')
    expect([...new Set(acts)].toSorted()).toEqual(['meetings', 'register', 'senders'])
  })

  it('of the registers are reported alike to whoever may see the case and whoever may not', async () => {
    const { reader, other } = await plant()
    for (const scope of ofRegister()) expect(await answerOf(other, 'registers.report', scope)).toBe(await answerOf(reader, 'registers.report', scope))
  })
})

describe('the wall', () => {
  it('stands before every table that holds words of the case, and before no other', async () => {
    const planted = await plant()
    const written = tablesOf(planted.path)
    expect(written.filter(({ table, secret }) => secret && !(table in restrictedTables)).map(({ table }) => table)).toEqual([])
    const shown = await Promise.all(written.map(async ({ table }) => JSON.stringify(await planted.other.host.context.office().read.selectFrom(table as 'inspection').selectAll().execute())))
    expect(shown.filter((rows) => rows.includes(secretWord))).toEqual([])
    const toReader = await Promise.all(written.map(async ({ table }) => ({ table, secret: JSON.stringify(await planted.reader.host.context.office().read.selectFrom(table as 'inspection').selectAll().execute()).includes(secretWord) })))
    expect(toReader).toEqual(written)
    expect(Object.keys(restrictedTables).filter((table) => !written.some((each) => each.table === table))).toEqual([])
  })

  it('is passed only where a count, a number or an id must be right', () => {
    const files = readdirSync(join(projectRoot, 'electron'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => name.replaceAll('\\', '/'))
    const passing = files.filter((name) => /everyRow\(/u.test(readFileSync(join(projectRoot, 'electron', name), 'utf8'))).toSorted()
    expect(passing).toEqual([
      'audit/audit.repository.ts', 'backups/backup.repository.ts', 'case-procedures/case-procedure.repository.ts', 'db/office-database.ts', 'doctor/doctor.repository.ts', 'doctor/stored-acts.repository.ts', 'documents/papers/papers.repository.ts', 'inspections/case-view.service.ts', 'inspections/inspection.service.ts', 'inspections/programme-cases.service.ts', 'interchange/import.service.ts',
      'packets/packets.repository.ts', 'records/paper-locks.repository.ts', 'records/records.repository.ts', 'registers/adopt.repository.ts', 'registers/report.service.ts', 'search/indexer.ts',
    ])
  })

  it('shows nothing restricted before an account is named', async () => {
    const { path } = await plant()
    const nobody = await serviceFor(path, '')
    expect(await answerOf(nobody, 'inspections.list', undefined)).not.toContain(secretWord)
  })
})

describe('a restricted case in an office with accounts', () => {
  it('is for the accounts among its readers, whatever the computer is called, and for nobody before a sign-in', async () => {
    const planted = await plant()
    const { client } = planted.reader
    expect(await client.accounts.create({ name: 'Thu-Ky-UBKT', facts: factsOf('Thư ký', ['administrator', 'drafter']), password: usualPassword })).toEqual({ outcome: 'saved' })
    expect(await answerOf(planted.reader, 'inspections.list', undefined)).toContain(secretWord)
    for (const name of ['van-thu', 'may-tinh']) await addAccount(planted.reader, name, [...roles])
    // The computer's own account is a reader; whoever signs in on it is not.
    const atReadersComputer = await serviceFor(planted.path, 'thu-ky-ubkt')
    expect(await answerOf(atReadersComputer, 'inspections.list', undefined)).toContain('SIGN_IN_NEEDED')
    expect(JSON.stringify(await atReadersComputer.host.context.office().read.selectFrom('inspection').selectAll().execute())).not.toContain(secretWord)
    expect(await atReadersComputer.client.accounts.signIn({ name: 'van-thu', password: usualPassword })).toMatchObject({ outcome: 'signedIn' })
    for (const [name, input] of [['inspections.list'], ['tasks.list'], ['petitions.list'], ['papers.page', {}], ['freeDocuments.list']] as const) expect(await answerOf(atReadersComputer, name, input), name).not.toContain(secretWord)
    expect(await answerOf(atReadersComputer, 'audit.list', { before: null, actor: '', action: null, subject: restrictedId, from: null, to: null })).toBe(JSON.stringify({ rows: [], more: false }))
    // The next one at the same computer is a reader, by the account and not by the computer.
    await atReadersComputer.client.accounts.signOut()
    expect(await atReadersComputer.client.accounts.signIn({ name: 'THU-KY-ubkt', password: usualPassword })).toMatchObject({ outcome: 'signedIn' })
    expect(await answerOf(atReadersComputer, 'inspections.list', undefined)).toContain(secretWord)
    expect(await answerOf(atReadersComputer, 'inspections.history', { id: restrictedId })).toContain(secretWord)
  })
})
