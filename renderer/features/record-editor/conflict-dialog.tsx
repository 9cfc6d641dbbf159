/** Two people saved the same record: both versions beside each other, field by field, and the choice is the person's. */
import { useMemo, useState } from 'react'
import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Radio, RadioGroup, Text, makeStyles, tokens,
} from '@fluentui/react-components'
import { showMoment } from '../../ui/dates.ts'
import { describe } from './describe.ts'
import type { Conflict } from './editor-session.ts'
import { labelOfPath } from './field-labels.ts'
import { differences, merge } from './merge.ts'
import type { Difference } from './merge.ts'
import { useEditor } from './use-editor.ts'
import { useNames } from './use-names.ts'

const useStyles = makeStyles({
  surface: { maxWidth: '860px' },
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalM} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  choice: { display: 'block' },
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(240px, 1fr))', gap: tokens.spacingHorizontalM },
  version: {
    whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: '160px', overflowY: 'auto', padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium,
  },
})

export function ConflictDialog({ conflict }: { readonly conflict: Conflict }) {
  const styles = useStyles()
  const { session } = useEditor()
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const changes = useMemo(() => differences(conflict.mine, conflict.theirs.record), [conflict])
  const choose = (path: string, takeTheirs: boolean): void => {
    setTheirs((chosen) => new Set(takeTheirs ? [...chosen, path] : [...chosen].filter((other) => other !== path)))
  }
  return (
    <Dialog open modalType="alert">
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Có người khác vừa sửa hồ sơ này</DialogTitle>
          <DialogContent>
            <Text as="p" block>
              {`${conflict.changedBy === '' ? 'Người khác' : conflict.changedBy} đã lưu lúc ${showMoment(conflict.changedAt)}, sau khi bạn mở hồ sơ. Chưa mất gì: chọn cho từng mục dưới đây, hoặc chọn chung một lần.`}
            </Text>
            {changes.map((change) => <ChangeChoice key={change.path} change={change} takesTheirs={theirs.has(change.path)} onChoose={choose} />)}
            {changes.length === 0 && <Text as="p" block>Hai bản giống hệt nhau; chọn bản nào cũng được.</Text>}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={() => void session.resolve(conflict.theirs.record)}>Lấy tất cả bản đã lưu</Button>
            <Button onClick={() => void session.resolve(conflict.mine)}>Giữ tất cả của tôi</Button>
            <Button appearance="primary" onClick={() => void session.resolve(merge(conflict.mine, conflict.theirs.record, theirs))}>Lưu theo lựa chọn</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

interface ChangeChoiceProps {
  readonly change: Difference
  readonly takesTheirs: boolean
  readonly onChoose: (path: string, takeTheirs: boolean) => void
}

function ChangeChoice({ change, takesTheirs, onChoose }: ChangeChoiceProps) {
  const styles = useStyles()
  const names = useNames()
  const label = labelOfPath(change.path)
  return (
    <div className={styles.field} role="group" aria-label={label}>
      <Text weight="semibold">{label}</Text>
      <RadioGroup className={styles.choice} aria-label={`Chọn bản cho ${label}`} value={takesTheirs ? 'theirs' : 'mine'} onChange={(_event, data) => onChoose(change.path, data.value === 'theirs')}>
        <div className={styles.pair}>
          <div>
            <Radio value="mine" label="Của tôi" />
            <div className={styles.version} tabIndex={0} role="region" aria-label={`${label}: bản của tôi`}>{describe(change.mine, names)}</div>
          </div>
          <div>
            <Radio value="theirs" label="Bản đã lưu" />
            <div className={styles.version} tabIndex={0} role="region" aria-label={`${label}: bản đã lưu`}>{describe(change.theirs, names)}</div>
          </div>
        </div>
      </RadioGroup>
    </div>
  )
}
