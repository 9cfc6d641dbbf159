/** Passwords and passphrases for a command: from the environment, or asked on the terminal without showing them. Never an argument, which other people's process lists would show. */
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { fault } from '../faults/index.ts'
import { visible } from './answer.ts'

/** The password of an account. */
export function askPassword(account: string): Promise<string> {
  return askHidden('VPK_PASSWORD', `Mật khẩu của ${account}`, () => fault('SIGN_IN_NEEDED', {
    happened: 'Không có màn hình để hỏi mật khẩu.', kept: 'Chưa làm gì cả.', remedy: 'Đặt mật khẩu vào biến môi trường VPK_PASSWORD, hoặc chạy lệnh trong cửa sổ dòng lệnh.',
  }))
}

/** What `variable` holds, else what is typed after `question`; without a terminal `missing` is thrown. */
export async function askHidden(variable: string, question: string, missing: () => Error): Promise<string> {
  const given = process.env[variable]
  if (given !== undefined && given !== '') return given
  if (!process.stdin.isTTY) throw missing()
  process.stderr.write(`${visible(question)}: `)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => { done() } })
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  return new Promise((resolve, reject) => {
    lines.on('SIGINT', () => { reject(fault('CANCELLED', { happened: 'Đã dừng theo yêu cầu.', kept: 'Chưa làm gì cả.', remedy: 'Chạy lại khi cần.' })) })
    lines.question('', resolve)
  }).then((answer) => String(answer)).finally(() => {
    lines.close()
    process.stderr.write('\n')
  })
}
