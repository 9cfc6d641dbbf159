/** This capability's part of the contract. */
import { writeGranted } from '../files/index.ts'
import type { GrantedPlaces } from '../files/index.ts'
import { collectionProcedures } from '../records/index.ts'
import { os } from '../requests/index.ts'
import { getOffice } from '../settings/index.ts'
import { directiveStore } from './directive.repository.ts'
import { directiveMatrix, directiveRelations, directiveReviews, directiveRules, listDirectives, registerCitation } from './directive.service.ts'
import { matrixSheet } from './matrix-sheet.ts'

export function directivesProcedures(places: GrantedPlaces) {
  return {
    ...collectionProcedures(os.directives, directiveStore, directiveRules, listDirectives),
    reviews: os.directives.reviews.handler(({ context, input: { on } }) => directiveReviews(context.office().read, on)),
    matrix: os.directives.matrix.handler(({ context, input }) => directiveMatrix(context.office().read, input)),
    exportMatrix: os.directives.exportMatrix.handler(async ({ context, input: { grant, ...asked } }) => {
      const db = context.office().read
      return writeGranted(places, grant, matrixSheet(await directiveMatrix(db, asked), asked.on, (await getOffice(db)).record.name))
    }),
    relations: os.directives.relations.handler(({ context, input: { id } }) => directiveRelations(context.office().read, id)),
    fromCitation: os.directives.fromCitation.handler(({ context, input }) => registerCitation(context.office(), context.actor, input)),
  }
}
