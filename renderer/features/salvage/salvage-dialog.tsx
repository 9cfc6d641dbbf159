/** Data of a damaged office saved into a new one: where to, then what was saved, what was lost, and what the nearest copy would give. */
import { useRef, useState } from 'react'
import { Button, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Fault } from '../../../shared/domain/problem.ts'
import type { SalvageAnswer } from '../../../shared/domain/salvage.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { shell } from '../../api/shell.ts'
import { followed } from '../../api/streamed-work.ts'
import type { Working } from '../../api/streamed-work.ts'
import type { OpenRequest } from '../../app/office.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { WorkingBar } from '../long-work/working-bar.tsx'
import { useWrittenFile } from '../papers/use-written-file.ts'
import { useUnlocking } from '../protection/use-unlocking.tsx'

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, maxHeight: '180px', overflowY: 'auto' },
  table: { borderCollapse: 'collapse', '& th, & td': { textAlign: 'right', padding: '2px 8px' }, '& th:first-child, & td:first-child': { textAlign: 'left' } },
  words: { display: 'grid', gridTemplateColumns: 'max-content auto', columnGap: tokens.spacingHorizontalM, margin: 0, '& dd': { margin: 0, fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold, userSelect: 'text' } },
  scroll: { maxHeight: '220px', overflowY: 'auto' },
})

export interface DamagedFile { readonly token: string, readonly displayName: string }

interface SalvageDialogProps {
  /** null: it is chosen here. */
  readonly damaged: DamagedFile | null
  readonly onClose: () => void
  readonly onOpen: (request: OpenRequest) => Promise<void>
}

interface Done { readonly report: SalvageAnswer, readonly target: DamagedFile }

export function SalvageDialog({ damaged, onClose, onOpen }: SalvageDialogProps) {
  const [working, setWorking] = useState<Working | null>(null)
  const running = useRef<AbortController | null>(null)
  const [fault, setFault] = useState<Fault | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const { withUnlock, dialog } = useUnlocking()
  const { tell } = useWrittenFile()
  const guarded = async (work: () => Promise<void>): Promise<void> => {
    setFault(null)
    try {
      await work()
    } catch (error) {
      if (running.current?.signal.aborted !== true) setFault(toFault(error))
    } finally {
      running.current = null
      setWorking(null)
    }
  }
  const run = (): Promise<void> => guarded(async () => {
    const file = damaged ?? await shell().chooseOfficeToOpen()
    if (file === null) return
    const target = await shell().chooseOfficeToCreate(`${file.displayName.replace(/\.vpk$/iu, '')} (đã cứu)`)
    if (target === null) return
    const abort = new AbortController()
    running.current = abort
    setWorking({ label: 'Đang mở tệp hỏng', done: 0, total: null })
    const report = await withUnlock(file.displayName, async (unlock) => followed(await client.salvage.run({ grant: file.token, target: target.token, unlock }, { signal: abort.signal }), setWorking))
    if (report !== null) setDone({ report, target })
  })
  const print = (): Promise<void> => guarded(async () => {
    const grant = await shell().chooseExport('Kết quả cứu dữ liệu', 'docx')
    if (grant !== null) tell('Đã ghi', await client.salvage.writeReport({ grant: grant.token, format: 'docx' }))
  })
  const stop = (): void => running.current?.abort()
  // Nobody would see what came of it.
  const close = (): void => {
    stop()
    onClose()
  }
  const actions = done === null
    ? <><Button appearance="primary" disabled={working !== null} onClick={() => void run()}>{damaged === null ? 'Chọn tệp hỏng và nơi lưu tệp mới…' : 'Chọn nơi lưu tệp mới và cứu…'}</Button><Button onClick={close}>Thôi</Button></>
    : <><Button appearance="primary" onClick={() => void guarded(() => onOpen({ type: 'open', token: done.target.token, name: done.target.displayName }))}>Mở văn phòng đã cứu</Button><Button onClick={() => void print()}>Ghi báo cáo ra Word…</Button><Button onClick={onClose}>Đóng</Button></>
  return (
    <>
      <DialogFrame title="Cứu dữ liệu của tệp hỏng" size="wide" onClose={close} actions={actions}>
        {fault !== null && <FaultBar fault={fault} />}
        {working !== null && <WorkingBar working={working} onStop={stop} />}
        {done === null ? <Before name={damaged?.displayName ?? null} /> : <Outcome report={done.report} />}
      </DialogFrame>
      {dialog}
    </>
  )
}

