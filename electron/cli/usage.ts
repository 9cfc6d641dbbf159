/** What commander says about a wrong command line, as a Vietnamese fault. */
import type { CommanderError } from 'commander'
import { fault } from '../faults/index.ts'
import type { FaultError } from '../faults/index.ts'

/** Help asked for is not an error. */
export function isHelp(error: CommanderError): boolean {
  return error.code === 'commander.helpDisplayed' || (error.code === 'commander.help' && error.exitCode === 0)
}

export function usageFault(error: CommanderError): FaultError {
  const named = /'([^']*)'/u.exec(error.message)?.[1] ?? ''
  const choices = /Allowed choices are ([^.]*)/u.exec(error.message)?.[1] ?? ''
  return fault('USAGE', {
    happened: sentenceFor(error.code, named, choices), kept: 'Chưa làm gì cả.', remedy: 'Xem hướng dẫn: vpk --help, hoặc vpk <lệnh> --help.',
  })
}

function sentenceFor(code: string, named: string, choices: string): string {
  switch (code) {
    case 'commander.unknownCommand': return `Không có lệnh “${named}”.`
    case 'commander.unknownOption': return `Không có tuỳ chọn “${named}”.`
    case 'commander.missingArgument': return `Thiếu tham số “${named}”.`
    case 'commander.missingMandatoryOptionValue': return `Thiếu tuỳ chọn bắt buộc “${named}”.`
    case 'commander.optionMissingArgument': return `Tuỳ chọn “${named}” thiếu giá trị.`
    case 'commander.excessArguments': return 'Thừa tham số.'
    case 'commander.invalidArgument': return `Giá trị không dùng được${choices === '' ? '' : ` (chỉ nhận ${choices})`}.`
    case 'commander.help': return 'Chưa nêu lệnh cần chạy.'
    default: return 'Câu lệnh không đúng.'
  }
}
