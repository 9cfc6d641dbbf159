/** Move up, move down and remove, for one row of a list. */
import { Button, Tooltip, makeStyles } from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import { DeleteRegular } from '@fluentui/react-icons/svg/delete'

const useStyles = makeStyles({ buttons: { display: 'flex', flexShrink: 0 } })

interface RowButtonsProps {
  /** Named in each label: "Nhiệm vụ 3". */
  readonly item: string
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
}

export function RowButtons({ item, isFirst, isLast, onMove, onRemove }: RowButtonsProps) {
  const styles = useStyles()
  return (
    <div className={styles.buttons}>
      <Tooltip content="Chuyển lên (Alt+↑)" relationship="description">
        <Button appearance="subtle" size="small" icon={<ArrowUpRegular />} disabled={isFirst} aria-label={`Chuyển lên: ${item}`} onClick={() => onMove(-1)} />
      </Tooltip>
      <Tooltip content="Chuyển xuống (Alt+↓)" relationship="description">
        <Button appearance="subtle" size="small" icon={<ArrowDownRegular />} disabled={isLast} aria-label={`Chuyển xuống: ${item}`} onClick={() => onMove(1)} />
      </Tooltip>
      <Tooltip content="Xoá (Ctrl+Z để lấy lại)" relationship="description">
        <Button appearance="subtle" size="small" icon={<DeleteRegular />} aria-label={`Xoá: ${item}`} onClick={onRemove} />
      </Tooltip>
    </div>
  )
}
