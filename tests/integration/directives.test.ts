/** Directives through the contract: matrix, reviews, relations, and căn cứ that come from the register. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../electron/documents/sheets/index.ts'
import { startService, testFolder, writeSampleOffice } from '../support/offices.ts'

async function opened() {
  const folder = testFolder()
  const { client, host } = startService()
  await writeSampleOffice(join(folder, 'office.vpk'))
  host.grants.add('grant-sample', join(folder, 'office.vpk'), 'openOffice')
  await client.office.open({ grant: 'grant-sample' })
  const change = async (id: string, more: object) => {
    const { revision, record } = await client.directives.get({ id })
    return client.directives.save({ revision, record: { ...record, ...more } })
  }
  return { folder, client, host, change }
}

describe('who has made a directive concrete', () => {
  it('is a matrix of all organisations in the official order, on the screen and as a workbook', async () => {
    const { client, host, folder, change } = await opened()
    const responses = [{ bodyId: 'don-vi-02', kind: 'plan', designation: '07-KH/CB', date: '2026-06-01', note: '' }]
    expect(await change('nq-05-tu', { receivedOn: '2026-05-20', responseDue: '2026-05-31', responses })).toMatchObject({ outcome: 'saved', problems: [] })
    const { columns, rows } = await client.directives.matrix({ directiveIds: ['nq-05-tu'], on: '2026-11-22' })
    expect(rows).toHaveLength(58)
    const tree = (await client.organisation.treeOn({ date: '2026-11-22' })).map(({ id }) => id)
    expect(rows.map(({ bodyId }) => bodyId)).toEqual(tree.filter((id) => rows.some(({ bodyId }) => bodyId === id)))
    expect(rows.slice(0, 2).map(({ name }) => name)).toEqual(['Đảng bộ Văn phòng Tỉnh uỷ', 'Chi bộ Ban Tổ chức Tỉnh uỷ'])
    expect(columns[0]).toMatchObject({ issued: 1, expected: 58 })
    expect(rows.filter(({ cells }) => cells[0] !== null).map(({ bodyId, cells }) => [bodyId, cells[0]])).toEqual([['don-vi-02', { designation: '07-KH/CB', date: '2026-06-01', days: 12, late: true }]])
    host.grants.add('grant-sheet', join(folder, 'bảng.xlsx'), 'export')
    await client.directives.exportMatrix({ grant: 'grant-sheet', directiveIds: ['nq-05-tu'], on: '2026-11-22' })
    const workbook = await readWorkbook(readFileSync(join(folder, 'bảng.xlsx')))
    const words = JSON.stringify(workbook.sheets[0], (_key, value: unknown) => value instanceof Map ? [...value.values()] : typeof value === 'bigint' ? String(value) : value)
    for (const expected of ['07-KH/CB, ngày 01/6/2026 (12 ngày, muộn)', '1/58', 'Chưa có']) expect(words).toContain(expected)
    host.session.close()
  })
})

describe('a căn cứ from the register', () => {
  it('is printed as registered, follows a corrected number, and keeps the directive from being removed', async () => {
    const { client, host, change } = await opened()
    const id = 'ke-hoach-chuyen-doi-so'
    const plan = await client.plans.get({ id })
    const own = { type: 'directive', link: 'basis', directiveId: 'kl-21-tu' }
    const record = { ...plan.record, paper: { ...plan.record.paper, bases: [own, { ...own, link: 'carryingOut' }] } }
    const saved = await client.plans.save({ revision: plan.revision, record })
    expect(saved.outcome).toBe('saved')
    const basesOf = async (): Promise<string> => {
      const { parts } = await client.papers.preview({ templateId: 'ke-hoach-thuc-hien', recordId: id, pages: 0 })
      return parts.map(({ text }) => text).join('\n')
    }
    const lines = await basesOf()
    expect(lines).toContain('Kết luận số 21-KL/TU, ngày 30/6/2026 của Ban Thường vụ Tỉnh uỷ về')
    expect(lines).toContain('Thực hiện Kết luận 21-KL/TU')
    await change('kl-21-tu', { designation: '22-KL/TU' })
    expect(await basesOf()).not.toContain('21-KL/TU')
    const { revision } = await client.directives.get({ id: 'kl-21-tu' })
    expect(await client.directives.remove({ id: 'kl-21-tu', revision })).toMatchObject({ outcome: 'refused' })
    expect((await client.directives.relations({ id: 'kl-21-tu' })).map(({ kind, collection, recordId }) => [kind, collection, recordId])).toContainEqual(['cites', 'plans', id])
    host.session.close()
  })

  it('stands in the kế hoạch that calls for the reports of a sơ kết, and follows the register there too', async () => {
    const { client, host, change } = await opened()
    const { campaign } = await client.campaigns.propose({ kind: 'preliminaryReview', directiveId: 'kl-21-tu' })
    expect((await client.campaigns.save({ revision: null, record: campaign })).outcome).toBe('saved')
    const { recordId } = await client.campaigns.makePaper({ id: campaign.id, role: 'plan' })
    const { record } = await client.freeDocuments.get({ id: recordId })
    expect(record.paper.bases).toEqual([{ type: 'directive', link: 'carryingOut', directiveId: 'kl-21-tu' }])
    const basisOf = async (): Promise<string | undefined> => {
      const { parts } = await client.papers.preview({ templateId: record.templateId, recordId, pages: 0 })
      return parts.map(({ text }) => text).find((text) => text.startsWith('Thực hiện'))
    }
    expect(await basisOf()).toContain('Thực hiện Kết luận số 21-KL/TU, ngày 30/6/2026 của Ban Thường vụ Tỉnh uỷ về')
    await change('kl-21-tu', { designation: '22-KL/TU' })
    expect(await basisOf()).toContain('Thực hiện Kết luận số 22-KL/TU, ngày 30/6/2026')
    host.session.close()
  })

  it('warns with the successor when it was replaced by the day of the paper', async () => {
    const { client, host, change } = await opened()
    const { directiveId, created } = await client.directives.fromCitation({ kind: 'conclusion', designation: '40-KL/TU', date: '2026-07-01', issuer: 'Ban Thường vụ Tỉnh uỷ', subject: 'về việc mẫu' })
    expect(created).toBe(true)
    expect(await client.directives.fromCitation({ kind: 'conclusion', designation: '40-KL/TU', date: '2026-07-01', issuer: 'Tỉnh uỷ', subject: '' })).toEqual({ directiveId, created: false })
    await change(directiveId, { links: [{ kind: 'replaces', directiveId: 'kl-21-tu', text: '' }] })
    const plan = await client.plans.get({ id: 'ke-hoach-tiet-kiem' })
    const saved = await client.plans.save({ revision: plan.revision, record: plan.record })
    const warned = saved.outcome === 'saved' ? saved.problems.filter(({ code }) => code === 'citation.outdated') : []
    expect(warned.map(({ severity, message }) => [severity, message.includes('đã được thay bằng Kết luận số 40-KL/TU')])).toEqual([['warning', true]])
    expect((await client.directives.reviews({ on: '2028-07-01' })).some((review) => review.directiveId === 'kl-21-tu')).toBe(false)
    host.session.close()
  })
})
