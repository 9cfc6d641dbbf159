/** Where on the page a finding can be mended. Pure. */

const fields: Readonly<Record<string, string>> = {
  letterhead: 'paper.bodyId', partyTitle: 'paper.bodyId', number: 'paper.number', placeAndDate: 'paper.date', subject: 'subject', bases: 'paper.bases',
  signatures: 'paper.signingRightId', recipients: 'paper.recipients', addressees: 'addressees', marks: 'paper.secrecy', kind: 'subject',
  shortcomings: 'shortcomings', lessons: 'lessons',
}

/** A component's field, or `block:<id>` for a block of the body, which the tab of words understands. */
export function fieldOfPlace(place: string): string {
  const component = /^[A-Za-z]+/u.exec(place)?.[0] ?? place
  return fields[place] ?? (place.startsWith('body') ? `block:${place}` : fields[component] ?? `block:${place}`)
}
