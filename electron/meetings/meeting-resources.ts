/** The supplied rules of meetings, read from disk once: who is counted, what agendas usually hold, how a meeting is scored. A file written wrong is refused with line and remedy. */
import { join } from 'node:path'
import { withItsFile } from '../documents/form/index.ts'
import type { Loaded, RulePackFile } from '../documents/form/index.ts'
import { fault } from '../faults/index.ts'
import { readTextFile } from '../files/index.ts'
import { agendaFile, loadAgendas } from './agenda.ts'
import type { StandingAgendas } from './agenda.ts'
import { countingRulesFile, loadCountingRules } from './counting-rules.ts'
import type { CountingRules } from './counting-rules.ts'
import { loadScoreSheets, scoreSheetsFile } from './score-sheets.ts'
import type { ScoreSheets } from './score-sheets.ts'

export interface MeetingResources { readonly counting: () => CountingRules, readonly agendas: () => StandingAgendas, readonly scoreSheets: () => ScoreSheets }

/** `resourcesDir`: where the program's data lies. Each file is read when first asked for. */
export function meetingResources(resourcesDir: string): MeetingResources {
  return {
    counting: once(() => valid(loadCountingRules(fileOf(resourcesDir, countingRulesFile)), 'Quy tắc tính số người, số phiếu kèm theo viết sai nên chưa dùng được.')),
    agendas: once(() => valid(loadAgendas(fileOf(resourcesDir, agendaFile)), 'Nội dung thường có của sinh hoạt, hội nghị viết sai nên chưa dùng được.')),
    scoreSheets: once(() => valid(loadScoreSheets(fileOf(resourcesDir, scoreSheetsFile)), 'Phiếu chấm điểm kỳ sinh hoạt kèm theo viết sai nên chưa dùng được.')),
  }
}

function fileOf(resourcesDir: string, name: string): readonly RulePackFile[] {
  return [{ name, text: readTextFile(join(resourcesDir, 'meetings', name)) }]
}

function once<Value>(read: () => Value): () => Value {
  let kept: { readonly value: Value } | null = null
  return () => (kept ??= { value: read() }).value
}

function valid<Value>(loaded: Loaded<Value>, happened: string): Value {
  if (loaded.ok) return loaded.value
  throw fault('TEMPLATE_BROKEN', { happened, kept: 'Dữ liệu không thay đổi.', remedy: 'Sửa tệp ở chỗ đã chỉ, hoặc cài lại chương trình.', problems: loaded.problems.map(withItsFile) })
}
