/**
 * The typst source that sets every paper. It holds no words: all text comes from `data.json` as strings, which typst
 * never reads as markup, so nothing a person types can be run. Only this constant text is ever parsed as source.
 *
 * Line pitch is made exact by fixing each line's top and bottom edge: 80 % of the pitch above the baseline and 20 %
 * below, as Word and LibreOffice set a line of exact height. Distances between blocks are worked out beforehand
 * (`above`), because Word adds the space after and the space before where typst would take the larger.
 */
export const dataPath = '/data.json'
export const numbersPath = '/numbers.json'

/** Type and line pitch of a style. */
const setType = `set text(
    size: look.size * 1pt, weight: if look.bold { "bold" } else { "regular" }, style: if look.italic { "italic" } else { "normal" },
    top-edge: look.line * 0.8pt, bottom-edge: look.line * -0.2pt,
  )`

export const template = String.raw`
#let data = json("${dataPath}")
#set document(title: data.title, author: data.author, date: if data.date != none { datetime(..data.date) })
#set text(font: data.fonts, lang: "vi", region: "vn", hyphenate: false, kerning: false, ligatures: false, fill: black, overhang: false)
#set par(leading: 0pt, spacing: 0pt, linebreaks: "simple", justification-limits: (spacing: (min: 100%, max: 100%)))
#show heading: it => it.body
#let aligns = (left: left, centre: center, right: right, justify: left)

// "hidden" is none for what is drawn, otherwise how many words of it carry a mark. A mark has no size and is not drawn,
// but a hidden line without one counts as empty, and an empty line may be parted from its paragraph at the page's end
// where a drawn one may not: hiding would move the page breaks. So every line that can be the last of a page needs one.
#let lines-of-text = 4
#let lines-of-cells = 1
#let never-parted = 1000000
#let marked(line, hidden) = line.split(" ").chunks(hidden).map(words => [#text(words.join(" "))#metadata(none)]).join(" ")

#let words(runs, hidden) = for run in runs {
  let (words, flags) = run
  let string = words.split("\n").map(line => if hidden == none { text(line) } else { marked(line, hidden) }).join(linebreak())
  if flags == 0 { string }
  else if flags == 1 { text(weight: "bold", string) }
  else if flags == 2 { text(style: "italic", string) }
  else { text(weight: "bold", style: "italic", string) }
}

// Lines end where Word and LibreOffice end them: never after a stroke ("05-CT/TU", "và/hoặc", an address of the web), and
// after a hyphen also where a figure follows ("2025-2030"). Made once: a pattern takes longer to read than to find.
#let stroked = regex("[^\s\u{200B}\-?]*/[^\s\u{200B}\-?]*\p{L}[^\s\u{200B}\-?]*[\-?]?")
#let before-figure = regex("[\p{L}\p{N}]-\d")

// The type of a style, set inside whatever wraps it, so that a heading's own size never shows.
#let dressed(look, body) = {
  ${setType}
  show stroked: it => box(baseline: look.line * 0.2pt, it)
  show before-figure: it => { let signs = it.text.clusters(); signs.first() + "-" + box() + signs.last() }
  body
}

#let title-line(it) = place(top + center, dy: it.below * 1pt, line(length: it.length * 1pt, stroke: it.weight * 1pt))

// One paragraph; above is the distance to what stands before it.
#let paragraph(it, hidden) = {
  let look = data.looks.at(it.style)
  set par(justify: look.align == "justify", first-line-indent: (amount: look.first * 1mm, all: true))
  set align(aligns.at(look.align))
  let body = dressed(look, if it.runs.len() == 0 { v(look.line * 1pt) } else if look.underline { underline(words(it.runs, hidden)) } else { words(it.runs, hidden) })
  if it.runs.len() > 0 { body = par(body) }
  if look.outline != none and it.runs.len() > 0 { body = heading(level: look.outline, body) }
  block(above: it.above * 1pt, below: 0pt, width: 100%, sticky: it.keep, stroke: if look.rule > 0 and hidden == none { (bottom: look.rule * 1pt) }, {
    if it.line { title-line(data.titleLine) }
    if hidden == none { body } else { hide(body) }
    // Pictures lie over the text and take no room.
    for image-of in it.images { place(
      top + left, dx: image-of.left * 1mm, dy: image-of.top * 1mm,
      image(image-of.path, width: image-of.width * 1mm, height: image-of.height * 1mm, alt: image-of.alt),
    ) }
  })
}

// What stands at the foot of a section's first page, headerMm from the sheet's edge. Where it is higher than its room in
// the margin it takes the rest from the text, as Word's first footer does.
#let first-foot(section) = if section.foot.len() > 0 {
  place(bottom + left, float: true, clearance: 0pt, layout(size => {
    let room = (section.bottom - data.headerMm) * 1mm
    let foot = block(width: size.width, breakable: false, for it in section.foot { paragraph(it, none) })
    let height = measure(foot).height
    // Its own box is as high as it is: in a lower one typst would part its lines.
    block(width: 100%, height: calc.max(0pt, height - room), place(bottom + left, dy: room, box(height: height, foot)))
  }))
}

#let stack-of(paragraphs, hidden, breaks) = {
  let marks = if hidden { if breaks { lines-of-cells } else { never-parted } }
  for it in paragraphs { paragraph(it, marks) }
}

// The last argument sets any node: what follows a kept table stands in a last row of it.
#let ruled(it, hidden, node) = {
  let cell(item) = table.cell(
    x: item.x, y: item.y, colspan: item.columns, rowspan: item.rows, align: left + horizon, breakable: item.breaks,
    inset: (x: it.room * 1mm, top: item.top * 1pt, bottom: item.bottom * 1pt), stack-of(item.paragraphs, hidden, item.breaks),
  )
  // Rows are kept together by a cell without width beside them that may not break.
  let kept = it.kept.map(run => table.cell(x: it.widths.len(), y: run.y, rowspan: run.rows, breakable: false, []))
  let widths = it.widths.map(width => width * 1mm) + if kept.len() > 0 { (0pt,) }
  let tail = if it.tail.len() > 0 { (table.cell(
    x: 0, y: it.rows, colspan: it.widths.len(), align: left + top, stroke: none, inset: (top: it.tail.first().at("above", default: 0) * 1pt),
    for following in it.tail { node(following) },
  ),) }
  block(above: it.above * 1pt, below: 0pt, {
    set table(inset: 0pt, stroke: (x, y) => if not hidden and x < it.widths.len() and y < it.rows { 0.5pt })
    if it.header.len() > 0 { table(columns: widths, table.header(..it.header.map(cell)), ..it.cells.map(cell), ..tail, ..kept) }
    else { table(columns: widths, ..it.cells.map(cell), ..tail, ..kept) }
  })
}

#let side-by-side(it, hidden) = block(above: it.above * 1pt, below: 0pt, breakable: not it.together, grid(
  columns: it.widths.map(width => width * 1mm),
  ..it.rows.flatten().map(cell => grid.cell(
    breakable: it.breaks, inset: (top: cell.top * 1pt, bottom: cell.bottom * 1pt), stack-of(cell.paragraphs, hidden, it.breaks),
  )),
))

// A chart out of lines, shapes and words at their places, in millimetres from its corner. Words stand at their middle line.
#let wide = 500mm
#let mark-of(it) = {
  let stroke = if it.stroke == 0 { none } else { (paint: luma(it.shade), thickness: it.stroke * 1pt, dash: if it.dash.len() > 0 { it.dash.map(length => length * 1pt) }, join: "round") }
  if it.mark == "line" {
    let points = it.points.map(((x, y)) => (x * 1mm, y * 1mm))
    place(top + left, curve(stroke: stroke, curve.move(points.first()), ..points.slice(1).map(point => curve.line(point))))
  } else if it.mark == "shape" {
    place(top + left, polygon(stroke: stroke, fill: if it.fill != none { luma(it.fill) }, ..it.points.map(((x, y)) => (x * 1mm, y * 1mm))))
  } else {
    let words = box(fill: if it.ground { white }, outset: (x: 1pt, y: 1.2pt), text(size: it.size * 1pt, top-edge: 0.68em, bottom-edge: -0.02em, it.words))
    let (from, side) = (left: (0mm, left), centre: (wide / 2, center), right: (wide, right)).at(it.align)
    let line = place(top + left, dx: -from, dy: -0.35 * it.size * 1pt, box(width: wide, align(side, words)))
    place(top + left, dx: it.x * 1mm, dy: it.y * 1mm, box(width: 0pt, height: 0pt, if it.upright { rotate(-90deg, origin: top + left, line) } else { line }))
  }
}
#let chart(it, hidden) = block(above: it.above * 1pt, below: 0pt, width: 100%, height: it.height * 1mm + it.below * 1pt, sticky: it.keep, breakable: false, if not hidden {
  align(center, figure(alt: it.alt, outlined: false, block(width: it.width * 1mm, height: it.height * 1mm, for mark in it.marks { mark-of(mark) })))
})

// A node leaves a mark that says where it begins. Outside the wanted pages of the preview it takes its room but is not drawn.
#let node(it) = {
  [#metadata(it.index) <node>]
  let hidden = it.index < data.drawFrom or it.index > data.drawTo
  if it.kind == "paragraph" { paragraph(it, if hidden { lines-of-text }) }
  else if it.kind == "table" { ruled(it, hidden, node) }
  else if it.kind == "chart" { chart(it, hidden) }
  else { side-by-side(it, hidden) }
}

// A table whose end goes with the signatures takes what follows it along: sticking to it as a whole would move the whole
// table to the next page, where Word moves its last row.
#let with-tails(nodes) = {
  let list = ()
  let open = false
  for it in nodes {
    if open {
      let kept = list.pop()
      kept.tail.push(it)
      list.push(kept)
      open = it.at("keep", default: false)
    } else {
      open = it.kind == "table" and it.keep
      list.push(it)
    }
  }
  list
}

// The page number stands in the top margin, headerMm from the sheet's edge (its line's top, as in Word's header).
#let page-number(section) = (number, ..) => {
  if number > 1 or section.showFirst { dressed(data.looks.pageNumber, str(number)) }
}

// A blank back side, where one is needed, is a sheet of the paper too.
#set page(width: data.sections.first().pageWidth * 1mm, height: data.sections.first().pageHeight * 1mm)
#let margins(section) = (
  top: section.top * 1mm, bottom: section.bottom * 1mm,
  ..if data.twoSided { (inside: section.left * 1mm, outside: section.right * 1mm) } else { (left: section.left * 1mm, right: section.right * 1mm) },
)

#for (index, section) in data.sections.enumerate() {
  if data.twoSided and index > 0 { pagebreak(to: "odd", weak: true) }
  counter(page).update(1)
  page(
    width: section.pageWidth * 1mm, height: section.pageHeight * 1mm,
    margin: margins(section),
    numbering: if data.numbered { page-number(section) }, number-align: top + center, footer: none,
    header-ascent: (section.top - data.headerMm) * 1mm - data.looks.pageNumber.line * 1pt,
    { first-foot(section); for it in with-tails(section.nodes) { node(it) } },
  )
}
#context [#metadata(query(<node>).map(mark => {
  let place = mark.location().position()
  (mark.value, place.page, place.y.pt())
})) <places>]
`

/**
 * Only the numbers of some pages, each on a page of its own. Page numbers make typst set a paper several times over
 * until they are settled; the preview knows them from the page's place and lays them over the paper's pages instead.
 */
export const numbersTemplate = String.raw`
#let data = json("${numbersPath}")
#set text(font: data.fonts, lang: "vi", region: "vn", kerning: false, ligatures: false)
// The type of a style, set inside whatever wraps it, so that a heading's own size never shows.
#let dressed(look, body) = {
  ${setType}
  body
}
#for it in data.pages {
  page(width: it.pageWidth * 1mm, height: it.pageHeight * 1mm, margin: 0pt, place(
    top + left, dx: it.left * 1mm, dy: it.top * 1mm,
    block(width: it.width * 1mm, align(center, if it.number == none [] else { dressed(data.look, str(it.number)) })),
  ))
}
`
