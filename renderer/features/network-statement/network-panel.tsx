/** What the program does and does not do on the network, what this computer's adapters say now, and the same as a paper. */
import { Badge, Button, Text, makeStyles, tokens } from '@fluentui/react-components'
import { PrintRegular } from '@fluentui/react-icons/svg/print'
import { adapterSentence, networkStatement } from '../../../shared/domain/network-statement.ts'
import { client } from '../../api/client.ts'
import { Section } from '../../ui/form/layout.tsx'
import { useWriteOut } from '../papers/use-write-out.ts'
import { useNetworkActive } from './use-network-active.ts'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  points: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, '& li': { maxWidth: '80ch' } },
  state: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
})

const title = 'Chương trình và mạng'

export function NetworkPanel() {
  const styles = useStyles()
  const active = useNetworkActive(true)
  const { writing, run } = useWriteOut()
  const write = (format: 'docx' | 'pdf') => () => void run(title, (grant) => client.networkStatement.write({ grant, format }), format)
  return (
    <>
      <Section title="Máy này lúc này">
        <Text role="status" className={styles.state}>
          <Badge appearance="tint" color={active ? 'warning' : 'success'}>{active ? 'có mạng' : 'không có mạng'}</Badge>
          {adapterSentence(active)}
        </Text>
        <div className={styles.buttons}>
          <Button icon={<PrintRegular />} disabled={writing} onClick={write('pdf')}>Ghi trang này ra PDF để in…</Button>
          <Button disabled={writing} onClick={write('docx')}>Ghi ra Word…</Button>
        </div>
        <Text>Bản ghi ra có ngày, tình trạng mạng của máy lúc ghi và chỗ ký của người kiểm tra máy, để lưu hồ sơ.</Text>
      </Section>
      {networkStatement.map(({ title: part, opening, points }) => (
        <Section key={part} title={part}>
          {opening !== '' && <Text>{opening}</Text>}
          <ul className={styles.points}>{points.map((point) => <li key={point}><Text>{point}</Text></li>)}</ul>
        </Section>
      ))}
    </>
  )
}
