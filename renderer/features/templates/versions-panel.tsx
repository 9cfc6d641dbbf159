/** Versions of a template: who, when and why; what differs between two; an earlier one brought back for editing. */
import { useState } from 'react'
import { Badge, Button, Field, Select, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { TemplateVersion, TemplateVersionRef } from '../../../shared/contract/templates.ts'
import { client, service } from '../../api/client.ts'
import { useNotices } from '../../app/notices.tsx'
import { showMoment } from '../../ui/dates.ts'
import { FieldRow } from '../../ui/form/layout.tsx'
import { useActorWords } from '../accounts/use-display-names.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { useDraft, useDraftState } from './draft-context.ts'
import { templateVersionsQuery } from './queries.ts'
import { changeWords, versionKey, versionWords } from './template-words.ts'

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, overflowY: 'auto', flexGrow: 1, padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}` },
  table: { borderCollapse: 'collapse', '& th, & td': { textAlign: 'left', padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' } },
  changes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  change: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, paddingBottom: tokens.spacingVerticalXS },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  after: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

/** The text in the editor, beside the kept versions. */
const edited = 'edited'

export function VersionsPanel({ id }: { readonly id: string }) {
  const styles = useStyles()
  const query = useQuery(templateVersionsQuery(id))
  return (
    <div className={styles.panel} tabIndex={0} role="region" aria-label="Phiên bản của mẫu">
      <QueryView query={query}>{(versions) => <><VersionTable id={id} versions={versions.toReversed()} /><Comparison id={id} versions={versions.toReversed().filter((one) => !one.restores)} /></>}</QueryView>
    </div>
  )
}

function VersionTable({ id, versions }: { readonly id: string, readonly versions: readonly TemplateVersion[] }) {
  const styles = useStyles()
  const draft = useDraft()
  const words = useActorWords()
  const { notify, notifyFault } = useNotices()
  const take = async (from: TemplateVersionRef): Promise<void> => {
    const { text } = await client.templates.get({ id, from })
    await draft.replace(text)
    notify({ intent: 'info', text: `Đã đưa ${versionWords(from).toLocaleLowerCase('vi')} vào để sửa. Bấm Lưu để dùng; Hoàn tác để trở lại.`, leavesAfter: 8000 })
  }
  return (
    <table className={styles.table}>
      <thead><tr><th scope="col">Phiên bản</th><th scope="col">Ghi chú</th><th scope="col">Lúc</th><th scope="col">Người sửa</th><th scope="col">Văn bản đã dùng</th><th scope="col">Việc</th></tr></thead>
      <tbody>
        {versions.map((version) => (
          <tr key={versionKey(version.from)}>
            <td>{version.restores ? 'Trở về mẫu gốc' : versionWords(version.from)} {version.inUse && <Badge color="brand">đang dùng</Badge>}</td>
            <td>{version.note}</td>
            <td>{version.at === null ? '' : showMoment(version.at)}</td>
            <td>{words(version.actor ?? '')}</td>
            <td>{version.papers}</td>
            <td>{!version.restores && <Button size="small" aria-label={`Lấy để sửa: ${versionWords(version.from)}`} onClick={() => { take(version.from).catch(notifyFault) }}>Lấy để sửa</Button>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Comparison({ id, versions }: { readonly id: string, readonly versions: readonly TemplateVersion[] }) {
  const styles = useStyles()
  const text = useDraftState((state) => state.text)
  const [before, setBefore] = useState(() => versionKey(versions.find((one) => one.inUse)?.from ?? versions[0]?.from ?? { layer: 'supplied', version: 1 }))
  const [after, setAfter] = useState(edited)
  const textsOf = (key: string): Promise<string> => {
    const from = versions.find((one) => versionKey(one.from) === key)?.from
    return from === undefined ? Promise.resolve(text) : client.templates.get({ id, from }).then((one) => one.text)
  }
  const query = useQuery({
    queryKey: [...service.templates.compare.key(), id, before, after, before === edited || after === edited ? text : ''],
    queryFn: async () => client.templates.compare({ before: await textsOf(before), after: await textsOf(after) }), staleTime: 0, gcTime: 0,
  })
  const options = [...versions.map(({ from }) => ({ key: versionKey(from), words: versionWords(from) })), { key: edited, words: 'Bản đang sửa' }]
  const select = (label: string, value: string, onChange: (key: string) => void) => (
    <Field label={label}><Select value={value} onChange={(_event, data) => onChange(data.value)}>{options.map(({ key, words }) => <option key={key} value={key}>{words}</option>)}</Select></Field>
  )
  return (
    <section aria-label="So sánh hai bản">
      <Subtitle2 as="h2">So sánh hai bản</Subtitle2>
      <FieldRow>{select('Bản trước', before, setBefore)}{select('Bản sau', after, setAfter)}</FieldRow>
      <QueryView query={query}>{(changes) => changes.length === 0 ? <Text role="status">Hai bản giống nhau.</Text> : (
        <ul className={styles.changes} aria-label="Chỗ khác nhau">
          {changes.map((change) => (
            <li key={`${change.change}${change.key}`} className={styles.change}>
              <Badge appearance="tint" color={change.change === 'removed' ? 'danger' : change.change === 'added' ? 'success' : 'informative'}>{changeWords[change.change]}</Badge> {change.label}
              {change.before === null && change.after === null && <div>{change.summary}</div>}
              {change.before !== null && <div className={styles.before}>{change.before}</div>}
              {change.after !== null && <div className={styles.after}>{change.after}</div>}
            </li>
          ))}
        </ul>
      )}</QueryView>
    </section>
  )
}
