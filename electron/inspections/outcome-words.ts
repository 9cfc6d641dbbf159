/** The outcome of an object in the words papers and pages use; supervision has words of its own and never those of handling. Pure. */
import type { CaseOutcome, CaseResult, Discipline, DisciplineVote, InspecteeType } from '../../shared/domain/case-outcome.ts'
import { disciplineReached } from '../../shared/domain/discipline-vote.ts'
import type { DisciplineResult, DisciplineRules } from '../../shared/domain/discipline-vote.ts'
import type { Inspectee, Inspection } from '../../shared/domain/inspection.ts'

export const disciplineWords: Readonly<Record<Discipline, string>> = { reprimand: 'khiển trách', warning: 'cảnh cáo', dismissal: 'cách chức', dissolution: 'giải tán', expulsion: 'khai trừ' }

const resultWords: Readonly<Record<Inspection['kind'], Readonly<Record<CaseResult, string>>>> = {
  inspection: { noFault: 'không có hạn chế, khuyết điểm', shortcomings: 'có hạn chế, khuyết điểm', violation: 'có vi phạm, chưa đến mức phải thi hành kỷ luật', violationToDiscipline: 'có vi phạm đến mức phải thi hành kỷ luật' },
  // What a supervision may not conclude is told as a problem, and the paper keeps to its own words.
  supervision: { noFault: 'không có hạn chế, khuyết điểm', shortcomings: 'có hạn chế, khuyết điểm', violation: 'có hạn chế, khuyết điểm', violationToDiscipline: 'có hạn chế, khuyết điểm' },
}

/** What the vote comes to, as one says it. */
export function reachedWords(reached: NonNullable<DisciplineResult['reached']>): string {
  return reached === 'none' ? 'không kỷ luật' : disciplineWords[reached]
}

/** "Biểu quyết: 21/21 …; không kỷ luật 3, khiển trách 12 …; kết quả: khiển trách." For who reads the case. */
export function voteWords(vote: DisciplineVote, type: InspecteeType, rules: DisciplineRules): string {
  const { reached, levels } = disciplineReached(vote, type, rules)
  const each = [`không kỷ luật ${vote.counts.none}`, ...levels.toReversed().map(({ level, votes }) => `${disciplineWords[level.id]} ${votes}`), ...vote.counts.invalid === 0 ? [] : [`không hợp lệ ${vote.counts.invalid}`]]
  const added = levels.find(({ level }) => level.id === reached)
  const how = added === undefined || added.counted === added.votes ? '' : ` (cộng phiếu của mức nặng hơn được ${added.counted}, cần ${added.needed})`
  return `${vote.voters}/${vote.entitled} người có quyền biểu quyết bỏ phiếu: ${each.join(', ')}; ${reached === null ? 'chưa mức nào đủ phiếu' : `đạt ${reachedWords(reached)}${how}`}`
}

/** "đồng chí A: có vi phạm …; hình thức kỷ luật: khiển trách"; null while there is no result. */
export function outcomeLine(kind: Inspection['kind'], object: Inspectee, outcome: CaseOutcome | null): string | null {
  if (outcome === null || outcome.result === null) return null
  const name = object.type === 'member' ? `đồng chí ${object.name}` : object.name
  return [`${name}: ${resultWords[kind][outcome.result]}`, ...kind === 'supervision' || outcome.discipline === null ? [] : [`hình thức kỷ luật: ${disciplineWords[outcome.discipline]}`]].join('; ')
}
