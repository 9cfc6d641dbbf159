/** What carrying the change out would do: who ends, who begins, posts that close, figures before and after, and what stands in the way. */
import { MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components'
import type { ChangePlan } from '../../../shared/contract/organisation-changes.ts'
import { bodyKindChoices, labelOfChoice } from '../../ui/choices.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  table: { borderCollapse: 'collapse', alignSelf: 'flex-start' },
  cell: { padding: '4px 16px 4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: 'left' },
  number: { textAlign: 'right' },
})

export function stepWords({ what, before, after }: ChangePlan['steps'][number]): string {
  switch (what) {
    case 'ends': return `${before}: kết thúc hoạt động`
    case 'begins': return `${after}: thành lập`
    case 'changes': return before === after ? `${after}: giữ tên, thay đổi các mục khác` : `${before}: từ nay là ${after}`
  }
}

export function ChangePreview({ plan }: { readonly plan: ChangePlan }) {
  const styles = useStyles()
  const kinds = [...new Set([...plan.before.byKind, ...plan.after.byKind].map(({ kind }) => kind))]
  const count = (figures: ChangePlan['before'], kind: string): number => figures.byKind.find((one) => one.kind === kind)?.bodies ?? 0
  return (
    <>
      {plan.problems.map(({ code, path, message, remedy, severity }) => (
        <MessageBar key={`${code} ${path} ${message}`} intent={severity === 'error' ? 'error' : 'warning'}><MessageBarBody>{`${message} ${remedy}`}</MessageBarBody></MessageBar>
      ))}
      <ul className={styles.list} aria-label="Các thay đổi">{plan.steps.map((step) => <li key={`${step.what} ${step.bodyId}`}>{stepWords(step)}</li>)}</ul>
      {plan.endingPosts.length > 0 && <Text>{`Chức vụ kết thúc theo tổ chức: ${plan.endingPosts.map(({ person, title, body }) => `${person} (${title}, ${body})`).join('; ')}.`}</Text>}
      {plan.endingRights > 0 && <Text>{`${plan.endingRights} thẩm quyền ký kết thúc theo.`}</Text>}
      <BodiesTable bodies={plan.bodies} />
      <table className={styles.table} aria-label="Trước và sau">
        <thead><tr><th className={styles.cell}>Số tổ chức</th><th className={styles.cell}>Trước</th><th className={styles.cell}>Sau</th></tr></thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}><th scope="row" className={styles.cell}>{labelOfChoice(bodyKindChoices, kind)}</th><td className={`${styles.cell} ${styles.number}`}>{count(plan.before, kind)}</td><td className={`${styles.cell} ${styles.number}`}>{count(plan.after, kind)}</td></tr>
          ))}
          <tr><th scope="row" className={styles.cell}>Đảng viên của các tổ chức trên</th><td className={`${styles.cell} ${styles.number}`}>{plan.before.members}</td><td className={`${styles.cell} ${styles.number}`}>{plan.after.members}</td></tr>
        </tbody>
      </table>
    </>
  )
}

/** Each body touched: what it is called, what it stands beneath, what stands beneath it and its members, before and after. */
function BodiesTable({ bodies }: { readonly bodies: ChangePlan['bodies'] }) {
  const styles = useStyles()
  if (bodies.length === 0) return null
  const head = (words: string) => <th scope="col" className={styles.cell}>{words}</th>
  return (
    <table className={styles.table} aria-label="Từng tổ chức trước và sau">
      <thead><tr>{head('Tổ chức')}{head('Loại tổ chức')}{head('Trực thuộc trước')}{head('Trực thuộc sau')}{head('Tổ chức bên dưới')}{head('Đảng viên')}</tr></thead>
      <tbody>
        {bodies.map((body) => (
          <tr key={body.bodyId}>
            <th scope="row" className={styles.cell}>{namesOf(body)}</th>
            <td className={styles.cell}>{kindsOf(body)}</td>
            <td className={styles.cell}>{body.before === '' ? '–' : body.parentBefore}</td>
            <td className={styles.cell}>{body.after === '' ? 'không còn' : body.parentAfter}</td>
            <td className={`${styles.cell} ${styles.number}`}>{`${body.childrenBefore} → ${body.childrenAfter}`}</td>
            <td className={`${styles.cell} ${styles.number}`}>{membersWords(body)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function namesOf({ before, after }: ChangePlan['bodies'][number]): string {
  if (before === '' || after === '' || before === after) return after === '' ? before : after
  return `${before} (từ nay là ${after})`
}

/** "Chi bộ cơ sở", or "Chi bộ cơ sở → Đảng bộ cơ sở" when it becomes another. */
function kindsOf({ kindBefore, kindAfter }: ChangePlan['bodies'][number]): string {
  return [...new Set([kindBefore, kindAfter])].flatMap((kind) => kind === null ? [] : [labelOfChoice(bodyKindChoices, kind)]).join(' → ')
}

/** What nobody counted is not made up: only what comes and goes is shown. */
function membersWords({ membersBefore, membersAfter, membersIn, membersOut }: ChangePlan['bodies'][number]): string {
  if (membersBefore !== null && membersAfter !== null) return `${membersBefore} → ${membersAfter}`
  const parts = [...membersIn > 0 ? [`thêm ${membersIn}`] : [], ...membersOut > 0 ? [`bớt ${membersOut}`] : []]
  return parts.length === 0 ? '–' : parts.join(', ')
}
