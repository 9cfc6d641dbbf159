/** The measurements in the order in which they run, and how many processes each gets. */
export const measures: readonly { readonly name: string, readonly runs: number }[] = [
  { name: 'empty-process', runs: 3 },
  { name: 'docx-against-docxtemplater', runs: 5 },
  { name: 'docx-alone', runs: 3 },
  { name: 'docxtemplater-alone', runs: 3 },
  { name: 'pdf', runs: 3 },
  { name: 'preview', runs: 3 },
  { name: 'form-check', runs: 3 },
]
