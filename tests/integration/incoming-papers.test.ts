/** Papers in, through the service: numbered once by every way in, routed, answered, late, voided, with files that are what they say. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentsOf, faultOf, jsonFile, serviceWithOffice, testFolder, vpk } from '../support/offices.ts'
import { readIndex } from '../support/search-index.ts'
import { resultOf } from '../support/service-client.ts'

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n')
const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), Buffer.alloc(40), Buffer.from('IEND'), Buffer.alloc(4)])

const incoming = (id: string, more: object = {}) => ({
  id, bodyId: 'committee', receivedOn: '2026-06-10', sender: { text: 'Ban Tổ chức Tỉnh uỷ' }, kind: 'officialLetter', designation: `${id.replaceAll(/\D/gu, '') || '1'}-CV/BTCTU`, date: '2026-06-08',
  subject: 'về việc rà soát đội ngũ cấp uỷ viên', ...more,
})

async function desk() {
  const folder = testFolder()
  const service = await serviceWithOffice(folder)
  let grants = 0
  const file = (name: string, bytes: Uint8Array): string => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const grant = `grant-file-${++grants}`
    service.host.grants.add(grant, path, 'attachment')
    return grant
  }
  const save = async (record: object, revision: number | null = null) => service.client.incomingPapers.save({ revision, record })
  const row = async (id: string) => (await service.client.incomingPapers.list({})).rows.find((each) => each.id === id)
  return { ...service, folder, file, save, row }
}

describe('the number of arrival', () => {
  it('is given when the paper is first saved, in turn, and stays', async () => {
    const { client, save } = await desk()
    for (const id of ['den-1', 'den-2', 'den-3']) expect(await save(incoming(id))).toMatchObject({ outcome: 'saved', revision: 1 })
    expect((await client.incomingPapers.list({})).rows.map(({ id, number }) => [id, number])).toEqual([['den-3', 3], ['den-2', 2], ['den-1', 1]])
    const { record } = await client.incomingPapers.get({ id: 'den-2' })
    expect(record.number).toBe(2)
    expect(await save({ ...record, number: null, subject: 'về việc khác' }, 1)).toMatchObject({ outcome: 'saved', revision: 2 })
    expect((await client.incomingPapers.get({ id: 'den-2' })).record).toMatchObject({ number: 2, subject: 'về việc khác' })
    expect(await faultOf(save({ ...record, number: 9 }, 2))).toBe('INPUT_INVALID')
    expect(await faultOf(save({ ...record, receivedOn: '2027-01-05' }, 2))).toBe('INPUT_INVALID')
    expect(JSON.parse((await client.incomingPapers.history({ id: 'den-2' }))[0]?.after ?? '').number).toBe(2)
  })

  it('begins anew each year, and a number typed from an old book is held', async () => {
    const { client, save, row } = await desk()
    await save(incoming('den-1', { receivedOn: '2025-12-30', date: '2025-12-29' }))
    await save(incoming('den-2'))
    await save(incoming('den-3', { number: 40 }))
    await save(incoming('den-4'))
    expect(await Promise.all(['den-1', 'den-2', 'den-3', 'den-4'].map(async (id) => (await row(id))?.number))).toEqual([1, 1, 40, 41])
    expect(await faultOf(save(incoming('den-5', { number: 40 })))).toBe('INPUT_INVALID')
    expect(await row('den-5')).toBeUndefined()
    expect((await client.registers.entries({ book: 'incoming' })).rows.map(({ written, date }) => [written, date])).toEqual(
      [['41', '2026-06-10'], ['40', '2026-06-10'], ['1', '2026-06-10'], ['1', '2025-12-30']])
  })

  it('is not taken by a paper that is refused', async () => {
    const { save, row } = await desk()
    expect(await save(incoming('den-1', { sender: { bodyId: 'nobody' } }))).toMatchObject({ outcome: 'refused' })
    expect(await save(incoming('den-2', { attachments: [{ sha256: 'a'.repeat(64), fileName: 'a.pdf', kind: 'pdf', size: 3 }] }))).toMatchObject({ outcome: 'refused', problems: [{ code: 'attachment.missing' }] })
    await save(incoming('den-3'))
    expect((await row('den-3'))?.number).toBe(1)
  })

  it('is struck out with a reason and never taken again; the paper is not removed', async () => {
    const { client, save, row } = await desk()
    await save(incoming('den-1'))
    const { record } = await client.incomingPapers.get({ id: 'den-1' })
    expect(await client.incomingPapers.remove({ id: 'den-1', revision: 1 })).toMatchObject({ outcome: 'refused', problems: [{ code: 'incoming.numbered' }] })
    const voided = { ...record, voided: { on: '2026-06-11', reason: 'vào sổ hai lần' } }
    expect(await save(voided, 1)).toMatchObject({ outcome: 'saved' })
    expect((await client.registers.entries({ book: 'incoming' })).rows).toMatchObject([{ written: '1', state: 'voided' }])
    expect(await row('den-1')).toMatchObject({ state: 'voided', number: 1 })
    expect(await faultOf(save({ ...voided, voided: null }, 2))).toBe('INPUT_INVALID')
    await save(incoming('den-2'))
    expect((await row('den-2'))?.number).toBe(2)
  })

  it('is given to papers of an imported file too, and kept where the file has it', async () => {
    const { client, host, folder, save } = await desk()
    await save(incoming('den-1'))
    const records = { format: 'vpk-records', version: 1, incomingPapers: [incoming('den-7', { number: 7 }), incoming('den-8'), { ...incoming('den-1'), subject: 'sửa từ tệp' }] }
    host.grants.add('grant-import', jsonFile(folder, 'in.json', JSON.stringify(records)), 'importRecords')
    expect(await resultOf(client.office.importRecords({ grant: 'grant-import' }))).toMatchObject({ created: 2, updated: 1, problems: [] })
    expect((await client.incomingPapers.list({})).rows.map(({ id, number, subject }) => [id, number, subject])).toEqual([
      ['den-8', 8, incoming('den-8').subject], ['den-7', 7, incoming('den-7').subject], ['den-1', 1, 'sửa từ tệp'],
    ])
    const before = contentsOf(folder)['office.vpk']
    host.grants.add('grant-twice', jsonFile(folder, 'twice.json', JSON.stringify({ ...records, incomingPapers: [incoming('den-20'), incoming('den-9', { number: 7 })] })), 'importRecords')
    expect(await faultOf(resultOf(client.office.importRecords({ grant: 'grant-twice' })))).toBe('INPUT_INVALID')
    expect((await client.incomingPapers.list({})).total).toBe(3)
    expect(contentsOf(folder)['office.vpk']).toBe(before)
  })
})

describe('the book of papers in', () => {
  const lineOf = async ({ client }: Awaited<ReturnType<typeof desk>>) => {
    const [row] = (await client.registers.entries({ book: 'incoming' })).rows
    return client.registers.entry({ entryId: row?.id ?? 0 })
  }

  it('says what the paper says after its day, kind or secrecy was corrected, with who and why; one line for each correction', async () => {
    const it = await desk()
    await it.save(incoming('den-1', { receivedOn: '2026-06-15', kind: null }))
    const { record } = await it.client.incomingPapers.get({ id: 'den-1' })
    // Words typed one after the other say nothing new to the register.
    for (const [at, subject] of ['về', 'về việc', 'về việc rà soát'].entries()) await it.save({ ...record, subject }, at + 1)
    expect((await lineOf(it)).events).toHaveLength(1)
    await it.save({ ...record, receivedOn: '2026-06-10' }, 4)
    await it.save({ ...record, receivedOn: '2026-06-10', kind: 'officialLetter', secrecy: 'secret' }, 5)
    await it.save({ ...record, receivedOn: '2026-06-10', kind: 'officialLetter', secrecy: 'secret', note: 'bản gốc ở Văn phòng' }, 6)
    const { entry, events } = await lineOf(it)
    expect(entry).toMatchObject({ written: '1', state: 'issued', date: '2026-06-10', kind: 'officialLetter', secrecy: 'secret', paper: { recordId: 'den-1' } })
    expect(events.map(({ date, reason, actor }) => [date, reason, actor])).toEqual([
      ['2026-06-15', '', 'nguoi-thu'], ['2026-06-10', 'Sửa hồ sơ văn bản đến: ngày đến 15/6/2026 thành 10/6/2026', 'nguoi-thu'],
      ['2026-06-10', 'Sửa hồ sơ văn bản đến: loại văn bản, độ mật', 'nguoi-thu'],
    ])
    expect((await it.client.audit.list({ before: null, actor: '', action: 'number.corrected', subject: '', from: null, to: null })).rows).toHaveLength(2)
  })

  it('keeps the day of a number that was struck out, also one corrected in the same save', async () => {
    const it = await desk()
    await it.save(incoming('den-1', { receivedOn: '2026-06-15' }))
    const { record } = await it.client.incomingPapers.get({ id: 'den-1' })
    const voided = { ...record, receivedOn: '2026-06-12', voided: { on: '2026-06-15', reason: 'vào sổ hai lần' } }
    expect(await it.save(voided, 1)).toMatchObject({ outcome: 'saved' })
    expect((await lineOf(it)).entry).toMatchObject({ state: 'voided', date: '2026-06-12' })
    expect(await faultOf(it.save({ ...voided, secrecy: 'secret' }, 2))).toBe('INPUT_INVALID')
    expect(await it.save({ ...voided, note: 'trả lại nơi gửi' }, 2)).toMatchObject({ outcome: 'saved' })
  })

  it.each([
    ['its number', '2', '2'], ['its sender', 'so noi vu', '2'], ['its own number', '7-cv/vp', '3'], ['its subject without marks', 'DAI hoi', '1'], ['words of several columns', 'dai 1-cv', '1'],
    ['what is nowhere', 'thuế', ''], ['a subject it no longer has', 'ghi nhầm', ''],
  ])('is searched by %s', async (_what, text, ids) => {
    const { client, save } = await desk()
    await save(incoming('den-1', { subject: 'ghi nhầm' }))
    await save({ ...(await client.incomingPapers.get({ id: 'den-1' })).record, subject: 'về đại hội chi bộ' }, 1)
    await save(incoming('den-2', { sender: { text: 'Sở Nội vụ' } }))
    await save(incoming('den-3', { designation: '7-CV/VP', secrecy: 'topSecret', subject: '' }))
    const page = await client.registers.entries({ book: 'incoming', text, limit: 1 })
    expect([page.rows.map(({ written }) => written).join(' '), page.total]).toEqual([ids, ids === '' ? 0 : 1])
    expect((await client.registers.entries({ book: 'outgoing', text })).total).toBe(0)
  })
})

describe('what a paper in may say', () => {
  it('keeps the subject and the files of a Tuyệt mật paper out of the book', async () => {
    const { save, row } = await desk()
    expect(await save(incoming('den-1', { secrecy: 'topSecret' }))).toMatchObject({ outcome: 'refused', problems: [{ path: 'subject' }] })
    expect(await save(incoming('den-1', { secrecy: 'topSecret', subject: '' }))).toMatchObject({ outcome: 'saved' })
    expect(await save(incoming('den-2', { subject: '' }))).toMatchObject({ outcome: 'refused', problems: [{ path: 'subject' }] })
    expect(await row('den-1')).toMatchObject({ subject: '', secrecy: 'topSecret', number: 1 })
  })

  it('tells no more in its trail what a paper said before it was marked Tuyệt mật, also when the mark is taken off; the file stays whole', async () => {
    const it = await desk()
    const attachment = await it.client.incomingPapers.takeFile({ id: 'den-1', grant: it.file('việc ở Bản Đồn.pdf', pdf) })
    await it.save(incoming('den-1', { subject: 'việc hệ trọng ở Bản Đồn', attachments: [attachment] }))
    await it.save(incoming('den-2', { subject: 'việc thường ở Nà Pàng' }))
    const { record } = await it.client.incomingPapers.get({ id: 'den-1' })
    expect(await it.save({ ...record, secrecy: 'topSecret', subject: '', attachments: [] }, 1)).toMatchObject({ outcome: 'saved' })
    await readIndex(it.host.context.office(), it.host.resources)
    const told = async () => JSON.stringify([
      await it.client.incomingPapers.history({ id: 'den-1' }), await it.client.incomingPapers.list({}), (await it.client.registers.entries({ book: 'incoming' })).rows, await it.client.search.find({ text: 'Đồn' }),
    ])
    expect(await told()).not.toContain('Bản Đồn')
    expect(await it.client.incomingPapers.history({ id: 'den-1' })).toMatchObject([{ revision: 1, before: null, actor: 'nguoi-thu' }, { revision: 2 }])
    expect(await it.save({ ...record, secrecy: null, subject: 'đã giải mật', attachments: [] }, 2)).toMatchObject({ outcome: 'saved' })
    const after = await told()
    expect(after).not.toContain('Bản Đồn')
    expect(after).toContain('đã giải mật')
    expect(JSON.stringify(await it.client.incomingPapers.history({ id: 'den-2' }))).toContain('Nà Pàng')
    it.host.session.close()
    expect((await vpk('doctor', join(it.folder, 'office.vpk'))).code).toBe(0)
  })

  it.each([
    ['two senders', { sender: { bodyId: 'committee', text: 'Ban Tổ chức' } }, 'sender.text'], ['no sender', { sender: {} }, 'sender.text'],
    ['a day after it came', { date: '2026-06-11' }, 'date'], ['a postmark after it came', { postmarkedOn: '2026-06-11' }, 'postmarkedOn'], ['a due day before it came', { due: '2026-06-09' }, 'due'],
    ['routing to nobody', { routedTo: [{ on: '2026-06-11' }] }, 'routedTo[0].to'], ['routing before it came', { routedTo: [{ on: '2026-06-09', to: 'Ban Tổ chức' }] }, 'routedTo[0].on'],
    ['done before it was passed on', { routedTo: [{ on: '2026-06-12', to: 'Ban Tổ chức', doneOn: '2026-06-11' }] }, 'routedTo[0].doneOn'], ['closed before it came', { closed: { on: '2026-06-01', result: 'xong' } }, 'closed.on'],
  ])('refuses %s', async (_what, change, path) => {
    const { save } = await desk()
    expect(await save(incoming('den-1', change))).toMatchObject({ outcome: 'refused', problems: [{ path, severity: 'error' }] })
  })

  it('tells of the same paper entered twice', async () => {
    const { save } = await desk()
    await save(incoming('den-1'))
    expect(await save(incoming('den-2', { designation: '1-CV/BTCTU', sender: { text: 'ban tổ chức tỉnh uỷ' } }))).toMatchObject({ outcome: 'saved', problems: [{ code: 'incoming.twice', severity: 'warning' }] })
    expect(await save(incoming('den-3', { designation: '1-CV/BTCTU', sender: { text: 'Sở Nội vụ' } }))).toMatchObject({ outcome: 'saved', problems: [] })
  })

  it('is late from the day after what is owed, until it is answered, done or voided', async () => {
    // The test's today is 2026-06-15.
    const { client, save, row } = await desk()
    const answeredBy = [{ templateId: 'van-ban-tu-do', recordId: 'vb-1', collection: 'freeDocuments', ownerId: 'vb-1', designation: '05-CV/ĐU', date: '2026-06-14' }]
    await client.freeDocuments.save({ revision: null, record: { id: 'vb-1', kind: 'officialLetter', subject: 'trả lời', paper: { bodyId: 'committee', number: 5, date: '2026-06-14' }, text: 'Trả lời.' } })
    await save(incoming('den-1', { due: '2026-06-14' }))
    await save(incoming('den-2', { due: '2026-06-15' }))
    await save(incoming('den-3', { due: '2026-06-30', routedTo: [{ on: '2026-06-11', to: 'Ban Tổ chức', ask: 'tham mưu', due: '2026-06-12' }] }))
    await save(incoming('den-4', { due: '2026-06-14', answeredBy }))
    await save(incoming('den-5', { due: '2026-06-14', closed: { on: '2026-06-14', result: 'đã họp' } }))
    await save(incoming('den-6', { routedTo: [{ on: '2026-06-11', to: 'Ban Tổ chức', due: '2026-06-12', doneOn: '2026-06-12' }] }))
    await save(incoming('den-7'))
    const states = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(async (at) => [(await row(`den-${at}`))?.state, (await row(`den-${at}`))?.due]))
    expect(states).toEqual([['late', '2026-06-14'], ['received', '2026-06-15'], ['late', '2026-06-12'], ['answered', null], ['closed', null], ['routed', null], ['received', null]])
    expect(await row('den-4')).toMatchObject({ answeredBy: '05-CV/ĐU' })
    expect((await client.office.overview()).due.filter(({ source }) => source === 'incoming').map(({ date, recordId }) => [date, recordId])).toEqual([['2026-06-12', 'den-3'], ['2026-06-14', 'den-1'], ['2026-06-15', 'den-2']])
    expect(await client.freeDocuments.remove({ id: 'vb-1', revision: 1 })).toMatchObject({ outcome: 'refused' })
  })

  it('becomes a directive once, tied to it', async () => {
    const { client, save } = await desk()
    await save(incoming('den-1', { kind: 'directive', designation: '07-CT/TU', subject: 'về tăng cường kỷ luật', sender: { text: 'Ban Thường vụ Tỉnh uỷ' } }))
    const { directiveId } = await client.incomingPapers.makeDirective({ id: 'den-1', level: 'province' })
    expect(await client.incomingPapers.makeDirective({ id: 'den-1', level: 'province' })).toEqual({ directiveId })
    expect((await client.directives.get({ id: directiveId })).record).toMatchObject({ kind: 'directive', designation: '07-CT/TU', date: '2026-06-08', issuer: 'Ban Thường vụ Tỉnh uỷ', receivedOn: '2026-06-10', startedOn: '2026-06-15', level: 'province' })
    expect((await client.directives.list()).length).toBe(1)
    const { record, revision } = await client.incomingPapers.get({ id: 'den-1' })
    expect(await save({ ...record, secrecy: 'topSecret', subject: '' }, revision)).toMatchObject({ outcome: 'saved', problems: [{ code: 'incoming.toldByDirective', severity: 'warning' }] })
    await save(incoming('den-2', { kind: null }))
    expect(await faultOf(client.incomingPapers.makeDirective({ id: 'den-2', level: 'province' }))).toBe('INPUT_INVALID')
  })
})

describe('the list of papers in', () => {
  const seven = async ({ save, client }: Awaited<ReturnType<typeof desk>>) => {
    await client.freeDocuments.save({ revision: null, record: { id: 'vb-1', kind: 'officialLetter', subject: 'trả lời', paper: { bodyId: 'committee', number: 5, date: '2026-06-14' }, text: 'Trả lời.' } })
    const answeredBy = [{ templateId: 'van-ban-tu-do', recordId: 'vb-1', collection: 'freeDocuments', ownerId: 'vb-1', designation: '05-CV/ĐU', date: '2026-06-14' }]
    const owed = [{ on: '2026-06-11', to: 'Tổ Giúp việc', due: '2026-06-12' }]
    const more: readonly object[] = [
      { due: '2026-06-14', subject: 'về đại hội chi bộ' }, { due: '2026-06-15', secrecy: 'secret', designation: '' }, { answeredBy }, { answeredBy, routedTo: owed },
      { closed: { on: '2026-06-14', result: 'đã họp' } }, { sender: { bodyId: 'committee' }, routedTo: [...owed.map((routing) => ({ ...routing, due: null })), { on: '2026-06-12', to: 'Ban Dân vận' }] }, { secrecy: 'topSecret', subject: '' },
    ]
    for (const [at, each] of more.entries()) expect(await save(incoming(`den-${at + 1}`, each)), String(at)).toMatchObject({ outcome: 'saved' })
    const { record } = await client.incomingPapers.get({ id: 'den-7' })
    await save({ ...record, voided: { on: '2026-06-14', reason: 'vào sổ hai lần' } }, 1)
  }
  const idsOf = ({ rows }: { readonly rows: readonly { readonly id: string }[] }): string => rows.map(({ id }) => id.replace('den-', '')).join(' ')

  it('comes page by page, newest first, and counts all that match', async () => {
    const it = await desk()
    await seven(it)
    expect(idsOf(await it.client.incomingPapers.list({}))).toBe('7 6 5 4 3 2 1')
    const page = await it.client.incomingPapers.list({ offset: 2, limit: 2 })
    expect([idsOf(page), page.total]).toEqual(['5 4', 7])
    expect(await it.client.incomingPapers.list({ offset: 7 })).toEqual({ total: 7, rows: [] })
  })

  it('shows by what a paper is waiting for, as each row says of itself', async () => {
    // The test's today is 2026-06-15.
    const it = await desk()
    await seven(it)
    for (const [view, ids] of [['all', '7 6 5 4 3 2 1'], ['late', '4 1'], ['open', '6 4 2 1'], ['secret', '7 2']] as const) {
      const page = await it.client.incomingPapers.list({ view })
      expect([view, idsOf(page), page.total]).toEqual([view, ids, ids.split(' ').length])
    }
    expect((await it.client.incomingPapers.list({ view: 'late' })).rows.map(({ state }) => state)).toEqual(['late', 'late'])
    expect((await it.client.incomingPapers.list({ view: 'open' })).rows.map(({ state }) => state)).toEqual(['routed', 'late', 'received', 'late'])
  })

  it.each([
    ['its number of arrival', '2', '2'], ['its own number', '6-cv', '6'], ['its subject without marks', 'DAI hoi', '1'], ['a sender in words', 'ban to chuc tinh', '7 5 4 3 2 1'],
    ['whom it was passed to last', 'dân vận', '6'], ['nobody it was passed to before', 'giúp việc', '4'], ['our answer', '05-cv/du', '4 3'], ['words of several columns', 'dai 1-cv', '1'], ['what is nowhere', 'thuế', ''],
    ['marks of a pattern', '%', ''], ['a quotation mark', `'`, ''],
  ])('is searched by %s', async (_what, text, ids) => {
    const it = await desk()
    await seven(it)
    const page = await it.client.incomingPapers.list({ text })
    expect([idsOf(page), page.total]).toEqual([ids, ids === '' ? 0 : ids.split(' ').length])
  })

  it('is searched by the name of a body that sent it, and within what is shown', async () => {
    const it = await desk()
    await seven(it)
    const { sender } = (await it.client.incomingPapers.list({})).rows.find(({ id }) => id === 'den-6') ?? { sender: '' }
    expect(sender).not.toBe('')
    expect(idsOf(await it.client.incomingPapers.list({ text: sender }))).toBe('6')
    expect(idsOf(await it.client.incomingPapers.list({ text: 'ban to chuc tinh', view: 'late' }))).toBe('4 1')
  })
})

describe('files of a paper in', () => {
  it('are kept by what they are and given out again byte for byte', async () => {
    const { client, host, folder, file, save } = await desk()
    const attachments = [await client.incomingPapers.takeFile({ id: 'den-1', grant: file('công văn.pdf', pdf) }), await client.incomingPapers.takeFile({ id: 'den-1', grant: file('dấu.PNG', png) })]
    expect(attachments).toMatchObject([{ fileName: 'công văn.pdf', kind: 'pdf', size: pdf.byteLength }, { fileName: 'dấu.PNG', kind: 'png' }])
    expect(await save(incoming('den-1', { attachments }))).toMatchObject({ outcome: 'saved' })
    host.grants.add('grant-out', join(folder, 'ra.pdf'), 'export')
    await client.incomingPapers.writeFile({ id: 'den-1', sha256: attachments[0]?.sha256 ?? '', grant: 'grant-out' })
    expect(readFileSync(join(folder, 'ra.pdf')).equals(pdf)).toBe(true)
    // Kept, but no part of this paper.
    const other = await client.incomingPapers.takeFile({ id: 'den-2', grant: file('khác.pdf', Buffer.concat([pdf, Buffer.from('\n')])) })
    expect(await faultOf(client.incomingPapers.writeFile({ id: 'den-1', sha256: other.sha256, grant: 'grant-out' }))).toBe('RECORD_UNKNOWN')
  })

  it.each([
    ['an empty file', 'rỗng.pdf', Buffer.alloc(0)], ['a program under the name of a PDF', 'quét.pdf', Buffer.from('MZ\u0090\u0000 chạy được')], ['a picture under the name of a PDF', 'ảnh.pdf', png],
    ['a PDF cut off', 'cụt.pdf', pdf.subarray(0, 20)], ['a page of the web', 'trang.html', Buffer.from('<html>%PDF-1.7')], ['a broken package', 'vỡ.docx', Buffer.from([0x50, 0x4B, 0x03, 0x04, 1, 2, 3])],
  ])('refuses %s', async (_what, name, bytes) => {
    const { client, file } = await desk()
    expect(await faultOf(client.incomingPapers.takeFile({ id: 'den-1', grant: file(name, bytes) }))).toBe('FILE_UNREADABLE')
  })

  it('refuses more than 50 MB, and a grant for another purpose', async () => {
    const { client, host, file } = await desk()
    const large = Buffer.alloc(50 * 1024 * 1024 + 1)
    pdf.copy(large)
    expect(await faultOf(client.incomingPapers.takeFile({ id: 'den-1', grant: file('lớn.pdf', large) }))).toBe('FILE_UNREADABLE')
    host.grants.add('grant-export', '/etc/hostname', 'export')
    expect(await faultOf(client.incomingPapers.takeFile({ id: 'den-1', grant: 'grant-export' }))).toBe('GRANT_UNKNOWN')
  })
})
