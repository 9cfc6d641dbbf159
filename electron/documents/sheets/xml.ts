/** Text inside XML of a workbook. */

/** What XML cannot hold and what would be read as an escape (`_x0041_`) is written as one: Excel and `readWorkbook` undo it. */
export function escapeText(text: string): string {
  return text.replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/gu, '_x005F_x')
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/gu, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .toWellFormed().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
