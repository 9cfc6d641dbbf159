/** The numbers of one question added up over the units: the sum of each column, and every unit's number with the cell it stands in. */
import { Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { QuestionSums, UnitNumber } from '../../../shared/contract/answers.ts'
import { quantityText } from '../../../shared/domain/quantity.ts'
import { numberStateWords, sumWords } from '../../../shared/domain/question-sum-words.ts'
import { sumsQuery } from './queries.ts'

const useStyles = makeStyles({
  panel: { padding: tokens.spacingHorizontalM, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  table: { borderCollapse: 'collapse', width: '100%', marginTop: tokens.spacingVerticalS },
  cell: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, verticalAlign: 'top', padding: tokens.spacingHorizontalXS, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  number: { textAlign: 'right', verticalAlign: 'top', padding: tokens.spacingHorizontalXS, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
})

/** Nothing of a question that asks for no number. */
export function QuestionSum({ campaignId, questionId }: { readonly campaignId: string, readonly questionId: string }) {
  const { data } = useQuery(sumsQuery(campaignId))
  const styles = useStyles()
  const sums = data?.sums.filter((sum) => sum.questionId === questionId) ?? []
  if (data === undefined || sums.length === 0) return null
  return (
    <section className={styles.panel} aria-label="Cộng số của các đơn vị">
      {sums.map((sum) => <Text key={sum.columnId ?? ''} block weight="semibold">{`${sum.columnId === null ? 'Cộng' : sum.title}: ${sumWords(sum, data.campaign.units)}`}</Text>)}
      <details>
        <summary>Số của từng đơn vị</summary>
        <UnitNumbers sums={sums} />
      </details>
    </section>
  )
}

function UnitNumbers({ sums }: { readonly sums: QuestionSums['sums'] }) {
  const styles = useStyles()
  return (
    <table className={styles.table} aria-label="Số của từng đơn vị">
      <thead><tr><th scope="col" className={styles.cell}>Đơn vị</th>{sums.map(({ columnId, title }) => <th key={columnId ?? ''} scope="col" className={styles.number}>{columnId === null ? 'Số' : title}</th>)}<th scope="col" className={styles.cell}>Lấy ở</th></tr></thead>
      <tbody>
        {(sums[0]?.units ?? []).map(({ bodyId, name, submission }, at) => (
          <tr key={bodyId}>
            <th scope="row" className={styles.cell}>{name}</th>
            {sums.map(({ columnId, units }) => <td key={columnId ?? ''} className={styles.number}>{numberText(units[at])}</td>)}
            <td className={styles.cell}>{submission === null ? '' : <Link to="/submissions/$id" params={{ id: submission.submissionId }}>{`${submission.fileName}${submission.place === '' ? '' : `, ${submission.place}`}`}</Link>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function numberText(unit: UnitNumber | undefined): string {
  if (unit === undefined) return ''
  return unit.value === null ? unit.state === 'notNumber' ? `“${unit.said}” (${numberStateWords.notNumber})` : numberStateWords[unit.state] : quantityText(unit.value)
}
