/** Which number an issue gives, through the contract: book and paper say the same, numbers typed elsewhere are told from drafts, what is replaced can be mended. */
import { describe, expect, it } from 'vitest'
import { faultOf } from '../support/offices.ts'
import { registerDesk, textOf } from '../support/register-desk.ts'

const reason = 'Giữ số cho văn bản chờ ký.'
const codes = (problems: readonly { readonly code: string }[]): readonly string[] => problems.map(({ code }) => code)

describe('a reserved number', () => {
  it('stands in book and paper as the joint paper prints it, in the search and behind the one that replaces it too', async () => {
    const { client, granted, signed, bodyId } = await registerDesk()
    const other = (await client.organisation.bodies.list()).find(({ id }) => id === 'van-phong')
    const [kept] = await client.registers.reserve({ bodyId, register: 'outgoing', kind: 'plan', date: '2027-01-15', count: 1, reason })
    const key = await signed('kh-lien-tich', { jointWith: [{ bodyId: 'van-phong', signingRightId: 'chanh-van-phong-ky' }] })
    const joint = `${kept?.written ?? ''}-${other?.symbol ?? ''}`
    expect((await client.registers.proposal(key)).available).toMatchObject([{ number: kept?.number, printed: joint }])
    for (const { ruleId, place } of (await client.formChecks.gate(key)).blocking) await client.formChecks.waive({ ...key, ruleId, place, reason: 'Hai cơ quan đã thống nhất thể thức' })
    const place = granted('lien-tich.docx')
    const { entry } = await client.registers.issue({ ...key, number: kept?.number ?? 0, grant: place.grant })
    expect([entry.id, entry.written]).toEqual([kept?.id, joint])
    expect(await textOf(place.path)).toContain(joint)
    expect((await client.registers.entries({ book: 'outgoing', text: joint })).rows.map(({ written }) => written)).toEqual([joint])
    const said = await signed('kh-thay-lien-tich', { bases: [{ type: 'text', link: 'basis', text: `Thay thế Kế hoạch số ${joint}` }] })
    const { entry: newer } = await client.registers.issue({ ...said, replacesEntryId: entry.id, grant: granted('thay.docx').grant })
    const { rows } = await client.audit.list({ before: null, actor: '', action: 'number.taken', subject: '', from: null, to: null })
    // The journal knows a number by the one name it has in the book from the first.
    expect(rows.map(({ subject }) => subject.split('/').slice(2).join('/'))).toContain(kept?.written)
    expect([newer.replaces, (await client.registers.entry({ entryId: entry.id })).entry.written]).toEqual([joint, joint])
  })

  it('of a congress is printed with the kind it was given to, and what was struck out keeps that name', async () => {
    const { client, bodyId } = await registerDesk()
    const [kept] = await client.registers.reserve({ bodyId, register: 'congress', kind: 'resolution', date: '2027-01-15', count: 1, reason })
    const words = { subject: 'Báo cáo của đại hội', recipients: [], signer: '', archive: '', copies: null, note: '', reason: '' }
    const entered = await client.registers.enter({ bodyId, register: 'congress', kind: 'report', date: '2027-01-15', words, number: kept?.number ?? 0 })
    expect([kept?.written, entered.id, entered.written]).toEqual(['01-NQ/ĐH', kept?.id, '01-BC/ĐH'])
    expect((await client.registers.void({ entryId: entered.id, reason: 'Ghi nhầm vào sổ đại hội.' })).written).toBe('01-BC/ĐH')
  })
})

