/** A password for a command: from the environment, or asked on the terminal without showing it. Never an argument, which other people's process lists would show. */
import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { fault } from '../faults/index.ts'

export function askPassword(account: string): Promise<string> {
  const given = process.env['VPK_PASSWORD']
  if (given !== undefined && given !== '') return Promise.resolve(given)
  if (!process.stdin.isTTY) {
    throw fault('SIGN_IN_NEEDED', { happened: 'Không có màn hình để hỏi mật khẩu.', kept: 'Chưa làm gì cả.', remedy: 'Đặt mật khẩu vào biến môi trường VPK_PASSWORD, hoặc chạy lệnh trong cửa sổ dòng lệnh.' })
  }
  process.stderr.write(`Mật khẩu của ${account.replace(/\p{Cc}/gu, ' ')}: `)
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
