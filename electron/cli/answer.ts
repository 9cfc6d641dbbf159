/**
 * What a command answers and how it leaves the process: results on stdout, messages in Vietnamese on stderr, and with
 * `--json` exactly one JSON object on stdout, also for errors. Exit codes: 0 done, 1 problems in the input, 2 could not run.
 */
import { writeSync } from 'node:fs'
import { faultSentence } from '../../shared/domain/problem.ts'
import type { Fault, FaultCode, Problem } from '../../shared/domain/problem.ts'
import { errorCode, internalFault, toFault } from '../faults/index.ts'

export type ExitCode = 0 | 1 | 2

/** Where a command's words go: 1 is stdout, 2 is stderr. Throws when the place is full. */
export type WriteStream = (stream: 1 | 2, text: string) => void

/** A command that ran to its end. */
export interface Answer {
  readonly exitCode: ExitCode
  /** Joined into the JSON object beside `ok` and `command`. */
  readonly facts: Readonly<Record<string, unknown>>
  /** The result for stdout without `--json`; '' when the result is a file. */
  readonly output: string
  /** Said on stderr. */
  readonly messages: readonly string[]
}

/** Takes a command's result; `text` is printed as it is (a schema is its own JSON object). */
export interface Sink {
  answer(command: string, answer: Answer): void
  text(text: string): void
}

/** Something wrong in what was given; every other fault means the command could not run. */
const inputFaults: ReadonlySet<FaultCode> = new Set<FaultCode>([
  'JSON_BROKEN', 'INPUT_INVALID', 'TEMPLATE_UNKNOWN', 'TEMPLATE_BROKEN', 'RECORD_UNKNOWN', 'RECORD_WRONG_KIND', 'PAPER_NOT_READY', 'CAMPAIGN_WRONG_STATE', 'PAPER_WRONG_STATE', 'PACKET_BROKEN', 'PACKET_SENDER', 'PACKET_SEALED', 'PACKET_KNOWN',
  'OFFICE_ENCRYPTED', 'OFFICE_PASSPHRASE_WRONG',
])

export function exitCodeOf(code: FaultCode): ExitCode {
  return inputFaults.has(code) ? 1 : 2
}

/** Problems beyond this are counted, not listed, on a terminal; `--json` always lists all. */
const listedProblems = 500

export function problemLines(problems: readonly Problem[]): readonly string[] {
  const marks = { error: 'LỖI', warning: 'Lưu ý', info: 'Ghi chú' } as const
  const lines = problems.slice(0, listedProblems).map(({ severity, path, value, message, remedy }) => {
    const place = [path, value === '' ? '' : `“${value}”`].filter((part) => part !== '').join(' = ')
    return visible(`${marks[severity]}: ${place === '' ? '' : `${place}: `}${message} ${remedy}`.trimEnd())
  })
  return problems.length > listedProblems ? [...lines, `… và ${problems.length - listedProblems} chỗ nữa (dùng --json để xem hết).`] : lines
}

/** Control characters as their pictures: words of a file must not steer the terminal. */
export function visible(text: string): string {
  return text.replace(/[\u0000-\u001F]/gu, (control) => String.fromCodePoint(0x2400 + control.charCodeAt(0))).replace(/[\u007F-\u009F]/gu, '␡')
}

/** Writes the answer and returns the exit code. */
export function giveAnswer(write: WriteStream, command: string, answer: Answer, asJson: boolean): ExitCode {
  for (const message of answer.messages) write(2, `${message}\n`)
  const output = asJson ? `${JSON.stringify({ ok: answer.exitCode === 0, command, exitCode: answer.exitCode, ...answer.facts })}\n` : answer.output
  return writeOut(write, output) ?? answer.exitCode
}

/** Writes what went wrong and returns the exit code. */
export function giveError(write: WriteStream, command: string | null, error: unknown, asJson: boolean): ExitCode {
  const fault = faultFrom(error)
  const exitCode = exitCodeOf(fault.code)
  write(2, `${faultSentence(fault)}\n`)
  for (const line of problemLines(fault.problems)) write(2, `${line}\n`)
  if (!asJson) return exitCode
  const { code, happened, kept, remedy, problems } = fault
  return writeOut(write, `${JSON.stringify({ ok: false, command, exitCode, code, message: faultSentence(fault), happened, kept, remedy, problems })}\n`) ?? exitCode
}

function faultFrom(error: unknown): Fault {
  const known = toFault(error)
  if (known !== null) return known.fault
  if (process.env['VPK_DEBUG'] === '1') console.error(error)
  return internalFault(errorCode(error) || (error instanceof Error ? error.name : 'unknown'), error).fault
}

/** Writes to stdout; answers 2 when the place it leads to is full, null when all is well. */
function writeOut(write: WriteStream, text: string): ExitCode | null {
  try {
    write(1, text)
    return null
  } catch (error) {
    if (errorCode(error) === 'EPIPE') return null // the reader (`head`) has seen enough
    write(2, `${faultSentence(faultFrom(error))}\n`)
    return 2
  }
}

/** To the process's own streams. Synchronous, so that nothing is lost when the process ends; a slow pipe is waited for. */
export function writeToProcess(stream: 1 | 2, text: string): void {
  const bytes = Buffer.from(text, 'utf8')
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(stream, bytes, at)
    } catch (error) {
      if (errorCode(error) !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}
