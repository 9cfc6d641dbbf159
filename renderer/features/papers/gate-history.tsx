/** What was waived, and the files the gate let out – to be signed, or issued: who, when, why, and the hash of the bytes. */
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import type { PassedFile, Waiver } from '../../../shared/contract/form-checks.ts'
import { showMoment } from '../../ui/dates.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
  hash: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2 },
})

export function WaiverList({ waivers }: { readonly waivers: readonly Waiver[] }) {
  const styles = useStyles()
  if (waivers.length === 0) return null
  return (
    <section aria-label="Lỗi đã bỏ qua">
      <Text weight="semibold">Lỗi đã bỏ qua</Text>
      <ul className={styles.list}>
        {waivers.map(({ ruleId, place, reason, actor, at }) => <li key={`${ruleId} ${place} ${at}`}>{`Quy tắc ${ruleId}: “${reason}” (${who(actor)}${showMoment(at)})`}</li>)}
      </ul>
    </section>
  )
}

const purposeWords: Readonly<Record<PassedFile['purpose'], string>> = { signing: 'Bản trình ký, ghi', issue: 'Bản ban hành, ghi' }

export function PassedList({ passed }: { readonly passed: readonly PassedFile[] }) {
  const styles = useStyles()
  if (passed.length === 0) return null
  return (
    <section aria-label="Các bản đã ghi">
      <Text weight="semibold">Các bản đã ghi</Text>
      <ul className={styles.list}>
        {passed.map(({ purpose, at, actor, sha256, waivers }) => (
          <li key={`${at} ${sha256}`}>
            {`${purposeWords[purpose]} lúc ${showMoment(at)}${actor === '' ? '' : `, ${actor}`}${waivers.length === 0 ? '' : `, ${waivers.length} lỗi đã bỏ qua có lý do`}`}
            <Text block size={200} className={styles.hash}>{sha256}</Text>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** On a machine without an account name there is only the time. */
function who(actor: string): string {
  return actor === '' ? '' : `${actor}, `
}
