/**
 * The line under the Party's title: a drawn line shape, exactly as long as the title (HD05 II, I.1.2). An underline,
 * a paragraph border or typed dashes are not the form. It hangs on the title's paragraph, so no typing moves it.
 */
import { HorizontalPositionRelativeFrom, HorizontalPositionAlign, TextWrappingType, VerticalPositionRelativeFrom } from 'docx'
import { ShapeRun } from 'docx/shapes'
import type { ResolvedForm } from '../../../shared/document/form.ts'

const emuPerPoint = 12_700
/** The library counts a shape's size in pixels of 1/96 inch. */
const pixelsPerPoint = 96 / 72

export function titleLine(form: ResolvedForm): ShapeRun {
  const { lengthPt, weightPt, belowTopOfTitlePt } = form.titleLine
  return new ShapeRun({
    type: 'line',
    transformation: { width: lengthPt * pixelsPerPoint, height: 0 },
    line: { color: '000000', width: weightPt },
    altText: { id: '1', name: 'Đường kẻ dưới tiêu đề', description: '' },
    floating: {
      horizontalPosition: { relative: HorizontalPositionRelativeFrom.COLUMN, align: HorizontalPositionAlign.CENTER },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: Math.round(belowTopOfTitlePt * emuPerPoint) },
      wrap: { type: TextWrappingType.NONE },
      layoutInCell: true, allowOverlap: true, behindDocument: false,
    },
  })
}
