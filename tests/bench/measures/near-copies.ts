/**
 * Near-copies: 130 units × 10 questions held against one another and against last year's answers, as the contract answers it, from
 * SQLite; and the curve to 1,000 units. A tenth sends last year's words again, a twentieth another unit's; both must be found.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { nearCopiesSchema } from '../../../shared/contract/answers.ts'
import { campaignSchema } from '../../../shared/domain/campaign.ts'
import { nearCopies } from '../../../electron/answers/sheet.service.ts'
import { campaignStore } from '../../../electron/campaigns/index.ts'
import { readingIn } from '../../../electron/db/index.ts'
import { writeRecord } from '../../../electron/records/index.ts'
import { deskActor, deskOffice, putReport } from '../../support/desk.ts'
import type { Desk } from '../../support/desk.ts'
import { outputFolder, resourcesFolder } from '../bench-office.ts'
import { median, rounded, timeOf } from '../timing.ts'

const questions = 10
const wordsEach = 90
const sizes = [130, 250, 500, 1000] as const
const years = [2024, 2025] as const
const asked = { campaignId: 'nam-2025', basis: 'current', include: 'accepted', threshold: 60, leastWords: 12, questionId: null } as const

const vocabulary = ['cấp uỷ', 'chi bộ', 'đảng viên', 'lãnh đạo', 'thực hiện', 'nhiệm vụ', 'chính trị', 'kiểm tra', 'giám sát', 'học tập', 'quán triệt', 'nghị quyết', 'kế hoạch', 'sinh hoạt', 'chuyên đề', 'phân công',
  'báo cáo', 'kịp thời', 'nghiêm túc', 'đổi mới', 'nội dung', 'phương thức', 'chất lượng', 'hiệu quả', 'cơ quan', 'đơn vị', 'cán bộ', 'quần chúng', 'phong trào', 'thi đua', 'đoàn kết', 'kỷ luật', 'hồ sơ', 'số liệu', 'chuyển đổi số', 'tiết kiệm'] as const

/** Words of one's own: the same for the same unit, question and year. */
function textOf(unit: number, question: number, year: number): string {
  let state = (unit * 7919 + question * 104_729 + year * 1_299_709) >>> 0
  return Array.from({ length: wordsEach }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return vocabulary[Math.floor(state / 2 ** 32 * vocabulary.length)] ?? ''
  }).join(' ')
}

const copiesLastYear = (unit: number): boolean => unit % 10 === 3
const copiesNeighbour = (unit: number): boolean => unit % 20 === 8

function answerOf(unit: number, question: number, year: number): string {
  if (year === 2025 && copiesLastYear(unit)) return textOf(unit, question, 2024)
  return textOf(year === 2025 && copiesNeighbour(unit) ? unit - 1 : unit, question, year)
}

async function withTexts<T>(organisations: number, work: (desk: Desk) => Promise<T>): Promise<T> {
  const path = join(outputFolder(), `loi-van-${organisations}.vpk`)
  // Everybody is silent at first: the reports with their texts are put in below.
  const desk = await deskOffice(path, resourcesFolder, { organisations, years, indicators: 1, silent: 1 })
  try {
    await desk.office.write(async (transaction) => {
      for (const year of years) {
        const id = `nam-${year}`
        const current = await campaignStore.find(readingIn(transaction), id)
        if (current === null) throw new Error(`the desk has no campaign ${id}`)
        const outline = Array.from({ length: questions }, (_, at) => ({ type: 'text', id: `c${at + 1}`, title: `Câu ${at + 1}` }))
        await writeRecord(transaction, campaignStore, current, campaignSchema.parse({ ...current.record, outline }), deskActor)
        for (const [at, bodyId] of desk.unitIds.entries()) {
          const answers = Object.fromEntries(outline.map((question, index) => [question.id, answerOf(at, index, year)]))
          await putReport(transaction, { id: `${id}-${bodyId}`, campaignId: id, bodyId, state: 'accepted', figures: {}, answers })
        }
      }
    })
    return await work(desk)
  } finally {
    desk.office.close()
    rmSync(path)
  }
}

export async function measure(): Promise<object> {
  const figures: Record<string, number> = {}
  for (const size of sizes) {
    await withTexts(size, async ({ office, unitIds }) => {
      const expected = unitIds.filter((_id, at) => copiesLastYear(at) || copiesNeighbour(at)).length * questions
      const once = async (): Promise<void> => {
        const { pairs, compared } = nearCopiesSchema.parse(await nearCopies(office.read, asked))
        if (compared !== size * questions || pairs.length !== expected) throw new Error(`${pairs.length} pairs of ${compared} texts instead of ${expected} of ${size * questions}`)
      }
      const first = await timeOf(once)
      const rounds = size === sizes[0] ? 7 : 3
      const before = process.cpuUsage()
      const taken: number[] = []
      for (let at = 0; at < rounds; at++) taken.push(await timeOf(once))
      const { user, system } = process.cpuUsage(before)
      if (size === sizes[0]) Object.assign(figures, { texts: size * questions * 2, pairs: expected, firstMs: rounded(first) })
      figures[`ms${size}`] = rounded(median(taken))
      figures[`processorMsPerOrganisation${size}`] = rounded((user + system) / 1000 / rounds / size)
    })
  }
  return figures
}
