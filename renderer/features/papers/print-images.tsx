/** Pictures of signature and seal for an issue in electronic form: chosen, looked at at once, shown by name, taken away. */
import { useState } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { ImageAddRegular } from '@fluentui/react-icons/svg/image-add'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { shell } from '../../api/shell.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'
import type { ImageRole, PrintChoice } from './print-choice.ts'

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  name: { overflowWrap: 'anywhere', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
})

const roles: readonly (readonly [ImageRole, string])[] = [['signature', 'ảnh chữ ký'], ['seal', 'ảnh con dấu']]

interface PrintImagesProps {
  readonly images: PrintChoice['images']
  readonly onChange: (images: PrintChoice['images']) => void
}

export function PrintImages({ images, onChange }: PrintImagesProps) {
  const styles = useStyles()
  const [fault, setFault] = useState<Fault | null>(null)
  const choose = async (role: ImageRole): Promise<void> => {
    setFault(null)
    try {
      const image = await shell().chooseImage()
      if (image === null) return
      await client.papers.checkImage({ role, grant: image.token })
      onChange({ ...images, [role]: image })
    } catch (error) {
      setFault(toFault(error))
    }
  }
  return (
    <div className={styles.group} role="group" aria-label="Ảnh cho bản điện tử">
      {fault !== null && <FaultBar fault={fault} onDismiss={() => setFault(null)} />}
      {roles.map(([role, label]) => {
        const image = images[role]
        return (
          <div key={role} className={styles.row}>
            {image !== null && <Text className={styles.name}>{`Đang dùng ${label}: ${image.displayName}`}</Text>}
            <Button icon={<ImageAddRegular />} onClick={() => void choose(role)}>{`Chọn ${label}${image === null ? '' : ' khác'}…`}</Button>
            {image !== null && <Button onClick={() => onChange({ ...images, [role]: null })}>{`Bỏ ${label}`}</Button>}
          </div>
        )
      })}
      <Text size={200} className={styles.quiet}>Ảnh PNG nền trong suốt, chỉ dùng cho bản điện tử. Chữ ký in màu xanh, con dấu màu đỏ.</Text>
    </div>
  )
}
