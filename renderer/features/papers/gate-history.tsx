/** What was waived on the way to issue, and what was issued: who, when, why, and the hash of the bytes. */
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import type { Issued, Waiver } from '../../../shared/contract/form-checks.ts'
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

export function IssuedList({ issued }: { readonly issued: readonly Issued[] }) {
  const styles = useStyles()
  if (issued.length === 0) return null
  return (
    <section aria-label="Đã phát hành">
      <Text weight="semibold">Các lần đã phát hành</Text>
      <ul className={styles.list}>
        {issued.map(({ at, actor, sha256, waivers }) => (
          <li key={`${at} ${sha256}`}>
            {`Đã phát hành lúc ${showMoment(at)}${actor === '' ? '' : `, ${actor}`}${waivers.length === 0 ? '' : `, ${waivers.length} lỗi đã bỏ qua có lý do`}`}
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
