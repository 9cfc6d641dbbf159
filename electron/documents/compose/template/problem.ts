/** Why a template is refused: always with its place and what to do. */
import { positionInText, positionOf, type Position, type YamlPath, type YamlSource } from './position.ts'

/** One fault of a template file. `line` and `column` are 1-based. */
export interface TemplateProblem {
  readonly file: string, readonly line: number, readonly column: number
  /** `error`: the template is refused. `warning`: it works, but something in it is probably not meant. */
  readonly severity: 'error' | 'warning'
  /** What it is about, from the top of the file; [] of the file as a whole. */
  readonly path: YamlPath
  /** What is wrong, in Vietnamese. */
  readonly message: string
  /** What to do, in Vietnamese. */
  readonly remedy: string
}

/** Collects the faults of one file. */
export class ProblemList {
  readonly problems: TemplateProblem[] = []
  readonly file: string
  readonly source: YamlSource

  constructor(file: string, source: YamlSource) {
    this.file = file
    this.source = source
  }

  /** `path`: what the fault is about, where that is not the place itself. */
  at(position: Position, message: string, remedy: string, severity: TemplateProblem['severity'] = 'error', path: YamlPath = []): void {
    this.problems.push({ file: this.file, ...position, severity, path, message, remedy })
  }

  /** Is there anything for which the template must be refused? */
  get refused(): boolean {
    return this.problems.some((problem) => problem.severity === 'error')
  }

  atPath(path: YamlPath, message: string, remedy: string, severity: TemplateProblem['severity'] = 'error'): void {
    this.at(positionOf(this.source, path), message, remedy, severity, path)
  }

  inText(path: YamlPath, row: number, column: number, message: string, remedy: string): void {
    this.at(positionInText(this.source, path, row, column), message, remedy, 'error', path)
  }
}
