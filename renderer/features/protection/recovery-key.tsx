/** The recovery key as it is read and typed, and the way to print it. */
import { useState } from 'react'
import { Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import type { UnlockText } from '../../../shared/domain/passphrase.ts'
import type { Fault } from '../../../shared/domain/problem.ts'
import { client } from '../../api/client.ts'
import { toFault } from '../../api/fault.ts'
import { shell } from '../../api/shell.ts'
import { FaultBar } from '../../ui/fault-bar.tsx'

const useStyles = makeStyles({
  key: {
    margin: 0, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXL}`, paddingLeft: '3em', listStyleType: 'decimal', border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium,
    fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase600, letterSpacing: '0.05em', overflowWrap: 'anywhere', userSelect: 'text',
  },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL },
  print: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
})

interface RecoveryKeyProps {
  readonly recoveryKey: string
  /** What the person gave to be shown the key; the sheet is written to who can open the file. */
  readonly unlock: UnlockText
  readonly onPrinted?: () => void
}

/** Four lines of four groups. */
export function linesOf(recoveryKey: string): readonly (readonly string[])[] {
  return recoveryKey.split('\n').map((line) => line.split('-'))
}

export function RecoveryKey({ recoveryKey, unlock, onPrinted }: RecoveryKeyProps) {
  const styles = useStyles()
  const [said, setSaid] = useState('')
  const [fault, setFault] = useState<Fault | null>(null)
  const print = async (): Promise<void> => {
    setFault(null)
    try {
      const grant = await shell().chooseExport('Phiếu khoá khôi phục', 'pdf')
      if (grant === null) return
      const { token, fileName } = await client.office.recoverySheet({ grant: grant.token, current: unlock })
      const outcome = await shell().openGranted(token)
      setSaid(`Đã ghi “${fileName}”${outcome === 'opened' ? ' và mở ra để in' : ''}. In xong thì xoá tệp này: ai có tệp cũng có khoá.`)
      onPrinted?.()
    } catch (error) {
      setFault(toFault(error))
    }
  }
  return (
    <>
      <ol className={styles.key} aria-label="Khoá khôi phục, bốn dòng, mỗi dòng bốn nhóm">
        {linesOf(recoveryKey).map((groups) => <li key={groups.join(' ')}><span className={styles.line}>{groups.map((group) => <span key={group}>{group}</span>)}</span></li>)}
      </ol>
      <div className={styles.print}>
        {fault !== null && <FaultBar fault={fault} onDismiss={() => setFault(null)} />}
        <Button icon={<PrintRegular />} onClick={() => void print()}>In phiếu khoá khôi phục…</Button>
        {said !== '' && <Text role="status">{said}</Text>}
      </div>
    </>
  )
}
