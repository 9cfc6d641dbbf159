/** The steps a paper has taken and every save of it: named, compared two by two. The first save is always there. */
import { useState } from 'react'
import { Badge, Button, Checkbox, Field, Input, Text, Title3, makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { PaperKey, PaperStanding, PaperVersion } from '../../../shared/contract/workflow.ts'
import { paperStateNames } from '../../../shared/domain/paper-state.ts'
import { client } from '../../api/client.ts'
import { showMoment } from '../../ui/dates.ts'
import { DialogFrame } from '../../ui/dialog-frame.tsx'
import { FaultBar } from '../../ui/fault-bar.tsx'
import { useActorWords } from '../accounts/use-display-names.ts'
import { QueryView } from '../shared-fields/query-view.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import type { Compared } from './compare-dialog.tsx'
import { standingQuery, versionsQuery } from './queries.ts'
import { useAct } from './use-act.ts'

const useStyles = makeStyles({
  part: { marginBottom: tokens.spacingVerticalL },
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  grow: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
})

export function VersionsPanel(paper: PaperKey) {
  const standing = useQuery(standingQuery(paper))
  const isStored = standing.data !== undefined && standing.data.revision > 0
  const versions = useQuery({ ...versionsQuery(paper), enabled: isStored })
  return (
    <>
      {standing.data !== undefined && standing.data.events.length > 0 && <Steps events={standing.data.events} />}
      {isStored && <QueryView query={versions}>{(list) => <Versions paper={paper} versions={list} />}</QueryView>}
    </>
  )
}

function Steps({ events }: Pick<PaperStanding, 'events'>) {
  const styles = useStyles()
  const actorWords = useActorWords()
  return (
    <section className={styles.part} aria-label="Các bước đã qua">
      <Title3 as="h2">Các bước đã qua</Title3>
      <ol className={styles.list}>
        {events.map((event, at) => (
          <li key={at} className={styles.line}>
            <div className={styles.grow}>
              <Text weight="semibold" block>{event.to === 'draft' ? 'Trả lại dự thảo' : paperStateNames[event.to]}</Text>
              <Text block className={styles.quiet}>{[event.actor === '' ? '' : actorWords(event.actor), showMoment(event.at)].filter((word) => word !== '').join(' · ')}</Text>
              {event.reason !== '' && <Text block>{event.reason}</Text>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Versions({ paper, versions }: { readonly paper: PaperKey, readonly versions: readonly PaperVersion[] }) {
  const styles = useStyles()
  const actorWords = useActorWords()
  const [marked, setMarked] = useState<readonly number[]>([])
  const [naming, setNaming] = useState<PaperVersion | null>(null)
  const [comparing, setComparing] = useState<readonly [Compared, Compared] | null>(null)
  const nameOf = (revision: number): Compared => ({ revision, name: titleOf(versions.find((version) => version.revision === revision), versions) })
  const compare = (one: number, other: number): void => setComparing([nameOf(Math.min(one, other)), nameOf(Math.max(one, other))])
  const [first, second] = marked
  return (
    <section className={styles.part} aria-label="Các bản đã lưu">
      <Title3 as="h2">Các bản đã lưu</Title3>
      <Text as="p" block className={styles.quiet}>Mỗi lần lưu là một bản và được giữ mãi. Đánh dấu hai bản để so sánh.</Text>
      <Button size="small" disabled={first === undefined || second === undefined} onClick={() => { if (first !== undefined && second !== undefined) compare(first, second) }}>So sánh hai bản đã đánh dấu</Button>
      <ul className={styles.list}>
        {versions.map((version, at) => (
          <li key={version.revision} className={styles.line}>
            <Checkbox aria-label={`Đánh dấu ${titleOf(version, versions)}`} checked={marked.includes(version.revision)}
              onChange={(_event, { checked }) => setMarked((now) => checked === true ? [...now, version.revision].slice(-2) : now.filter((each) => each !== version.revision))} />
            <div className={styles.grow}>
              <Text weight="semibold" block>{titleOf(version, versions)}</Text>
              <Text block className={styles.quiet}>{`${actorWords(version.actor)} · ${showMoment(version.at)}`}</Text>
            </div>
            {version.states.map((state, index) => <Badge key={index} appearance="tint" color="informative">{paperStateNames[state]}</Badge>)}
            <Button size="small" aria-label={`Đặt tên ${titleOf(version, versions)}`} onClick={() => setNaming(version)}>Đặt tên…</Button>
            {at < versions.length - 1 && <Button size="small" aria-label={`So với bản trước: ${titleOf(version, versions)}`} onClick={() => compare(versions[at + 1]?.revision ?? version.revision, version.revision)}>So với bản trước</Button>}
          </li>
        ))}
      </ul>
      {naming !== null && <NameDialog paper={paper} version={naming} title={titleOf(naming, versions)} onClose={() => setNaming(null)} />}
      {comparing !== null && <CompareDialog {...paper} from={comparing[0]} to={comparing[1]} onClose={() => setComparing(null)} />}
    </section>
  )
}

/** Saves are counted as the clerk sees them, from the first one. */
function titleOf(version: PaperVersion | undefined, versions: readonly PaperVersion[]): string {
  if (version === undefined) return 'bản đã lưu'
  const place = versions.length - versions.indexOf(version)
  const names = version.names.map((name) => `“${name}”`).join(', ')
  return `Bản ${place}${place === 1 ? ' (đầu tiên)' : ''}${names === '' ? '' : ` ${names}`}`
}

function NameDialog({ paper, version, title, onClose }: { readonly paper: PaperKey, readonly version: PaperVersion, readonly title: string, readonly onClose: () => void }) {
  const { fault, running, act } = useAct()
  const [name, setName] = useState('')
  const give = async (): Promise<void> => {
    if (name.trim() !== '' && await act(() => client.workflow.nameVersion({ ...paper, revision: version.revision, name }))) onClose()
  }
  return (
    <DialogFrame title={`Đặt tên: ${title}`} size="medium" onClose={onClose}
      actions={<><Button appearance="primary" disabled={running || name.trim() === ''} onClick={() => void give()}>Đặt tên</Button><Button onClick={onClose}>Thôi</Button></>}>
      {fault !== null && <FaultBar fault={fault} />}
      <Field label="Tên của bản này" hint="Ví dụ: Bản gửi lấy ý kiến các ban. Tên đã đặt thì giữ lại, không sửa được." required>
        <Input autoFocus value={name} maxLength={120} onChange={(_event, data) => setName(data.value)} onKeyDown={(event) => { if (event.key === 'Enter') void give() }} />
      </Field>
    </DialogFrame>
  )
}
