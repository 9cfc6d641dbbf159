/**
 * The migrations in order. Numbers have gaps of ten; each is a frozen file beside this one, and has a test of what the
 * file held before and after in `tests/migrations/`.
 */
import { firstSchema } from './0010-first-schema.ts'
import { templates } from './0020-templates.ts'
import { issueGate } from './0030-issue-gate.ts'
import { collectionDesk } from './0040-collection-desk.ts'
import { submissionFiles } from './0050-submission-files.ts'
import { writtenForms } from './0060-written-forms.ts'
import { addressees } from './0070-addressees.ts'
import { frozenBasis } from './0080-frozen-basis.ts'
import { datedKinds } from './0090-dated-kinds.ts'
import { meetings } from './0100-meetings.ts'
import { restrictedAccess } from './0110-restricted-access.ts'
import { outcomeOfEachObject } from './0120-outcome-of-each-object.ts'
import { statisticalForms } from './0150-statistical-forms.ts'
import { blobs } from './0160-blobs.ts'
import { registers } from './0170-registers.ts'
import { paperStates } from './0180-paper-states.ts'
import { incomingAndDeliveries } from './0190-incoming-and-deliveries.ts'
import { packets } from './0200-packets.ts'
import { search } from './0210-search.ts'
import { accounts } from './0220-accounts.ts'
import { audit } from './0230-audit.ts'
import { backups } from './0240-backups.ts'
import { editsOfEntries } from './0250-edits-of-entries.ts'
import type { Migration } from './migration.ts'

export const migrations: readonly Migration[] = [firstSchema, templates, issueGate, collectionDesk, submissionFiles, writtenForms, addressees, frozenBasis, datedKinds, meetings, restrictedAccess, outcomeOfEachObject, statisticalForms, blobs, registers, paperStates, incomingAndDeliveries, packets, search, accounts, audit, backups, editsOfEntries]
