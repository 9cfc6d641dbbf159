/** The chain as a table: each record with what it comes from and what came of it. */
import { makeStyles, tokens } from '@fluentui/react-components'
import { Link } from '@tanstack/react-router'
import type { Chain, ChainNode } from '../../../shared/contract/search.ts'
import { showDate } from '../../ui/dates.ts'
import { nodeKey, replacedNumbers } from './chain-layout.ts'
import { recordAddress } from './open-record.ts'

const useStyles = makeStyles({
  room: { overflow: 'auto', flexGrow: 1, minHeight: 0 },
  table: { borderCollapse: 'collapse', width: '100%', '& th, & td': { textAlign: 'left', verticalAlign: 'top', padding: tokens.spacingHorizontalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
  link: { color: tokens.colorBrandForegroundLink },
})

export function ChainTable({ chain }: { readonly chain: Chain }) {
  const styles = useStyles()
  const byKey = new Map(chain.nodes.map((node) => [nodeKey(node), node]))
  const names = (keys: readonly string[]): string => keys.flatMap((key) => byKey.get(key) ?? []).map(shortName).join('; ')
  return (
    <div className={styles.room}>
      <table className={styles.table} aria-label="Chuỗi văn bản">
        <thead><tr><th scope="col">Loại</th><th scope="col">Số</th><th scope="col">Ngày</th><th scope="col">Tên</th><th scope="col">Tình trạng</th><th scope="col">Từ</th><th scope="col">Dẫn tới</th></tr></thead>
        <tbody>
          {chain.nodes.map((node) => (
            <tr key={nodeKey(node)} aria-current={nodeKey(node) === chain.start ? 'true' : undefined}>
              <td>{node.kindName}</td><td>{node.number}</td><td>{node.day === null ? '' : showDate(node.day)}</td>
              <td><Link {...recordAddress(node.collection, node.id)} className={styles.link}>{node.title}</Link></td>
              <td>{[node.stateName, ...replacedNumbers(chain, nodeKey(node)).map((number) => `thay ${number}`)].filter((part) => part !== '').join('; ')}</td>
              <td>{names(chain.links.filter(({ to }) => to === nodeKey(node)).map(({ from }) => from))}</td>
              <td>{names(chain.links.filter(({ from }) => from === nodeKey(node)).map(({ to }) => to))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function shortName({ kindName, number, title }: ChainNode): string {
  return number === '' ? title : `${kindName} ${number}`
}
