/** The cap of excellent: a bar of how many stand against how many may, both readings, who would stand back, in a sentence. */
import { Card as FluentCard, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { CapReport } from '../../../shared/contract/evaluations.ts'
import { upperFirst } from '../../../shared/domain/first-letter.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  bar: { position: 'relative', height: '22px', backgroundColor: tokens.colorNeutralBackground4, borderRadius: tokens.borderRadiusSmall, overflow: 'hidden' },
  fill: { position: 'absolute', top: 0, bottom: 0, left: 0, backgroundColor: tokens.colorStatusSuccessBackground3 },
  over: { position: 'absolute', top: 0, bottom: 0, backgroundImage: `repeating-linear-gradient(45deg, ${tokens.colorStatusDangerBackground3} 0 6px, ${tokens.colorNeutralBackground1} 6px 10px)` },
  table: { borderCollapse: 'collapse', '& th, & td': { padding: '4px 12px 4px 0', textAlign: 'left', fontWeight: tokens.fontWeightRegular, verticalAlign: 'top' } },
  printed: { fontWeight: tokens.fontWeightSemibold },
})

export function CapPanel({ caps }: { readonly caps: readonly CapReport[] }) {
  const styles = useStyles()
  if (caps.length === 0) return <Text>Chưa có kết quả nào để tính giới hạn.</Text>
  return <div className={styles.list}>{caps.map((cap) => <Group key={cap.group} cap={cap} />)}</div>
}

function Group({ cap }: { readonly cap: CapReport }) {
  const styles = useStyles()
  const name = cap.group === '' ? 'Toàn đợt' : upperFirst(cap.group)
  const printed = cap.readings.find(({ base }) => base === cap.printed)
  return (
    <FluentCard role="group" aria-label={name}>
      <Text weight="semibold">{`${name}: ${cap.excellent} xuất sắc, tối đa ${printed?.most ?? 0}${cap.over > 0 ? `, vượt ${cap.over}` : ''}`}</Text>
      <CapBar cap={cap} most={printed?.most ?? 0} />
      <Text>{upperFirst(cap.sentence)}</Text>
      <table className={styles.table}>
        <thead><tr><th scope="col">Cách tính</th><th scope="col">Cơ sở</th><th scope="col">Tính ra</th><th scope="col">Tối đa</th></tr></thead>
        <tbody>
          {cap.readings.map(({ base, name, count, exact, most }) => (
            <tr key={base}>
              <td className={base === cap.printed ? styles.printed : undefined}>{base === cap.printed ? `${name} (đang dùng)` : name}</td><td>{count}</td><td>{quantityText(exact)}</td><td>{most}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {cap.exceeding.length > 0 && (
        <div>
          <Text>{`Điểm thấp nhất trong số xuất sắc, cần xem lại ${cap.toLower}:`}</Text>
          <ol>{cap.exceeding.map(({ id, name, total, tied }) => <li key={id}>{`${name}${total === null ? '' : `, ${quantityText(total)} điểm`}${tied ? ' (bằng điểm, cấp có thẩm quyền chọn)' : ''}`}</li>)}</ol>
        </div>
      )}
    </FluentCard>
  )
}

/** Also in words above it: the picture is only a picture. */
export function CapBar({ cap, most }: { readonly cap: CapReport, readonly most: number }) {
  const styles = useStyles()
  const whole = Math.max(cap.excellent, most, 1)
  const within = Math.min(cap.excellent, most)
  return (
    <div className={styles.bar} aria-hidden>
      <div className={styles.fill} style={{ width: `${within / whole * 100}%` }} />
      {cap.excellent > most && <div className={styles.over} style={{ left: `${within / whole * 100}%`, width: `${(cap.excellent - within) / whole * 100}%` }} />}
    </div>
  )
}
