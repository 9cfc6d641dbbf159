/** A person's words over the program's: never lost, never overwritten, and told when the records moved on. */
import { expect, test } from 'vitest'
import { composePaper } from '../../../../electron/documents/compose/index.ts'
import { inlineText } from '../../../../shared/document/inline.ts'
import type { PaperEdit } from '../../../../shared/domain/common.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { testForm } from '../../../support/documents/forms.ts'
import { factsOf, sampleRecords, shippedTemplate } from '../../../support/documents/sample-office.ts'

const records = sampleRecords()
const facts = factsOf(records)
const template = shippedTemplate('ke-hoach-thuc-hien')
const plan = records.plans.find((one) => one.id === 'ke-hoach-tiet-kiem') ?? failed()

function failed(): never {
  throw new Error('sample changed')
}

function compose(edits: readonly PaperEdit[], change: Partial<Plan> = {}) {
  const record: Plan = { ...plan, ...change, paper: { ...plan.paper, edits: [...edits] } }
  const paper = composePaper({ template, subject: { kind: 'plan', record, revision: 3 }, facts, form: testForm() })
  const block = (id: string) => paper.model?.body.find((one) => one.id === id)
  const words = (id: string): string | null => {
    const found = block(id)
    return found === undefined || found.kind === 'table' ? null
      : 'content' in found && found.content !== undefined ? inlineText(found.content) : 'title' in found ? found.title : null
  }
  return { ...paper, block, words }
}

const purpose = 'body.purpose.purposes.list[1].line'
const base = 'Tạo chuyển biến rõ nét trong việc sử dụng kinh phí, tài sản công, thời gian lao động của các cơ quan, đơn vị trong Đảng bộ.'

test('an edit replaces the words of its block and marks them as the person’s', () => {
  const paper = compose([{ blockId: purpose, base, text: 'Lời của tôi.' }])
  expect(paper.block(purpose)).toEqual({
    kind: 'item', level: 1, id: purpose, content: [{ text: 'Lời của tôi.' }], edited: true,
    provenance: { templateNode: purpose.replaceAll('[1]', ''), recordId: 'ke-hoach-tiet-kiem', revision: 3 },
  })
  expect(paper.staleEdits).toEqual([])
})

test('when the record now says something else, the words stay and the difference is told', () => {
  const paper = compose([{ blockId: purpose, base, text: 'Lời của tôi.' }], { purposes: ['Mục đích mới'] })
  expect(paper.words(purpose)).toBe('Lời của tôi.')
  expect(paper.staleEdits).toEqual([{ blockId: purpose, theirs: 'Lời của tôi.', base, now: 'Mục đích mới.' }])
})

test('an edit the record has caught up with is not stale', () => {
  expect(compose([{ blockId: purpose, base, text: 'Mục đích mới.' }], { purposes: ['Mục đích mới'] }).staleEdits).toEqual([])
})

test('an edit follows its words when another line is put before them', () => {
  const paper = compose([{ blockId: purpose, base, text: 'Lời của tôi.' }], { purposes: ['Mục đích chen lên trước', ...plan.purposes] })
  expect([paper.words(purpose), paper.words('body.purpose.purposes.list[2].line'), paper.staleEdits])
    .toEqual(['Mục đích chen lên trước.', 'Lời của tôi.', []])
})

test('an edit of typed text follows its line when another is put before it', () => {
  const record = records.freeDocuments.find((one) => one.id === 'cong-van-bao-cao-quy-3') ?? failed()
  const line = 'Văn phòng Đảng uỷ đề nghị các cơ quan, đơn vị phối hợp thực hiện.'
  const edits = [{ blockId: 'body.text~9', base: line, text: 'Lời của tôi.' }]
  const texts = [record.text, `Câu chen lên trước.\n${record.text}`].map((text) => composePaper({
    template: shippedTemplate('van-ban-tu-do'), subject: { kind: 'freeDocument', record: { ...record, text, paper: { ...record.paper, edits } }, revision: 1 }, facts, form: testForm(),
  }))
  expect(texts.map((paper) => [paper.model?.body.filter((block) => block.edited === true).map((block) => block.id), paper.staleEdits]))
    .toEqual([[['body.text~9'], []], [['body.text~10'], []]])
})

test('an edit whose block is gone is told, not dropped in silence', () => {
  const paper = compose([{ blockId: purpose, base, text: 'Lời của tôi.' }], { purposes: [] })
  expect(paper.staleEdits).toEqual([{ blockId: purpose, theirs: 'Lời của tôi.', base, now: '' }])
})

test('a run-in heading is edited as one text; the title ends at the colon', () => {
  const id = 'body.organisation.assignments[2].line'
  const written = compose([]).block(id)
  if (written?.kind !== 'heading' || written.content === undefined) throw new Error('sample changed')
  const asText = `${written.title}: ${inlineText(written.content)}`
  const both = compose([{ blockId: id, base: asText, text: 'Văn phòng: Theo dõi.' }])
  const only = compose([{ blockId: id, base: asText, text: 'Theo dõi.' }])
  expect([both, only].map((paper) => paper.block(id))).toMatchObject([
    { title: 'Văn phòng', content: [{ text: 'Theo dõi.' }], edited: true }, { title: 'Văn phòng Đảng uỷ', content: [{ text: 'Theo dõi.' }], edited: true },
  ])
  expect([...both.staleEdits, ...only.staleEdits]).toEqual([])
})

test('several lines become several paragraphs; no words take the block away', () => {
  const several = compose([{ blockId: purpose, base, text: 'Một.\nHai.' }])
  expect(several.model?.body.flatMap((block) => block.edited === true && 'content' in block && block.content !== undefined ? [[block.kind, inlineText(block.content)]] : []))
    .toEqual([['item', 'Một.'], ['paragraph', 'Hai.']])
  expect(compose([{ blockId: purpose, base, text: '  ' }]).block(purpose)).toBeUndefined()
})

test('an edit of an appendix block is kept apart from the body, and a lost one is told', () => {
  const lost = { blockId: 'appendix.tasks.gone', base: 'a', text: 'b' }
  expect(compose([lost]).staleEdits).toEqual([{ blockId: 'appendix.tasks.gone', theirs: 'b', base: 'a', now: '' }])
})
