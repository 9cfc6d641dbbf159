/** Nơi nhận, căn cứ and the order of paragraphs changed in Word: offered where the record can hold them, told where it cannot. */
import { describe, expect, it } from 'vitest'
import type { WordPreview } from '../../shared/contract/word-return.ts'
import { comesBack, goesOut, plan, taken, wordDesk } from '../support/word-desk.ts'
import type { WordDesk } from '../support/word-desk.ts'
import { changeFile, paragraphLike, paragraphWith, printed } from '../support/word-file.ts'

const lists = {
  archive: 'Lưu Văn phòng Đảng uỷ',
  recipients: [{ name: 'Ban Thường vụ Đảng uỷ', purpose: 'để báo cáo' }, { name: 'Các chi bộ trực thuộc', purpose: '' }, { name: 'Uỷ ban Kiểm tra Đảng uỷ', purpose: '' }],
  bases: [
    { type: 'text' as const, link: 'basis' as const, text: 'Quy chế làm việc của Đảng uỷ' },
    { type: 'document' as const, link: 'carryingOut' as const, kind: 'resolution' as const, designation: '12-NQ/ĐU', date: '2026-05-04', issuer: 'Đảng uỷ', subject: 'về tiết kiệm' },
    { type: 'text' as const, link: 'considering' as const, text: 'tình hình thực tế của địa phương' },
  ],
}

async function deskWithLists(given: Partial<typeof lists> = lists) {
  const desk = await wordDesk()
  const { revision, record } = await desk.client.plans.get({ id: plan.recordId })
  expect(await desk.client.plans.save({ revision, record: { ...record, paper: { ...record.paper, ...lists, ...given } } })).toMatchObject({ outcome: 'saved' })
  await goesOut(desk, plan)
  return desk
}

const stored = async ({ client }: WordDesk) => (await client.plans.get({ id: plan.recordId })).record
const kindsOf = ({ rows }: WordPreview) => rows.map(({ kind, where, choices }) => [kind, where, choices])
const everyWord = ({ rows }: WordPreview) => Object.fromEntries(rows.filter(({ choices }) => choices.includes('word')).map(({ id }) => [id, 'word' as const]))

async function changeLists({ file }: WordDesk): Promise<void> {
  await changeFile(file, (xml) => {
    const [report, branches, committee, cited, last] = ['Ban Thường vụ Đảng uỷ (để', '- Các chi bộ trực thuộc', '- Uỷ ban Kiểm tra', '12-NQ', 'tình hình thực tế'].map((words) => paragraphWith(xml, words)) as [string, string, string, string, string]
    return xml.replace(report, report.replace('để báo cáo', 'để theo dõi')).replace(branches, `${branches}${paragraphLike(branches, '- Hội Nông dân xã;')}`).replace(committee, '')
      .replace(cited, cited.replace('12-NQ', '13-NQ')).replace(last, `${last}${paragraphLike(last, '- Theo đề nghị của Văn phòng Đảng uỷ,')}`)
  })
}

