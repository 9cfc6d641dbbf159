/** Makes what `import-forms` reads, in a process of its own: an office that asks 130 and 1,000 units for 60 figures, and every unit's workbook filled in. */
import { join } from 'node:path'
import { figures, folderOf, formsDesk, texts, workbook } from '../../support/returned-forms.ts'
import { formSizes, formsFolder } from './import-forms.ts'

export async function measure(): Promise<object> {
  for (const units of formSizes) {
    const folder = formsFolder(units)
    folderOf(folder, {})
    const desk = await formsDesk(join(folder, 'office.vpk'), { units, indicators: 60 })
    folderOf(join(folder, 'forms'), Object.fromEntries(desk.units.map((unit, at) =>
      [`${String(at + 1).padStart(4, '0')} – ${unit.name}.xlsx`, workbook(desk, unit, { measurements: figures(desk.indicators, at), answers: texts(`Đơn vị ${at + 1} đã tổ chức học tập.`) })])))
  }
  return { sizes: formSizes }
}
