/** What can be done with a batch. Every choice is a menu of plain words; nothing runs twice at a time. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { BatchView } from '../../../shared/contract/batches.ts'
import type { BatchWork } from './use-batch-work.ts'

const useStyles = makeStyles({ row: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' } })

export function BatchCommands({ batch, work, onCheck, onDrop }: { readonly batch: BatchView, readonly work: BatchWork, readonly onCheck: () => void, readonly onDrop: () => void }) {
  const styles = useStyles()
  const busy = work.working !== null
  return (
    <div className={styles.row} role="group" aria-label="Việc với loạt văn bản">
      <Button disabled={busy} onClick={onCheck}>Kiểm tra mọi dòng</Button>
      {batch.numbering === 'each' ? <NumberCommands batch={batch} work={work} busy={busy} /> : (
        <Choices label="Ghi mỗi bản một tệp…" primary busy={busy}>
          <MenuItem onClick={() => work.writeEach('docx', false)}>Tệp Word</MenuItem>
          <MenuItem onClick={() => work.writeEach('pdf', false)}>Tệp PDF</MenuItem>
          <MenuItem onClick={() => work.writeEach('docx', true)}>Tệp Word, ghi lại cả bản thiếu, bản cũ</MenuItem>
          <MenuItem onClick={() => work.writeEach('pdf', true)}>Tệp PDF, ghi lại cả bản thiếu, bản cũ</MenuItem>
        </Choices>
      )}
      <Choices label={batch.numbering === 'each' ? 'Ghi một tệp để in, ký…' : 'Ghi tất cả vào một tệp…'} busy={busy}>
        <MenuItem onClick={() => work.writeOne('pdf', false)}>Tệp PDF, in một mặt</MenuItem>
        <MenuItem onClick={() => work.writeOne('pdf', true)}>Tệp PDF, in hai mặt</MenuItem>
        <MenuItem onClick={() => work.writeOne('docx', false)}>Tệp Word, in một mặt</MenuItem>
        <MenuItem onClick={() => work.writeOne('docx', true)}>Tệp Word, in hai mặt</MenuItem>
      </Choices>
      <Choices label="Bảng đối chiếu…" busy={busy}>
        <MenuItem onClick={() => work.reconcile('docx')}>Tệp Word</MenuItem>
        <MenuItem onClick={() => work.reconcile('pdf')}>Tệp PDF</MenuItem>
        <MenuItem onClick={() => work.reconcile('xlsx')}>Tệp Excel</MenuItem>
      </Choices>
      <Button appearance="subtle" disabled={busy} onClick={onDrop}>Bỏ loạt này…</Button>
    </div>
  )
}

/** In the order a paper goes; a step that none of the papers can take says so when it is tried. */
function NumberCommands({ batch, work, busy }: { readonly batch: BatchView, readonly work: BatchWork, readonly busy: boolean }) {
  const without = batch.lines.some(({ outcome, recordId }) => outcome !== 'skipped' && recordId === null)
  return (
    <>
      <Button appearance={without ? 'primary' : 'secondary'} disabled={busy || !without} onClick={() => work.step('prepare')}>Lập dự thảo từng bản</Button>
      <Button disabled={busy || without} onClick={() => work.step('submit')}>Trình duyệt cả loạt</Button>
      <Button disabled={busy || without} onClick={() => work.step('approve')}>Duyệt cả loạt</Button>
      <Button disabled={busy || without} onClick={() => work.step('sign')}>Ghi nhận đã ký cả loạt</Button>
      <Choices label="Ban hành, ghi tệp…" busy={busy || without}>
        <MenuItem onClick={() => work.issue('docx')}>Tệp Word</MenuItem>
        <MenuItem onClick={() => work.issue('pdf')}>Tệp PDF</MenuItem>
      </Choices>
    </>
  )
}

function Choices({ label, primary = false, busy, children }: { readonly label: string, readonly primary?: boolean, readonly busy: boolean, readonly children: ReactNode }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement><Button appearance={primary ? 'primary' : 'secondary'} disabled={busy}>{label}</Button></MenuTrigger>
      <MenuPopover><MenuList>{children}</MenuList></MenuPopover>
    </Menu>
  )
}
