/** What is issued is what was signed, through the contract: what a paper takes from elsewhere may change after the signature, and then no number is given. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { behindTheTriggers } from '../support/behind-triggers.ts'
import { faultOf, vpkJson } from '../support/offices.ts'
import { registerDesk, textOf } from '../support/register-desk.ts'

type Desk = Awaited<ReturnType<typeof registerDesk>>

/** Places where the paper is no longer what was signed, as the dialog of numbers shows them. */
async function changes({ client }: Desk, key: { readonly templateId: string, readonly recordId: string }): Promise<readonly string[]> {
  return (await client.registers.proposal(key)).problems.filter(({ code }) => code === 'paper.changedSinceSigned').map(({ message }) => message)
}

async function endMark({ client }: Desk, mark: '.' | './.'): Promise<void> {
  const { record, revision } = await client.office.settings()
  expect(await client.office.saveSettings({ revision, record: { ...record, houseStyle: { ...record.houseStyle, endMark: mark } } })).toMatchObject({ outcome: 'saved' })
}

it('a house style changed after the signature is named at its place and refused; as it was again, the number comes', async () => {
  const desk = await registerDesk()
  const { client, signed, granted } = desk
  const key = await signed('kh-da-ky')
  const before = await client.registers.proposal(key)
  expect(await changes(desk, key)).toEqual([])
  const { endMark: usual } = (await client.office.settings()).record.houseStyle
  await endMark(desk, usual === '.' ? './.' : '.')
  const [only, ...more] = await changes(desk, key)
  expect([only, more]).toEqual([expect.stringMatching(/^Văn bản nay không còn như bản đã ký: nay ghi “.+”\.$/u), []])
  const place = granted('so.docx')
  await expect(client.registers.issue({ ...key, grant: place.grant })).rejects.toMatchObject({ data: {
    code: 'PAPER_NOT_READY', kept: expect.stringContaining('Không có số nào được cấp'), remedy: expect.stringContaining('trả lại dự thảo'), problems: [{ code: 'paper.changedSinceSigned', message: only?.replace('Văn bản nay không còn như bản đã ký', 'Khác bản đã ký') }],
  } })
  expect([(await client.registers.proposal(key)).number, (await client.workflow.standing(key)).state]).toEqual([before.number, 'signed'])
  await endMark(desk, usual)
  const { entry } = await client.registers.issue({ ...key, grant: place.grant })
  expect([entry.number, await textOf(place.path)]).toEqual([before.number, expect.stringContaining(entry.written)])
})

it('a signer who is called otherwise is named; sent back and signed anew it is issued with the new name', async () => {
  const desk = await registerDesk()
  const { client, signed, granted } = desk
  const key = await signed('kh-doi-ten')
  for (const { id } of await client.organisation.people.list()) {
    const { record, revision } = await client.organisation.people.get({ id })
    expect(await client.organisation.people.save({ revision, record: { ...record, fullName: `${record.fullName} Mới` } })).toMatchObject({ outcome: 'saved' })
  }
  expect(await changes(desk, key)).toEqual([expect.stringMatching(/ Mới”\.$/u)])
  expect(await faultOf(client.registers.issue({ ...key, grant: granted('a.docx').grant }))).toBe('PAPER_NOT_READY')
  const revision = async (): Promise<number> => (await client.workflow.standing(key)).revision
  await client.workflow.sendBack({ ...key, revision: await revision(), reason: 'Đổi tên người ký.' })
  for (const step of ['submit', 'approve', 'sign'] as const) await client.workflow[step]({ ...key, revision: await revision() })
  expect(await changes(desk, key)).toEqual([])
  const place = granted('b.docx')
  await client.registers.issue({ ...key, grant: place.grant })
  expect(await textOf(place.path)).toContain(' Mới')
})

it('minutes print facts of their case, which stays open: a content added after the signature is refused', async () => {
  const desk = await registerDesk()
  const { client, granted } = desk
  const key = { templateId: 'bien-ban-kiem-tra', recordId: 'giam-sat-neu-guong-lam-viec' }
  for (const step of ['submit', 'approve', 'sign'] as const) await client.workflow[step]({ ...key, revision: (await client.workflow.standing(key)).revision })
  expect(await changes(desk, key)).toEqual([])
  const { record, revision } = await client.inspections.get({ id: 'giam-sat-neu-guong' })
  expect(await client.inspections.save({ revision, record: { ...record, contents: [...record.contents, 'Nội dung thêm sau khi ký'] } })).toMatchObject({ outcome: 'saved' })
  expect((await changes(desk, key)).join(' ')).toContain('Nội dung thêm sau khi ký')
  await expect(client.registers.issue({ ...key, grant: granted('bb.docx').grant })).rejects.toMatchObject({ data: { code: 'PAPER_NOT_READY', problems: expect.arrayContaining([expect.objectContaining({ code: 'paper.changedSinceSigned' })]) } })
})

it('what was kept with the signature is in the journal: changed in the file, the examination finds it; a signature from before keeps nothing and is issued', async () => {
  const desk = await registerDesk()
  const { client, signed, granted, folder, host } = desk
  const [old, key] = [await signed('kh-ky-truoc'), await signed('kh-bi-sua')]
  const path = join(folder, 'office.vpk')
  behindTheTriggers(path, 'paper_state_event', `UPDATE paper_state_event SET printed = NULL WHERE to_state = 'signed' AND record_id = '${old.recordId}'`)
  await endMark(desk, (await client.office.settings()).record.houseStyle.endMark === '.' ? './.' : '.')
  expect([await changes(desk, old), (await changes(desk, key)).length]).toEqual([[], 1])
  expect((await client.registers.issue({ ...old, grant: granted('c.docx').grant })).entry.state).toBe('issued')
  host.session.close()
  const checks = (await vpkJson('doctor', path)).json['checks'] as readonly { readonly id: string, readonly findings: readonly string[] }[]
  expect(checks.filter(({ findings }) => findings.length > 0)).toEqual([expect.objectContaining({ id: 'papers', findings: [expect.any(String)] })])
})
