/** The chain as a picture: cards joined by lines. Arrows walk from card to card, Enter opens one, the space bar makes it the middle. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Link, useNavigate } from '@tanstack/react-router'
import type { Chain } from '../../../shared/contract/search.ts'
import { showDate } from '../../ui/dates.ts'
import { card, pictureOf, replacedNumbers, stepFrom } from './chain-layout.ts'
import type { PlacedNode } from './chain-layout.ts'
import { recordAddress } from './open-record.ts'

const useStyles = makeStyles({
  room: { overflow: 'auto', flexGrow: 1, minHeight: 0 },
  picture: { position: 'relative', margin: '0 auto' },
  lines: { position: 'absolute', inset: 0, pointerEvents: 'none' },
  line: { fill: 'none', stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: '1.5px' },
  lineOfReplacement: { strokeDasharray: '6 4' },
  lineOfChosen: { stroke: tokens.colorBrandStroke1, strokeWidth: '2.5px' },
  card: {
    position: 'absolute', boxSizing: 'border-box', display: 'flex', flexDirection: 'column', padding: tokens.spacingHorizontalS, overflow: 'hidden', outlineStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, borderRadius: tokens.borderRadiusMedium, boxShadow: tokens.shadow2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover }, ':focus-visible': { boxShadow: `0 0 0 3px ${tokens.colorStrokeFocus2}` },
  },
  start: { backgroundColor: tokens.colorBrandBackground2, borderTopColor: tokens.colorBrandStroke1, borderRightColor: tokens.colorBrandStroke1, borderBottomColor: tokens.colorBrandStroke1, borderLeftColor: tokens.colorBrandStroke1, color: tokens.colorNeutralForeground1 },
  draft: { borderTopStyle: 'dashed', borderRightStyle: 'dashed', borderBottomStyle: 'dashed', borderLeftStyle: 'dashed' },
  kind: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', flexShrink: 0 },
  title: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflow: 'hidden', display: '-webkit-box', WebkitLineClamp: '2', WebkitBoxOrient: 'vertical' },
  facts: { marginTop: 'auto', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap', overflow: 'hidden', textOverflow: 'ellipsis', flexShrink: 0 },
})

const arrows: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }

export function ChainPictureView({ chain, onMiddle }: { readonly chain: Chain, readonly onMiddle: (node: PlacedNode['node']) => void }) {
  const styles = useStyles()
  const navigate = useNavigate()
  const picture = useMemo(() => pictureOf(chain), [chain])
  const [chosen, setChosen] = useState(chain.start)
  const cards = useRef(new Map<string, HTMLAnchorElement>())
  const at = picture.nodes.some(({ key }) => key === chosen) ? chosen : chain.start
  useEffect(() => {
    cards.current.get(chain.start)?.scrollIntoView({ block: 'center', inline: 'center' })
    cards.current.get(chain.start)?.focus()
  }, [chain.start])
  const keys = (event: KeyboardEvent, node: PlacedNode): void => {
    const arrow = arrows[event.key]
    if (arrow !== undefined) {
      const next = stepFrom(picture, node.key, arrow)
      if (next !== null) cards.current.get(next)?.focus()
    } else if (event.key === ' ') onMiddle(node.node)
    else if (event.key === 'Enter') void navigate(recordAddress(node.node.collection, node.node.id))
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.room}>
      <div className={styles.picture} style={{ width: picture.width, height: picture.height }} role="group" aria-label="Chuỗi văn bản. Phím mũi tên đi giữa các ô, Enter mở, phím cách lấy ô đang chọn làm gốc.">
        <svg className={styles.lines} width={picture.width} height={picture.height} aria-hidden>
          {picture.links.map(({ from, to, replaces, path }) => <path key={`${from.key} ${to.key}`} d={path} className={mergeClasses(styles.line, replaces && styles.lineOfReplacement, (from.key === at || to.key === at) && styles.lineOfChosen)} />)}
        </svg>
        {picture.nodes.map((one) => (
          <Link key={one.key} {...recordAddress(one.node.collection, one.node.id)} className={mergeClasses(styles.card, one.node.draft && styles.draft, one.key === chain.start && styles.start)} style={{ left: one.x, top: one.y, width: card.width, height: card.height }}
            tabIndex={one.key === at ? 0 : -1} aria-current={one.key === chain.start ? 'true' : undefined} title={one.node.title}
            ref={(element) => {
              if (element === null) cards.current.delete(one.key)
              else cards.current.set(one.key, element)
            }}
            onFocus={() => setChosen(one.key)} onKeyDown={(event) => keys(event, one)}>
            <span className={styles.kind}>{[one.node.kindName, one.node.number].filter((part) => part !== '').join(' ')}</span>
            <span className={styles.title}>{one.node.title}</span>
            <span className={styles.facts}>{[one.node.day === null ? '' : showDate(one.node.day), one.node.stateName, ...replacedNumbers(chain, one.key).map((number) => `thay ${number}`)].filter((part) => part !== '').join(' · ')}</span>
          </Link>
        ))}
      </div>
    </div>
  )
}
