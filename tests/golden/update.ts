/** Writes the golden documents' expected parts anew: `node tests/golden/update.ts`. Look at the pages before you commit. */
import { updateExpected } from '../support/documents/golden.ts'

const changed = await updateExpected()
console.log(changed.length === 0 ? 'Golden documents: nothing changed.' : `Golden documents changed:\n${changed.map((file) => `  ${file}`).join('\n')}`)
