/** Which words of a file are which component of the form. */
export { zoneIds, zoneOf, zonesOf } from './zoned-document.ts'
export type { Sureness, Zone, ZonedDocument, ZonedTable, ZoneId } from './zoned-document.ts'
export { findZones } from './find-zones.ts'
export { dateInText } from './facts.ts'