describe('Nơi nhận and căn cứ changed in Word', () => {
  it('go into the record\'s own lists; what comes from a register stays unless a person says so', async () => {
    const desk = await deskWithLists()
    expect((await comesBack(desk, plan)).rows).toEqual([])
    await changeLists(desk)
    expect(kindsOf(await comesBack(desk, plan))).toEqual([
      ['locked', 'Căn cứ', ['record', 'word']], ['changed', 'Nơi nhận', ['word', 'record']], ['removed', 'Nơi nhận', ['word', 'record']],
      ['added', 'Căn cứ', ['word', 'record']], ['added', 'Nơi nhận', ['word', 'record']],
    ])
    const before = await stored(desk)
    expect(await taken(desk, plan)).toMatchObject({ outcome: 'taken', taken: 4, notTaken: [{ where: 'Căn cứ', returned: expect.stringContaining('13-NQ') }] })
    const after = await stored(desk)
    expect(after).toEqual({ ...before, paper: {
      ...before.paper, bases: [...lists.bases, { type: 'text', link: 'onProposalOf', text: 'Văn phòng Đảng uỷ' }],
      recipients: [{ name: 'Ban Thường vụ Đảng uỷ', purpose: 'để theo dõi' }, lists.recipients[1], { name: 'Hội Nông dân xã', purpose: '' }],
    } })
  })

  it('become a person\'s own words where Word is to hold, and the same file twice puts nothing in twice', async () => {
    const desk = await deskWithLists()
    await changeLists(desk)
    expect(await taken(desk, plan, everyWord(await comesBack(desk, plan)))).toMatchObject({ outcome: 'taken', taken: 5, notTaken: [] })
    const after = await stored(desk)
    expect(after.paper.bases[1]).toEqual({ type: 'text', link: 'carryingOut', text: expect.stringMatching(/^Nghị quyết số 13-NQ/u) })
    expect((await comesBack(desk, plan)).rows).toEqual([])
    await taken(desk, plan)
    expect(await stored(desk)).toEqual(after)
  })

  it('find their entry though the list was changed here meanwhile', async () => {
    const desk = await deskWithLists()
    const { revision, record } = await desk.client.plans.get({ id: plan.recordId })
    const first = { name: 'Thường trực Đảng uỷ', purpose: '' }
    await desk.client.plans.save({ revision, record: { ...record, paper: { ...record.paper, recipients: [first, ...lists.recipients] } } })
    await changeFile(desk.file, (xml) => { const one = paragraphWith(xml, '- Các chi bộ'); return xml.replace(one, one.replace('Các chi bộ', 'Các đảng bộ, chi bộ')) })
    expect(await taken(desk, plan)).toMatchObject({ outcome: 'taken', taken: 1, notTaken: [] })
    expect((await stored(desk)).paper.recipients.map(({ name }) => name)).toEqual(['Thường trực Đảng uỷ', 'Ban Thường vụ Đảng uỷ', 'Các đảng bộ, chi bộ trực thuộc', 'Uỷ ban Kiểm tra Đảng uỷ'])
  })

  it('that the record cannot hold are told: a căn cứ without its linking word, a line in the signer\'s cell', async () => {
    const desk = await deskWithLists()
    const before = await stored(desk)
    await changeFile(desk.file, (xml) => {
      const [basis, signer] = [paragraphWith(xml, 'Quy chế làm việc'), paragraphWith(xml, 'T/M')]
      return xml.replace(basis, basis.replace('Căn cứ Quy chế', 'Theo Quy chế')).replace(signer, `${paragraphLike(signer, 'Chen trên chữ ký')}${signer}`)
    })
    const preview = await comesBack(desk, plan)
    expect(kindsOf(preview)).toEqual([['unheld', 'Căn cứ', []], ['unheld', expect.any(String), []]])
    expect(preview.rows[0]?.why).toContain('phải mở đầu bằng')
    expect(await taken(desk, plan)).toMatchObject({ outcome: 'taken', taken: 0, notTaken: [{ returned: expect.stringContaining('Theo Quy chế') }, { returned: 'Chen trên chữ ký' }] })
    expect(await stored(desk)).toEqual(before)
  })

  it('may be emptied, and begun where only the line of the file stands', async () => {
    const desk = await deskWithLists({ recipients: [] })
    await changeFile(desk.file, (xml) => { const one = paragraphWith(xml, '- Lưu Văn phòng'); return xml.replace(one, `${paragraphLike(one, '- Các chi bộ;')}${one}${paragraphLike(one, '- Người viết.')}`) })
    expect(await taken(desk, plan)).toMatchObject({ outcome: 'taken', taken: 2, notTaken: [] })
    expect((await stored(desk)).paper).toMatchObject({ recipients: [{ name: 'Các chi bộ', purpose: '' }, { name: 'Người viết', purpose: '' }], archive: lists.archive })
    await goesOut(desk, plan)
    await changeFile(desk.file, (xml) => ['- Các chi bộ', '- Người viết', '- Lưu Văn phòng'].reduce((text, words) => text.replace(paragraphWith(xml, words), ''), xml))
    expect(await taken(desk, plan)).toMatchObject({ outcome: 'taken', taken: 3, notTaken: [] })
    expect((await stored(desk)).paper).toMatchObject({ recipients: [], archive: '' })
  })
})

describe('a paragraph moved in Word', () => {
  it('is one row that says from where to where, and follows when a person says so', async () => {
    const desk = await deskWithLists()
    const { purposes, requirements } = await stored(desk)
    const [words = '', after = ''] = [purposes[0], requirements.at(-1)]
    await changeFile(desk.file, (xml) => { const [one, other] = [paragraphWith(xml, words), paragraphWith(xml, after)]; return xml.replace(one, '').replace(other, `${other}${one}`) })
    const preview = await comesBack(desk, plan)
    expect(kindsOf(preview)).toEqual([['moved', 'Nội dung', ['record', 'word']]])
    expect(preview.rows[0]?.why).toMatch(/^Chuyển từ sau đoạn “.+” đến sau đoạn “.+”\./u)
    expect(preview.rows[0]?.why).toContain(after.slice(0, 20))
    expect(await taken(desk, plan)).toMatchObject({ outcome: 'taken', taken: 0, version: '' })
    expect(await taken(desk, plan, everyWord(preview))).toMatchObject({ outcome: 'taken', taken: 1 })
    expect((await comesBack(desk, plan)).rows).toEqual([])
    await goesOut(desk, plan)
    const now = await printed(desk.file)
    const place = (part: string): number => now.findIndex((line) => line.includes(part))
    expect([place(words) - place(after), now.filter((line) => line.includes(words))]).toEqual([1, [expect.stringMatching(/^- /u)]])
  })

  it('changes the order of a list of the record', async () => {
    const desk = await deskWithLists()
    await changeFile(desk.file, (xml) => { const [one, other] = [paragraphWith(xml, 'Ban Thường vụ Đảng uỷ (để'), paragraphWith(xml, '- Uỷ ban Kiểm tra')]; return xml.replace(one, '').replace(other, `${other}${one}`) })
    const preview = await comesBack(desk, plan)
    expect(kindsOf(preview)).toEqual([['moved', 'Nơi nhận', ['record', 'word']]])
    expect(await taken(desk, plan, everyWord(preview))).toMatchObject({ outcome: 'taken', taken: 1 })
    expect((await stored(desk)).paper).toMatchObject({ recipients: [lists.recipients[1], lists.recipients[2], lists.recipients[0]], archive: lists.archive })
  })
})
