/** Everything wrong with every line at once, before a file is written: the list, the paper of each line, and its form. */
import type { BatchCheck, LineProblem } from '../../shared/contract/batches.ts'
import { foldText } from '../../shared/domain/fold.ts'
import { warning } from '../../shared/domain/problem.ts'
import type { Problem } from '../../shared/domain/problem.ts'
import type { Finding } from '../../shared/contract/papers.ts'
import type { Progress } from '../requests/index.ts'
import { linePaper, loadBatch, takenLines } from './batch-work.ts'
import type { BatchContext } from './batch-work.ts'
import type { StoredLine } from './batches.repository.ts'
import { rulesProblems } from './fill.ts'

/** Beyond, problems are counted. */
const mostTold = 1000

export async function checkBatch(context: Pick<BatchContext, 'office' | 'resources'>, id: string, progress: Progress): Promise<BatchCheck> {
  const loaded = await loadBatch(context.office.read, context.resources, id)
  const lines = takenLines(loaded)
  const told: LineProblem[] = rulesProblems(loaded.paper.record, loaded.rules).map((problem) => ({ row: null, name: '', problem }))
  const twins = twinProblems(lines)
  const shared = new Map<string, number>()
  let ready = 0
  for (const [at, line] of lines.entries()) {
    await progress.step(line.name, at, lines.length)
    const { made, problems } = await linePaper(context, loaded, line)
    const all = [...problems, ...twins.get(line.row) ?? [], ...(made?.findings ?? []).map(ofForm)]
    if (!all.some(({ severity }) => severity === 'error')) ready++
    for (const problem of all) {
      const key = `${problem.severity} ${problem.code} ${problem.path} ${problem.message}`
      shared.set(key, (shared.get(key) ?? 0) + 1)
      told.push({ row: line.row, name: line.name, problem })
    }
  }
  const problems = together(told, shared, lines.length)
  return { lines: lines.length, ready, problems: problems.slice(0, mostTold), left: Math.max(0, problems.length - mostTold) }
}

/** What every line has in common is a fault of the paper, and said once. */
function together(told: readonly LineProblem[], shared: ReadonlyMap<string, number>, lines: number): readonly LineProblem[] {
  const said = new Set<string>()
  return told.flatMap((each) => {
    const { severity, code, path, message } = each.problem
    const key = `${severity} ${code} ${path} ${message}`
    if (each.row === null || lines < 2 || shared.get(key) !== lines) return [each]
    if (said.has(key)) return []
    said.add(key)
    return [{ row: null, name: '', problem: each.problem }]
  })
}

/** A finding of form stops no draft; it is shown beside the rest. */
function ofForm({ ruleId, place, found, message, remedy, severity }: Finding): Problem {
  return { severity: severity === 'error' ? 'warning' : severity, code: ruleId, path: place, value: found, message, remedy }
}

/** Lines of one name: wholly alike they are nearly always one line typed twice. */
function twinProblems(lines: readonly StoredLine[]): ReadonlyMap<number, readonly Problem[]> {
  const found = new Map<number, readonly Problem[]>()
  for (const same of Map.groupBy(lines, ({ name }) => foldText(name)).values()) {
    const [first, ...others] = same
    for (const line of others) {
      const isWhole = first !== undefined && JSON.stringify(line.cells.map(foldText)) === JSON.stringify(first.cells.map(foldText))
      found.set(line.row, [warning('batch.twice', 'name', line.name, isWhole ? `Dòng này giống hệt dòng ${first?.row ?? ''}.` : `Trùng tên với dòng ${first?.row ?? ''}.`, isWhole ? 'Bỏ qua một trong hai dòng.' : 'Nếu là một người hoặc một nơi: bỏ qua một dòng.')])
    }
  }
  return found
}
