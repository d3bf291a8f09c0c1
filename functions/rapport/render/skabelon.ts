/**
 * The Typst page. The document comes in as data (`/dok.json`) and is never spliced into this source, so nothing that
 * a person wrote can become Typst code. Pictures are `/figur-N.svg`.
 */
export const SKABELON = String.raw`
#let d = json("/dok.json")
#let ord = d.ord
#let graa = luma(90)
#let svag = luma(244)

#set document(title: d.titel, author: d.udgiver, description: d.emne, keywords: d.noegleord,
  date: datetime(year: d.dato.at(0), month: d.dato.at(1), day: d.dato.at(2)))
#set text(font: "IBM Plex Sans", size: 10pt, lang: "da", region: "DK", hyphenate: true, fill: luma(20))
#set par(leading: 0.68em, spacing: 0.95em, justify: false)
#set page(paper: "a4", margin: (x: 22mm, top: 24mm, bottom: 24mm),
  header: context if counter(page).get().first() > 1 [
    #set text(size: 8pt, fill: graa)
    #grid(columns: (1fr, auto), d.titel, d.sidehoved)
    #v(-6pt) #line(length: 100%, stroke: 0.4pt + graa)
  ],
  footer: context [
    #set text(size: 8pt, fill: graa)
    #grid(columns: (1fr, auto), if counter(page).get().first() > 1 { d.sidefod },
      [#ord.side #counter(page).display() #ord.af #counter(page).final().first()])
  ])
#show heading: set text(weight: "semibold", hyphenate: false)
#show heading.where(level: 1): set text(size: 16pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 3): set text(size: 10.5pt)
#show heading.where(level: 1): set block(above: 1.9em, below: 0.9em, sticky: true)
#show heading.where(level: 2): set block(above: 1.5em, below: 0.7em, sticky: true)
#show heading.where(level: 3): set block(above: 1.2em, below: 0.6em, sticky: true)
#show link: underline
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: it => block(sticky: true, width: 100%, align(left, text(size: 9pt, weight: "semibold", it.body)))
#set figure(gap: 0.6em)
#show figure: set block(above: 1.3em)

#let stykke(s) = {
  let b = text(s.tekst)
  if s.at("fed", default: false) { b = strong(b) }
  if s.at("kursiv", default: false) { b = emph(b) }
  if s.at("henvisning", default: none) != none { b = link(label(s.henvisning), b) }
  if s.at("anker", default: none) != none { b = [#box(b)#label(s.anker)] }
  b
}
#let tekst(runs) = runs.map(stykke).join()

#let grundlag(g) = if g != none {
  let linje = text(size: 8.5pt, fill: graa, g.tekst)
  block(above: 0.5em, below: 1.3em, par(if g.henvisning != none { link(label(g.henvisning), linje) } else { linje }))
}

#let tabel(b) = {
  let celler = b.raekker.map(r => r.enumerate().map(((i, c)) =>
    if i == 0 and b.raekkeoverskrift { strong(tekst(c)) } else { tekst(c) })).flatten()
  set text(size: b.skrift * 1pt)
  set par(leading: 0.5em)
  figure(kind: table, supplement: none, numbering: none, caption: b.titel,
    table(columns: b.bredder.map(x => x * 1fr), inset: (x: 4pt, y: 3.2pt),
      align: (x, y) => if b.tal.at(x) { right } else { left },
      stroke: (x, y) => (top: if y == 0 { 0.9pt } else { 0.3pt + luma(150) }, bottom: 0.9pt),
      fill: (x, y) => if y == 0 { luma(232) },
      table.header(..b.kolonner.map(k => text(weight: "semibold", k))),
      ..celler))
  grundlag(b.grundlag)
}

#let figur(b) = {
  figure(kind: image, supplement: none, numbering: none, caption: b.titel, alt: b.alt,
    align(left, image(b.fil, format: "svg", alt: b.alt, width: b.bredde * 1%)))
  grundlag(b.grundlag)
}

#let indhold(b) = {
  if b.art == "afsnit" { par(tekst(b.tekst)) }
  else if b.art == "liste" and b.nummereret { enum(..b.punkter.map(tekst)) }
  else if b.art == "liste" { list(..b.punkter.map(tekst)) }
  else if b.art == "citat" { quote(block: true, attribution: tekst(b.kilde), tekst(b.tekst)) }
  else if b.art == "overskrift" {
    let o = heading(level: b.niveau, outlined: b.niveau < 3, b.tekst)
    if b.anker != none [#o#label(b.anker)] else { o }
  }
  else if b.art == "tabel" { tabel(b) }
  else if b.art == "figur" { figur(b); if b.tabel != none { tabel(b.tabel) } }
}

// Facts: grey ground and a thin double rule. Judgement: white ground inside a thick frame. Both say so in words.
#let boks(b) = {
  let fakta = b.art == "faktaboks"
  let ramme = (width: 100%, breakable: not b.samlet, above: 1.2em, below: 1.2em)
  let krop = {
    { show heading: set text(size: 9.5pt, fill: if fakta { black } else { white })
      show heading: it => block(sticky: true, above: 0pt, below: 0.9em, fill: if fakta { luma(212) } else { black }, inset: (x: 5pt, y: 3.5pt), it.body)
      heading(level: b.niveau, outlined: false, b.titel) }
    for x in b.blokke { indhold(x) }
    if b.kilde != "" { block(above: 0.9em, par(text(size: 8.5pt, fill: graa, b.kilde))) }
  }
  if fakta { block(..ramme, fill: svag, inset: (x: 9pt, y: 9pt), stroke: (left: 0.6pt + graa, right: 0.6pt + graa), krop) }
  else { block(..ramme, inset: (x: 9pt, y: 9pt), stroke: (left: 4pt + black, rest: 0.8pt + black), krop) }
}

#v(18mm)
#text(size: 11pt, fill: graa, d.forside.overtitel)
#v(-2mm)
#title(text(size: 27pt, weight: "semibold", d.titel))
#text(size: 13pt, d.forside.undertitel)
#v(8mm)
#for o in d.forside.oplysninger {
  block(above: 0.75em, grid(columns: (56mm, 1fr), column-gutter: 4mm, par(text(weight: "semibold", o.navn)), par(tekst(o.vaerdi))))
}
#v(8mm)
#if d.udkast { block(stroke: 1.5pt, inset: 8pt, par(text(weight: "bold", ord.udkast))) }
#if d.forside.bemaerkning != "" { par(d.forside.bemaerkning) }
#v(1fr)
#text(size: 8.5pt, fill: graa, d.sidefod)
#pagebreak()
#outline(title: ord.indhold, depth: 2)
#pagebreak()
#for b in d.blokke {
  if b.art == "sideskift" { pagebreak(weak: true) }
  else if b.art == "faktaboks" or b.art == "vurderingsboks" { boks(b) }
  else { indhold(b) }
}
`
