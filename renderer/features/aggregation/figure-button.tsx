/** A figure that can be opened, by mouse or Enter, down to the units and cells it is made of. */
import { Link as TextLink } from '@fluentui/react-components'
import type { IndicatorHead } from '../../../shared/contract/aggregation.ts'
import { rolledFigureText } from '../../../shared/domain/rolled-figure.ts'
import type { RolledFigure } from '../../../shared/domain/rolled-figure.ts'

interface FigureButtonProps {
  readonly indicator: IndicatorHead
  readonly figure: RolledFigure
  /** Of what: "kỳ này", a unit's name. */
  readonly of: string
  readonly className?: string
  readonly onOpen: () => void
}

export function FigureButton({ indicator, figure, of, className, onOpen }: FigureButtonProps) {
  const text = rolledFigureText(indicator, figure)
  const shown = text === '' ? 'chưa có' : text
  return <TextLink as="button" className={className} aria-label={`${shown}: ${indicator.name}, ${of}`} title="Xem số này gồm những đơn vị nào" onClick={onOpen}>{shown}</TextLink>
}
