/** Nơi nhận: each receiver with the purpose, and where a copy is kept. */
import type { ReactNode } from 'react'
import { FieldRow } from '../../ui/form/layout.tsx'
import { RowList } from '../../ui/form/row-list.tsx'
import { TextField } from '../../ui/form/text-field.tsx'

interface RecipientFieldsProps {
  /** Paths of the list and of the last line. */
  readonly recipients: string
  readonly archive: string
  /** Puts something beside the last line's field. */
  readonly aroundArchive?: (field: ReactNode) => ReactNode
}

export function RecipientFields({ recipients, archive, aroundArchive = (field) => field }: RecipientFieldsProps) {
  return (
    <>
      <RowList name={recipients} item="Nơi nhận" blank={() => ({ name: '', purpose: '' })}>
        {(prefix) => (
          <FieldRow>
            <TextField name={`${prefix}.name`} label="Tên" required />
            <TextField name={`${prefix}.purpose`} label="Để làm gì" placeholder="để báo cáo" />
          </FieldRow>
        )}
      </RowList>
      {aroundArchive(<TextField name={archive} label="Nơi lưu (dòng cuối)" placeholder="Lưu Văn phòng Đảng uỷ" />)}
    </>
  )
}
