/** The supplied rules of meetings, read from disk once: who is counted, what agendas usually hold, how a meeting is scored. A file written wrong is refused with line and remedy. */
import { suppliedRules } from '../files/index.ts'
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
    counting: suppliedRules(resourcesDir, ['meetings', countingRulesFile], loadCountingRules, 'Quy tắc tính số người, số phiếu kèm theo viết sai nên chưa dùng được.'),
    agendas: suppliedRules(resourcesDir, ['meetings', agendaFile], loadAgendas, 'Nội dung thường có của sinh hoạt, hội nghị viết sai nên chưa dùng được.'),
    scoreSheets: suppliedRules(resourcesDir, ['meetings', scoreSheetsFile], loadScoreSheets, 'Phiếu chấm điểm kỳ sinh hoạt kèm theo viết sai nên chưa dùng được.'),
  }
}
