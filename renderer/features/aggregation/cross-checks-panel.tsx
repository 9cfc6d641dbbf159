/** Cross-checks: where two sides differ or a figure is missing. It only tells; the figures stay as they were reported. */
import { Subtitle2, Text, mergeClasses } from '@fluentui/react-components'
import type { CrossChecksView } from '../../../shared/contract/aggregation.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useFiguresStyles } from './figures.styles.ts'

type Check = CrossChecksView['checks'][number]
type Found = Check['found'][number]

const relations = { equal: 'bằng', atMost: 'không lớn hơn', atLeast: 'không nhỏ hơn' } as const
const parts = { value: '', numerator: ' (tử số)', denominator: ' (mẫu số)' } as const

export function CrossChecksPanel({ view: { checks, notApplicable } }: { readonly view: CrossChecksView }) {
  const styles = useFiguresStyles()
  if (checks.length === 0) return <EmptyState title="Không có phép đối chiếu nào cho đợt này">Phép đối chiếu khai ở phần chỉ tiêu; phép nào chỉ nói đến chỉ tiêu của đợt này thì chạy ở đây.</EmptyState>
  return (
    <div className={mergeClasses(styles.scroll, styles.panel)} tabIndex={0} role="region" aria-label="Đối chiếu số liệu">
      <Text>Chương trình chỉ báo chỗ lệch, không tự sửa số của đơn vị. Cần sửa thì trả lại báo cáo hoặc ghi bản sửa có lý do.</Text>
      {checks.map((check) => <CheckCard key={check.crossCheckId} check={check} />)}
      {notApplicable.length > 0 && <Text className={styles.quiet}>{`Không chạy ở đợt này vì thiếu chỉ tiêu: ${notApplicable.map(({ name }) => name).join('; ')}.`}</Text>}
    </div>
  )
}

function CheckCard({ check }: { readonly check: Check }) {
  const styles = useFiguresStyles()
  return (
    <section aria-label={check.name}>
      <Subtitle2 as="h2" block>{check.name}</Subtitle2>
      <Text className={check.differs > 0 ? styles.bad : undefined}>
        {check.scope === 'total' ? 'Trên số tổng hợp' : 'Trên báo cáo từng đơn vị'}
        {`: ${check.differs} chỗ lệch, ${check.holds} chỗ khớp, ${check.notChecked} chỗ thiếu số nên chưa đối chiếu được.${check.tolerance === '0' ? '' : ` Cho phép lệch ${quantityText(check.tolerance)}.`}`}
      </Text>
      {check.found.length > 0 && (
        <table className={styles.table} aria-label={`Chỗ lệch: ${check.name}`}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>Đơn vị</th>
              <th scope="col" className={styles.head}>Vế trái</th>
              <th scope="col" className={styles.head}>{`phải ${relations[check.relation]} vế phải`}</th>
              <th scope="col" className={mergeClasses(styles.head, styles.number)}>Chênh lệch</th>
            </tr>
          </thead>
          <tbody>
            {check.found.map((found) => (
              <tr key={found.unit?.bodyId ?? ''}>
                <th scope="row" className={styles.cell}>{found.unit?.name ?? 'Số tổng hợp'}</th>
                <td className={styles.cell}><Side terms={found.left} value={found.leftValue} constant="0" /></td>
                <td className={styles.cell}><Side terms={found.right} value={found.rightValue} constant={check.constant} /></td>
                <td className={mergeClasses(styles.cell, styles.number, found.outcome === 'differs' && styles.bad)}>{found.difference === null ? 'thiếu số' : quantityText(found.difference)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Side({ terms, value, constant }: { readonly terms: Found['left'], readonly value: string | null, readonly constant: string }) {
  const styles = useFiguresStyles()
  const named = terms.map(({ name, part, of, factor, value: own }) => `${factor === 1 ? '' : factor === -1 ? 'trừ ' : `${factor} × `}${name}${parts[part]}${of === 'previous' ? ', kỳ trước' : ''}: ${own === null ? 'chưa có' : quantityText(own)}`)
  return (
    <>
      {value === null ? '–' : quantityText(value)}
      <span className={styles.quiet}>{[...named, ...constant === '0' ? [] : [`cộng thêm ${quantityText(constant)}`]].join('; ')}</span>
    </>
  )
}
