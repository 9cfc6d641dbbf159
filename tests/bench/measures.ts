/** The measurements in the order in which they run, and how many processes each gets. `prepare` makes what the others read; `window`: needs a screen and the built app. */
export const measures: readonly { readonly name: string, readonly runs: number, readonly window?: true }[] = [
  { name: 'prepare', runs: 1 },
  { name: 'empty-process', runs: 3 },
  { name: 'docx-against-docxtemplater', runs: 5 },
  { name: 'sqlite-to-file', runs: 5 },
  { name: 'docx-alone', runs: 3 },
  { name: 'docxtemplater-alone', runs: 3 },
  { name: 'minutes-1000', runs: 3 },
  { name: 'pdf', runs: 3 },
  { name: 'preview', runs: 3 },
  { name: 'form-check', runs: 3 },
  { name: 'file-check', runs: 3 },
  { name: 'file-check-150', runs: 3 },
  { name: 'long-file', runs: 3 },
  { name: 'contract-call', runs: 3 },
  { name: 'aggregate', runs: 3 },
  { name: 'window-start', runs: 1, window: true },
]
