/** What the outcome of each object says against itself or against the rules: told, never mended. Pure. */
import { disciplinesOf } from '../../shared/domain/case-outcome.ts'
import type { CaseOutcome, InspecteeType } from '../../shared/domain/case-outcome.ts'
import { disciplineReached, disciplineVoteFaults, votesCast } from '../../shared/domain/discipline-vote.ts'
import type { DisciplineRules } from '../../shared/domain/discipline-vote.ts'
import { objectsOf } from '../../shared/domain/inspection.ts'
import type { Inspectee, Inspection } from '../../shared/domain/inspection.ts'
import { warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import { disciplineWords, reachedWords } from './outcome-words.ts'

export function outcomeProblems(inspection: Inspection, rules: DisciplineRules): readonly Problem[] {
  const objects = new Map(objectsOf(inspection).map(({ object }) => [object.id, object]))
  return [
    ...inspection.outcomes.flatMap((outcome, at) => {
      const object = objects.get(outcome.objectId)
      if (object === undefined) return [warning('outcome.unknownObject', `outcomes[${at}].objectId`, outcome.objectId, 'Có một kết quả không gắn với đối tượng nào của cuộc này.', 'Bỏ kết quả ấy, hoặc ghi lại đối tượng.')]
      return inspection.kind === 'supervision' ? supervisionProblems(outcome, object, at) : [...disciplineProblems(outcome, object, at), ...voteProblems(outcome, object, at, rules)]
    }),
    ...unsettledProblems(inspection),
  ]
}

function disciplineProblems({ result, discipline, vote }: CaseOutcome, object: Inspectee, at: number): readonly Problem[] {
  const path = `outcomes[${at}].discipline`
  if (discipline === null) {
    return result !== 'violationToDiscipline' || vote !== null ? [] : [warning('outcome.noDiscipline', path, object.name, `${object.name}: kết luận phải thi hành kỷ luật mà chưa ghi hình thức.`, 'Ghi hình thức kỷ luật khi đã có quyết định.')]
  }
  return [
    ...disciplinesOf[object.type].includes(discipline) ? [] : [warning('outcome.disciplineOfOtherKind', path, discipline, `${object.name}: “${disciplineWords[discipline]}” không phải hình thức kỷ luật đối với ${kindWords(object.type)}.`, 'Chọn hình thức khác.')],
    ...result === 'violationToDiscipline' ? [] : [warning('outcome.disciplineWithoutViolation', path, object.name, `${object.name}: ghi hình thức kỷ luật nhưng kết quả không phải là đến mức thi hành kỷ luật.`, 'Xem lại kết quả, hoặc bỏ hình thức kỷ luật.')],
  ]
}

function voteProblems({ discipline, vote }: CaseOutcome, { name, type }: Inspectee, at: number, rules: DisciplineRules): readonly Problem[] {
  if (vote === null) return []
  const path = `outcomes[${at}].vote`
  const told = disciplineVoteFaults(vote, type, rules).map((fault): Problem => {
    switch (fault) {
      case 'sumNotVoters': return warning('outcome.votesNotVoters', `${path}.counts`, String(votesCast(vote.counts)), `${name}: các mức cộng lại được ${votesCast(vote.counts)} phiếu, số người bỏ phiếu ghi ${vote.voters}.`, 'Kiểm lại số phiếu từng mức và phiếu không hợp lệ.')
      case 'moreThanEntitled': return warning('outcome.votesMoreThanEntitled', `${path}.voters`, String(vote.voters), `${name}: có ${vote.voters} người bỏ phiếu, nhiều hơn ${vote.entitled} người có quyền biểu quyết.`, 'Kiểm lại biên bản kiểm phiếu.')
      case 'levelOfOtherKind': return warning('outcome.votesOfOtherKind', `${path}.counts`, '', `${name}: có phiếu cho hình thức không dành cho ${kindWords(type)}.`, 'Kiểm lại phiếu của từng mức.')
      default: return fault satisfies never
    }
  })
  const { reached } = disciplineReached(vote, type, rules)
  const same = reached === null || (discipline ?? 'none') === reached
  return [...told, ...same ? [] : [warning('outcome.notAsVoted', `outcomes[${at}].discipline`, discipline ?? '', `${name}: phiếu biểu quyết đạt “${reachedWords(reached)}”, hồ sơ ghi “${reachedWords(discipline ?? 'none')}”.`, 'Ghi theo kết quả biểu quyết, hoặc nêu rõ quyết định của cấp có thẩm quyền.')]]
}

/** Supervision looks and assesses; it never "handles" (document-catalogue 1c). */
function supervisionProblems({ result, discipline, vote }: CaseOutcome, { name }: Inspectee, at: number): readonly Problem[] {
  return [
    ...result === 'violation' || result === 'violationToDiscipline' ? [warning('outcome.supervisionViolation', `outcomes[${at}].result`, name, 'Cuộc giám sát không kết luận vi phạm.', 'Ghi là có hạn chế, khuyết điểm; có dấu hiệu vi phạm thì đề nghị kiểm tra.')] : [],
    ...discipline === null && vote === null ? [] : [warning('case.supervisionDiscipline', `outcomes[${at}].discipline`, discipline ?? '', 'Cuộc giám sát không xử lý kỷ luật.', 'Bỏ hình thức kỷ luật; chuyển sang cuộc kiểm tra khi có dấu hiệu vi phạm.')],
  ]
}

/** Some objects have their result, others were forgotten. */
function unsettledProblems(inspection: Inspection): readonly Problem[] {
  const objects = objectsOf(inspection)
  if (objects.every(({ outcome }) => (outcome?.result ?? null) === null)) return []
  return objects.flatMap(({ object, outcome }) => (outcome?.result ?? null) !== null ? [] : [
    warning('outcome.missing', 'outcomes', object.name, `Chưa ghi kết quả đối với ${object.name}.`, 'Mỗi đối tượng của cuộc này cần một kết quả.'),
  ])
}

function kindWords(type: InspecteeType): string {
  return type === 'member' ? 'đảng viên' : 'tổ chức đảng'
}
