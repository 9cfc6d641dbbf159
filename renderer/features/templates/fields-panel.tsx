/** The data a template asks for: the list, adding, changing, moving and removing. */
import { useState } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { AddRegular } from '@fluentui/react-icons/svg/add'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import type { TemplateField } from '../../../shared/domain/template-field.ts'
import { labelOfChoice } from '../../ui/choices.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { RowButtons } from '../../ui/form/row-buttons.tsx'
import { blankField, fieldTypeChoices, storingField } from './declared-field.ts'
import { useDraft, useDraftState } from './draft-context.ts'
import { FieldDialog } from './field-dialog.tsx'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, overflowY: 'auto', flexGrow: 1, padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}` },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, minHeight: '48px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground2 },
  add: { alignSelf: 'flex-start' },
})

/** What is open: a field by its place, or a new one. */
interface Editing { readonly at: number | null, readonly field: TemplateField }

export function FieldsPanel() {
  const styles = useStyles()
  const draft = useDraft()
  const structure = useDraftState((state) => state.structure)
  const [editing, setEditing] = useState<Editing | null>(null)
  const { fields } = structure
  if (structure.subjectKind !== 'freeDocument') {
    return <EmptyState title="Mẫu này lấy dữ liệu từ hồ sơ">Kế hoạch, báo cáo và buổi làm việc có sẵn các mục của hồ sơ; bấm “Chèn mục…” ở thẻ Các phần để dùng. Mục riêng chỉ khai ở mẫu của văn bản khác.</EmptyState>
  }
  return (
    <div className={styles.panel} tabIndex={0} role="region" aria-label="Dữ liệu cần điền">
      <Text>Các mục người soạn sẽ điền khi lập văn bản theo mẫu này. Dùng chúng trong lời văn bằng “Chèn mục…” ở thẻ Các phần.</Text>
      <ul className={styles.list}>
        {fields.map((field, index) => (
          <li key={field.id} className={styles.row}>
            <span className={styles.words}>
              <Text weight="semibold">{field.required ? `${field.label} *` : field.label}</Text>
              <Text size={200} className={styles.detail}>{detailOf(field)}</Text>
            </span>
            <Button size="small" icon={<EditRegular />} aria-label={`Sửa mục: ${field.label}`} onClick={() => setEditing({ at: index, field })}>Sửa</Button>
            <RowButtons item={field.label} isFirst={index === 0} isLast={index === fields.length - 1} onRemove={() => void draft.change({ type: 'remove', path: ['fields', index] })}
              onMove={(by) => void draft.change({ type: 'move', path: ['fields', index], parent: ['fields'], at: by === 1 ? index + 2 : index - 1 })} />
          </li>
        ))}
      </ul>
      <Button className={styles.add} appearance="primary" icon={<AddRegular />} onClick={() => setEditing({ at: null, field: blankField })}>Thêm mục</Button>
      {editing !== null && (
        <FieldDialog field={editing.field} taken={fields.filter((_field, index) => index !== editing.at).map((field) => field.id)} onClose={() => setEditing(null)}
          onDone={(field) => {
            setEditing(null)
            void draft.change(...storingField(field, editing.at))
          }} />
      )}
    </div>
  )
}

function detailOf(field: TemplateField): string {
  const inside = field.type === 'rows' ? `: ${(field.columns ?? []).map((column) => column.label).join(', ')}` : field.type === 'choice' ? `: ${(field.choices ?? []).join(', ')}` : ''
  return `${labelOfChoice(fieldTypeChoices, field.type)}${inside}${field.help === '' ? '' : ` · ${field.help}`}`
}
