/**
 * A key on one A4 sheet, large enough to be copied by hand without a mistake. As with papers, the source holds no words: all of them
 * come as data, which typst never reads as markup.
 */
export const keySheetPath = '/key-sheet.json'

/** `lines`: the key, groups of letters. `notes`: what to know, each part under its heading. */
export interface KeySheet {
  readonly title: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly lines: readonly (readonly string[])[]
  readonly notes: readonly { readonly heading: string, readonly items: readonly string[] }[]
  readonly signature: string
}

export const keySheetTemplate = String.raw`
#let data = json("${keySheetPath}")
#set document(title: data.title, author: "", date: none)
#set page(paper: "a4", margin: (left: 25mm, right: 20mm, top: 20mm, bottom: 20mm))
#set text(font: data.fonts, size: 13pt, lang: "vi", region: "vn", hyphenate: false, fill: black)
#set par(leading: 6pt, spacing: 7pt, linebreaks: "simple")
#show heading: it => block(above: 12pt, below: 7pt, text(size: 13pt, weight: "bold", it.body))
#align(center, text(size: 18pt, weight: "bold", data.title))
#v(10pt)
#for (label, value) in data.facts [#par[#text(label): #text(weight: "bold", value)]]
#v(4pt)
#align(center, block(stroke: 1pt, inset: 12pt, table(
  columns: data.lines.first().len() + 1, stroke: none, inset: (x: 10pt, y: 8pt), align: center + horizon,
  ..for (at, line) in data.lines.enumerate() {
    (text(size: 11pt, str(at + 1)), ..line.map(group => text(size: 24pt, weight: "bold", tracking: 3pt, group)))
  }
)))
#v(2pt)
#for note in data.notes {
  heading(outlined: false, note.heading)
  list(spacing: 6pt, ..note.items.map(item => text(item)))
}
#v(14pt)
#align(right, block(width: 95mm, align(center)[#text(style: "italic", data.signature)]))
`
