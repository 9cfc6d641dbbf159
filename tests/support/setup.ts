/** Read by vitest before every test file: after each test, what it left is put away. */
import { afterEach } from 'vitest'
import { putAway } from './after-test.ts'

afterEach(putAway)
