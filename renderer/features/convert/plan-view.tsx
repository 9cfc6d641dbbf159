/** What was found in the file: first the letters that would be lost, then charsets and fonts, then texts before and after. */
import { Field, MessageBar, MessageBarBody, Select, Text, makeStyles, tokens } from '@fluentui/react-components'
import { askedCharsetSchema } from '../../../shared/contract/conversions.ts'
import type { AskedCharset, ConversionPlan } from '../../../shared/contract/conversions.ts'
import { charsetNames, guardedSentence } from '../../../shared/document/charsets.ts'
import { Section } from '../../ui/form/layout.tsx'
import { Card } from '../../ui/page.tsx'
import { LostLetters } from './lost-letters.tsx'

const useStyles = makeStyles({
  sheet: { padding: tokens.spacingHorizontalXL, flexShrink: 0 },
  facts: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(340px, 100%), 1fr))', gap: tokens.spacingHorizontalXL, alignItems: 'start' },
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse', width: '100%', overflowWrap: 'anywhere',
    '& th, & td': { textAlign: 'left', verticalAlign: 'top', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
    '& th': { whiteSpace: 'nowrap' },
  },
  place: { minWidth: '150px' },
  text: { minWidth: '200px', whiteSpace: 'pre-wrap' },
  after: { minWidth: '200px', whiteSpace: 'pre-wrap', fontWeight: tokens.fontWeightSemibold },
})

interface PlanViewProps {
  readonly plan: ConversionPlan
  readonly charset: AskedCharset
  readonly onCharset: (charset: AskedCharset) => void
  readonly lossAccepted: boolean
  readonly onAcceptLoss: (accepted: boolean) => void
}

export function PlanView({ plan, charset, onCharset, lossAccepted, onAcceptLoss }: PlanViewProps) {
  const styles = useStyles()
  return (
    <Card className={styles.sheet}>
      {plan.lost.length > 0 && <LostLetters lost={plan.lost} accepted={lossAccepted} onAccept={onAcceptLoss} />}
      <Section title="Đã tìm thấy trong tệp">
        {!plan.changes && <MessageBar intent="success" layout="multiline"><MessageBarBody>Tệp đã ở Unicode dựng sẵn, không có gì phải chuyển.</MessageBarBody></MessageBar>}
        <div className={styles.facts}>
          <div>
            {plan.charsets.length > 0 ? <CharsetTable charsets={plan.charsets} /> : <Text>Không thấy đoạn chữ nào theo bảng mã cũ.</Text>}
            {plan.guarded > 0 && <Text block>{guardedSentence(plan.guarded)}</Text>}
            {plan.fonts.length > 0 && <Text block>{`Phông sẽ thay bằng Times New Roman: ${plan.fonts.join(', ')}.`}</Text>}
          </div>
          <Field label="Bảng mã của tệp" hint="Chỉ chọn khi chữ ở cột “Sau khi chuyển” đọc không thành tiếng.">
            <Select value={charset} onChange={(_event, data) => onCharset(askedCharsetSchema.parse(data.value))}>
              {askedCharsetSchema.options.map((one) => <option key={one} value={one}>{one === 'auto' ? 'Tự nhận ra từng đoạn' : charsetNames[one]}</option>)}
            </Select>
          </Field>
        </div>
      </Section>
      {plan.samples.length > 0 && <Samples samples={plan.samples} />}
    </Card>
  )
}

function CharsetTable({ charsets }: { readonly charsets: ConversionPlan['charsets'] }) {
  const styles = useStyles()
  return (
    <table className={styles.table} aria-label="Các bảng mã trong tệp">
      <thead><tr><th scope="col">Bảng mã</th><th scope="col">Đoạn chữ</th><th scope="col">Chữ có dấu</th></tr></thead>
      <tbody>
        {charsets.map(({ charset, runs, letters }) => (
          <tr key={charset}><td>{charsetNames[charset]}</td><td>{runs.toLocaleString('vi')}</td><td>{letters.toLocaleString('vi')}</td></tr>
        ))}
      </tbody>
    </table>
  )
}

function Samples({ samples }: { readonly samples: ConversionPlan['samples'] }) {
  const styles = useStyles()
  return (
    <Section title="Xem trước các đoạn đầu">
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Các đoạn trước và sau khi chuyển">
        <table className={styles.table}>
          <thead><tr><th scope="col">Chỗ</th><th scope="col">Phông, bảng mã</th><th scope="col">Trong tệp gốc</th><th scope="col">Sau khi chuyển</th></tr></thead>
          <tbody>
            {samples.map(({ place, font, charset, before, after }, index) => (
              <tr key={index}>
                <td className={styles.place}>{place}</td>
                <td className={styles.place}>{font === null ? charsetNames[charset] : `${font} · ${charsetNames[charset]}`}</td>
                <td className={styles.text}>{before}</td>
                <td className={styles.after}>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