describe('the proposal', () => {
  it('begins with the day on the paper, says that it is dated back, and answers for the number asked for', async () => {
    const { client, granted, signed, bodyId } = await registerDesk()
    const key = await signed('kh-co-ngay', { date: '2027-01-12' })
    const proposal = await client.registers.proposal(key)
    expect([proposal.date, proposal.backDated, proposal.dateFixed, codes(proposal.problems)]).toEqual(['2027-01-12', true, false, ['register.backDated']])
    expect(codes((await client.registers.proposal({ ...key, date: '2027-01-15' })).problems)).toContain('register.otherDate')
    const { entry } = await client.registers.backdate({ ...key, date: proposal.date, reason: 'Ký ngày 12, văn thư vào sổ ngày 15.', grant: granted('a.docx').grant })
    expect(entry).toMatchObject({ date: '2027-01-12', backDated: true })
    const [kept] = await client.registers.reserve({ bodyId, register: 'outgoing', kind: 'plan', date: '2027-01-15', count: 1, reason })
    const free = await signed('kh-chon-so')
    expect(await client.registers.proposal({ ...free, number: kept?.number ?? 0 })).toMatchObject({ number: kept?.number, printed: kept?.written, problems: [] })
    expect(codes((await client.registers.proposal({ ...free, number: 9_000 })).problems)).toEqual(['register.notNext'])
  })

  it('of minutes has the day of the session and asks for no reason', async () => {
    const { client } = await registerDesk()
    const found = (await Promise.all((await client.inspections.list()).map(({ id }) => client.inspections.get({ id })))).flatMap(({ record }) => record.sessions)[0]
    const proposal = await client.registers.proposal({ templateId: 'bien-ban-kiem-tra', recordId: found?.id ?? '' })
    expect([proposal.date, proposal.dateFixed, proposal.backDated]).toEqual([found?.start.slice(0, 10), true, false])
  })
})

describe('numbers typed on papers', () => {
  it('of papers under way are not entered as issued; no other paper gets them, and they are issued with them', async () => {
    const { client, granted, signed, bodyId, spanId } = await registerDesk()
    const next = (await client.registers.proposal(await signed('kh-do'))).number ?? 0
    const typed = await signed('kh-dang-trinh', { number: next, date: '2027-01-15' })
    expect(await client.registers.adopt()).toEqual({ entered: 0, duplicates: 0 })
    expect((await client.registers.report({ bodyId, spanId })).findings.filter(({ kind }) => kind === 'notRegistered')).toEqual([])
    const held = await client.registers.proposal({ templateId: typed.templateId, recordId: 'kh-do' })
    expect(held.problems).toMatchObject([{ code: 'register.typedElsewhere', remedy: expect.stringContaining('cấp số cho nó trước') }])
    expect((await client.registers.issue({ ...typed, grant: granted('a.docx').grant })).entry).toMatchObject({ number: next, state: 'issued' })
    expect(await client.registers.proposal({ templateId: typed.templateId, recordId: 'kh-do' })).toMatchObject({ number: next + 1, problems: [] })
  })

  it('are taken in for the series they are of: a plan does not stand in the way of a congress, and the report names each as it is printed', async () => {
    const { client, planOf, spanId } = await registerDesk()
    const { record: sample } = await client.freeDocuments.get({ id: 'nghi-quyet-dai-hoi-chi-bo' })
    const congress = async (id: string, paper: object): Promise<{ templateId: string, recordId: string }> => {
      await client.freeDocuments.save({ revision: null, record: { ...sample, id, paper: { ...sample.paper, number: null, date: '2026-06-12', ...paper } } })
      return { templateId: sample.templateId, recordId: id }
    }
    const { bodyId } = sample.paper
    const key = await congress('dai-hoi-khac', {})
    const { number } = await client.registers.proposal(key)
    await planOf('kh-cung-so', { bodyId, number, date: '2026-06-12' })
    expect(codes((await client.registers.proposal(key)).problems)).not.toContain('register.typedElsewhere')
    await congress('dai-hoi-go-so', { number })
    expect(codes((await client.registers.proposal(key)).problems)).toContain('register.typedElsewhere')
    const { findings } = await client.registers.report({ bodyId, spanId })
    expect(findings.filter(({ kind }) => kind === 'notRegistered').map(({ numbers }) => numbers).toSorted()).toEqual([expect.stringMatching(new RegExp(`^0${number}-KH/`, 'u')), `0${number}-NQ/ĐH`])
  })

  it('with a day in no term are in the report all the same', async () => {
    const { client, planOf, bodyId, spanId } = await registerDesk()
    await planOf('kh-xua', { number: 7, date: '1999-03-02' })
    expect((await client.registers.report({ bodyId, spanId })).findings).toContainEqual(expect.objectContaining({ kind: 'notRegistered', message: expect.stringContaining('ngày 02/3/1999, không thuộc nhiệm kỳ nào') }))
  })

  it('that differ from the one in the book are named with both, and are given to nobody else', async () => {
    const { client, signed, planOf, bodyId, spanId } = await registerDesk()
    const wanted = (await client.registers.proposal(await signed('kh-cho-so'))).number ?? 0
    await planOf('kh-doi-so', { number: wanted, date: '2027-01-15' })
    expect(await client.registers.adopt()).toEqual({ entered: 1, duplicates: 0 })
    const { revision, record } = await client.plans.get({ id: 'kh-doi-so' })
    await client.plans.save({ revision, record: { ...record, paper: { ...record.paper, number: wanted + 1 } } })
    expect(await client.registers.adopt()).toEqual({ entered: 0, duplicates: 0 })
    const symbol = (await client.registers.ofPaper({ templateId: 'ke-hoach-thuc-hien', recordId: 'kh-doi-so' }))?.series.symbol ?? ''
    const [found] = (await client.registers.report({ bodyId, spanId })).findings.filter(({ kind }) => kind === 'notRegistered')
    expect(found?.message).toBe(`Văn bản ghi số ${wanted + 1}-${symbol}, còn sổ ghi văn bản ấy số ${wanted}-${symbol}.`)
    expect(codes((await client.registers.proposal({ templateId: 'ke-hoach-thuc-hien', recordId: 'kh-cho-so' })).problems)).toEqual(['register.typedElsewhere'])
  })
})

