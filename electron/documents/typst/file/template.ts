/**
 * The typst source that draws anyone's Word file as the program reads it: for the picture beside the findings and for the
 * page a finding stands on. It is a drawing of the effective formatting, not Word's own layout: floating objects stand in the flow,
 * pictures are grey boxes. Like the papers' template it holds no words; all text comes from the data file as strings.
 */
export const filePath = '/file.json'

export const fileTemplate = String.raw`
#let data = json("${filePath}")
#set text(font: data.fonts, lang: "vi", region: "vn", hyphenate: false, kerning: false, ligatures: false, fill: black, overhang: false)
#set par(leading: 0pt, spacing: 0pt, linebreaks: "simple", justification-limits: (spacing: (min: 100%, max: 100%)))
#let aligns = (left: left, centre: center, right: right, justify: left)

// Runs: words, flags (1 bold, 2 italic, 4 underlined, 8 struck, 16 raised, 32 lowered), size, colour, family.
#let words(runs, size, number) = for run in runs {
  let (string, flags, points, colour, family) = run
  let shown = if string == "\u{E000}" { str(number) } else { string.split("\n").map(line => text(line)).join(linebreak()) }
  let body = text(
    size: points * 1pt, font: (family, ..data.fonts), fill: if colour == none { black } else { rgb(colour) },
    weight: if calc.odd(flags) { "bold" } else { "regular" }, style: if calc.odd(calc.div-euclid(flags, 2)) { "italic" } else { "normal" }, shown,
  )
  if calc.odd(calc.div-euclid(flags, 8)) { body = strike(body) }
  if calc.odd(calc.div-euclid(flags, 16)) { body = super(body) }
  if calc.odd(calc.div-euclid(flags, 32)) { body = sub(body) }
  if calc.odd(calc.div-euclid(flags, 4)) { underline(body) } else { body }
}

// A line with tabs: each stretch at its place on the line.
#let tabbed(it, number) = block(width: 100%, height: it.line * 1pt, {
  for stretch in it.stretches {
    place(top + left, dx: stretch.at * 1pt, box(width: stretch.width * 1pt, align(aligns.at(stretch.align), words(stretch.runs, it.line, number))))
  }
})

#let drawn(shape) = {
  if shape.kind == "line" { place(top + center, dy: shape.below * 1pt, line(length: shape.width * 1pt, stroke: shape.stroke * 1pt)) }
  else { align(center, rect(width: shape.width * 1pt, height: shape.height * 1pt, fill: luma(225), stroke: 0.5pt + luma(150))) }
}

#let paragraph(it, number) = {
  set par(justify: it.align == "justify", first-line-indent: (amount: calc.max(it.first, 0) * 1pt, all: true), hanging-indent: calc.max(-it.first, 0) * 1pt)
  set align(aligns.at(it.align))
  set text(size: it.size * 1pt, top-edge: it.line * 0.8pt, bottom-edge: it.line * -0.2pt)
  let body = if it.stretches.len() > 0 { tabbed(it, number) } else if it.runs.len() == 0 { v(it.line * 1pt) } else { par(words(it.runs, it.line, number)) }
  if it.breakBefore { pagebreak(weak: true) }
  block(above: it.above * 1pt, below: 0pt, width: 100%, sticky: it.keep, inset: (left: it.left * 1pt, right: it.right * 1pt), {
    [#metadata((it.index, "from")) <place>]
    for shape in it.shapes { drawn(shape) }
    body
    [#metadata((it.index, "to")) <place>]
  })
}

#let nodes(list, number) = for it in list {
  if it.kind == "paragraph" { paragraph(it, number) } else {
    let cells(list) = list.map(cell => table.cell(x: cell.x, y: cell.y, colspan: cell.columns, rowspan: cell.rows, inset: (x: it.room * 1pt, top: 0pt, bottom: cell.bottom * 1pt), nodes(cell.nodes, number)))
    let head = cells(it.cells.filter(cell => cell.y < it.headers))
    let rest = cells(it.cells.filter(cell => cell.y >= it.headers))
    let all = if head.len() > 0 { (table.header(..head), ..rest) } else { rest }
    block(above: it.above * 1pt, below: 0pt, inset: (left: calc.max(it.indent, 0) * 1pt), table(
      columns: it.widths.map(width => width * 1pt), stroke: if it.ruled { 0.5pt } else { none }, align: left + top,
      ..all,
    ))
  }
}

#for section in data.sections {
  if section.restart != none { counter(page).update(section.restart) }
  let head(list-of) = context {
    let number = counter(page).get().first()
    let first = query(<section>).any(mark => mark.value == section.index and mark.location().page() == here().page())
    let list = if first and section.firstDiffers { list-of.first } else { list-of.rest }
    nodes(list, number)
  }
  page(
    width: section.width * 1pt, height: section.height * 1pt,
    margin: (top: section.top * 1pt, bottom: section.bottom * 1pt, left: section.left * 1pt, right: section.right * 1pt),
    header: block(height: (section.top - section.headerAt) * 1pt, width: 100%, head(section.header)), header-ascent: 0pt,
    footer: head(section.footer),
    {
      [#metadata(section.index) <section>]
      nodes(section.nodes, 0)
    },
  )
}
#context [#metadata(query(<place>).map(mark => {
  let place = mark.location().position()
  (mark.value.at(0), mark.value.at(1), place.page, place.x.pt(), place.y.pt())
})) <places>]
`