function Before({ name }: { readonly name: string | null }) {
  return (
    <>
      {name !== null && <Text weight="semibold">{name}</Text>}
      <Text>Chương trình đọc từng trang của tệp hỏng và đưa những gì còn đọc được vào một tệp văn phòng mới. Tệp hỏng được giữ nguyên.</Text>
      <Text>Xong việc, chương trình nói rõ cái gì đã cứu, cái gì mất, số văn bản nào phải đối chiếu lại, và bản sao lưu gần nhất còn gì hơn. Không có gì được gộp tự động: đồng chí chọn dùng tệp mới hay phục hồi từ bản sao lưu.</Text>
    </>
  )
}

function Outcome({ report: { fileName, whole, administrator, administratorPassword, damage, kinds, lost, lostTotal, numbers, doubts, asideFile, copy } }: { readonly report: SalvageAnswer }) {
  const styles = useStyles()
  const changed = kinds.filter(({ remade, lost: gone, aside }) => remade + gone + aside > 0)
  return (
    <>
      <MessageBar intent={whole ? 'success' : 'warning'} layout="multiline"><MessageBarBody>{whole ? `Đã cứu đủ mọi bản ghi vào “${fileName}”.` : `Đã cứu được phần còn đọc được vào “${fileName}”. Xem kỹ những chỗ dưới đây.`}</MessageBarBody></MessageBar>
      {administratorPassword !== null && (
        <MessageBar intent="warning" layout="multiline"><MessageBarBody>
          <Text>Phần tài khoản của văn phòng bị hỏng. Để văn phòng mới không mở cho mọi người, chương trình lập một tài khoản quản trị tạm. Ghi lại ngay, mật khẩu chỉ hiện lần này:</Text>
          <dl className={styles.words}><dt>Tên đăng nhập</dt><dd>{administrator}</dd><dt>Mật khẩu tạm</dt><dd>{administratorPassword}</dd></dl>
        </MessageBarBody></MessageBar>
      )}
      <Lines title="Tệp hỏng" lines={damage} />
      {changed.length > 0 && (
        <div className={styles.scroll} tabIndex={0} role="group" aria-label="Số đã cứu theo loại">
          <table className={styles.table}>
            <thead><tr><th scope="col">Loại</th><th scope="col">Đã cứu</th><th scope="col">Lập lại từ lịch sử</th><th scope="col">Mất</th><th scope="col">Để lại</th></tr></thead>
            <tbody>{changed.map(({ kind, saved, remade, lost: gone, aside }) => <tr key={kind}><td>{kind}</td><td>{saved}</td><td>{remade}</td><td>{gone}</td><td>{aside}</td></tr>)}</tbody>
          </table>
        </div>
      )}
      <Lines title={`Đã mất ${lostTotal.toLocaleString('vi-VN')} bản ghi`} lines={lost.map(({ kind, id, name }) => `${kind}: ${name === '' ? id : name}`)} />
      <Lines title="Số văn bản phải đối chiếu với bản giấy" lines={numbers.map(({ written, reason }) => `${written}: ${reason}`)} />
      <Lines title="Cần xem lại" lines={[...doubts, ...asideFile === null ? [] : [`Các dòng để lại: “${asideFile}”, cạnh tệp mới.`]]} />
      {copy === null
        ? <Text>Không tìm thấy bản sao lưu nào mở được để so sánh.</Text>
        : <Lines title={`Bản sao lưu gần nhất: “${copy.fileName}”`} lines={copyLines(copy.kinds)} />}
    </>
  )
}

function copyLines(kinds: NonNullable<SalvageAnswer['copy']>['kinds']): readonly string[] {
  const different = kinds.filter(({ onlyInCopy, onlySaved }) => onlyInCopy + onlySaved > 0)
  return different.length === 0 ? ['Bản sao và tệp đã cứu có cùng các bản ghi.'] : different.map(({ kind, onlyInCopy, onlySaved }) => `${kind}: chỉ bản sao có ${onlyInCopy}, chỉ tệp đã cứu có ${onlySaved}`)
}

function Lines({ title, lines }: { readonly title: string, readonly lines: readonly string[] }) {
  const styles = useStyles()
  if (lines.length === 0) return null
  return (
    <div>
      <Text weight="semibold">{`${title}:`}</Text>
      <ul className={styles.list} tabIndex={0} aria-label={title}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
    </div>
  )
}