describe('a paper that was replaced', () => {
  it('is in force again when the number of the wrong one is struck out, and the right one replaces it', async () => {
    const { client, granted, signed } = await registerDesk()
    const first = (await client.registers.issue({ ...await signed('kh-cu'), grant: granted('cu.docx').grant })).entry
    const naming = (id: string): Promise<{ templateId: string, recordId: string }> => signed(id, { bases: [{ type: 'text', link: 'basis', text: `Thay thế Kế hoạch số ${first.written}` }] })
    const wrong = (await client.registers.issue({ ...await naming('kh-sai'), replacesEntryId: first.id, grant: granted('sai.docx').grant })).entry
    await client.registers.void({ entryId: wrong.id, reason: 'Văn bản thay thế in nhầm nội dung.' })
    const { entry, events } = await client.registers.entry({ entryId: first.id })
    expect([entry.state, entry.replacedBy, entry.sha256, events.at(-1)?.reason]).toEqual(['issued', '', first.sha256, `Số ${wrong.written} thay thế số này đã huỷ.`])
    const right = (await client.registers.issue({ ...await naming('kh-dung'), replacesEntryId: first.id, grant: granted('dung.docx').grant })).entry
    expect((await client.registers.entry({ entryId: first.id })).entry).toMatchObject({ state: 'replaced', replacedBy: right.written })
  })

  it('must be named by its whole number: a longer one that ends or begins like it is another', async () => {
    const { client, granted, signed } = await registerDesk()
    const { id, written } = (await client.registers.issue({ ...await signed('kh-cu'), grant: granted('cu.docx').grant })).entry
    for (const [at, text] of [`1${written}`, `${written}-VPĐU`, `${written}K`].entries()) {
      const key = await signed(`kh-nham-${at}`, { bases: [{ type: 'text', link: 'basis', text: `Thay thế Kế hoạch số ${text}, ngày 15/01/2027` }] })
      expect(await faultOf(client.registers.issue({ ...key, replacesEntryId: id, grant: granted('moi.docx').grant }))).toBe('PAPER_NOT_READY')
    }
  })
})
