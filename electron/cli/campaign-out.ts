/** `vpk campaign … paper|remind|forms|board`: what goes out to the units, and where each of them stands. */
import { resolve } from 'node:path'
import type { FormFile } from '../../shared/contract/campaigns.ts'
import { boardInputSchema } from '../../shared/contract/campaigns.ts'
import type { Campaign } from '../../shared/domain/campaign.ts'
import { lowerFirst } from '../../shared/domain/first-letter.ts'
import { problemsFromIssues } from '../../shared/domain/problem.ts'
import { notAskedText, reportStateText } from '../../shared/domain/submission-words.ts'
import { boardSheet, campaignRules, campaignStore, makeCallPaper, makeReminder, readBoard, selectCampaigns, writeForms } from '../campaigns/index.ts'
import type { OfficeDatabase } from '../db/index.ts'
import { makeFolder, refuseUnwritableFolder, writeFileWhole } from '../files/index.ts'
import { getRecord, saveRecord } from '../records/index.ts'
import { silentProgress, today } from '../requests/index.ts'
import { visible } from './answer.ts'
import type { Answer } from './answer.ts'
import { actorAtWork } from './at-work.ts'
import { paperAnswer, refused, surroundings, withoutBlanks } from './campaign-context.ts'
import { dayOf, oneCampaign, refuseUse } from './campaign-options.ts'
import type { CampaignOptions } from './campaign-options.ts'

export async function paper(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  return paperAnswer(office, 'paper', await makeCallPaper(surroundings(office), { id: oneCampaign(options), role: options.role ?? 'letter' }), options.out)
}

export async function remind(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const asked = { id: oneCampaign(options), on: dayOf(options, 'on'), due: dayOf(options, 'due'), bodyIds: options.unit ?? null }
  return paperAnswer(office, 'remind', await makeReminder(surroundings(office), asked), options.out)
}

/** On the command line, sending forms out opens the campaign; a folder that takes no file is refused before anything is done. */
export async function forms(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const id = oneCampaign(options)
  if (options.out === undefined) throw refuseUse('Thiếu --out: thư mục để ghi phiếu.')
  const folder = resolve(options.out)
  await getRecord(office.read, campaignStore, id)
  makeFolder(folder)
  refuseUnwritableFolder(folder)
  const opened = await openCampaign(office, id)
  const kinds: FormFile['kind'][] = ['workbook', 'document', ...options.dataFiles === true ? ['dataFile' as const] : []]
  const written = await writeForms(surroundings(office), { id, folder, kinds }, silentProgress)
  const count = (outcome: FormFile['outcome']): number => written.files.filter((file) => file.outcome === outcome).length
  return {
    exitCode: 0, facts: { verb: 'forms', id, opened, ...written }, output: written.files.map(({ fileName, outcome }) => `${outcome}\t${visible(fileName)}\n`).join(''),
    messages: [
      ...opened ? ['Đợt đã mở: từ nay danh sách đơn vị, đề cương và bộ chỉ tiêu không đổi.'] : [],
      `Phiếu của ${written.units} đơn vị: ghi ${count('written')} tệp, ${count('unchanged')} tệp đã có sẵn, ${count('beside')} tệp ghi bên cạnh vì tệp cũ đã có người sửa.`,
    ],
  }
}

async function openCampaign(office: OfficeDatabase, id: string): Promise<boolean> {
  const { revision, record } = await getRecord(office.read, campaignStore, id)
  if (record.state !== 'draft') return false
  const opened: Campaign = { ...record, state: 'open' }
  const saved = await saveRecord(office, campaignStore, campaignRules, actorAtWork(), { revision, record: opened })
  if (saved.outcome === 'saved') return true
  throw refused(saved.outcome === 'refused' ? saved.problems : [])
}

export async function board(office: OfficeDatabase, options: CampaignOptions): Promise<Answer> {
  const input = boardInputSchema.safeParse(withoutBlanks({
    campaignIds: options.campaign, from: options.from, to: options.to, on: options.on, sectors: options.sectors, kinds: options.kinds, states: options.states,
  }), { reportInput: true })
  if (!input.success) throw refused(problemsFromIssues(input.error))
  for (const id of input.data.campaignIds) await getRecord(office.read, campaignStore, id)
  const found = await readBoard(office.read, today(actorAtWork()), input.data)
  if (options.out !== undefined) writeFileWhole(options.out, boardSheet(found, 'Văn phòng Khối'))
  const facts = { verb: 'board', ...found, ...options.out !== undefined && { file: options.out } }
  if (found.columns.length === 0) return { exitCode: 0, facts, output: '', messages: [await nothingOpen(office)] }
  const lines = [['Đơn vị', ...found.columns.map(({ title }) => title)], ...found.rows.map(({ name, cells, reasons }) => [name, ...cells.map((cell, at) => lowerFirst(cell === null ? notAskedText(reasons[at] ?? '') : reportStateText(cell)))])]
  return {
    exitCode: 0, facts, output: lines.map((line) => `${line.map(visible).join('\t')}\n`).join(''),
    messages: found.columns.map(({ title, asked, inHand, onTime, late, missing, notDue, returned, newer, exempt }) =>
      `${visible(title)}: ${inHand}/${asked} đơn vị đã có báo cáo (đúng hạn ${onTime}, muộn ${late}); trả lại ${returned}; chưa gửi ${missing}${notDue === 0 ? '' : `; chưa đến hạn ${notDue}`}${newer === 0 ? '' : `; có bản mới chờ xem ${newer}`}${exempt === 0 ? '' : `; không phải báo cáo ${exempt}`}.`),
  }
}

/** The board shows what is open unless campaigns are named. */
async function nothingOpen(office: OfficeDatabase): Promise<string> {
  const drafts = (await selectCampaigns(office.read)).filter(({ record }) => record.state === 'draft').length
  return drafts === 0 ? 'Không có đợt nào đang thu trong khoảng này.' : `Không có đợt nào đang thu trong khoảng này; ${drafts} đợt còn ở bước chuẩn bị (nêu --campaign để xem, phát phiếu bằng forms để mở).`
}
