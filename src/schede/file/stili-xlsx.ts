/** The part of an .xlsx that holds the looks: each combination once, known by its number. ECMA-376 part 1, 18.8. */
import type { Stile } from "../../referto/foglio/stili";
import { escapeXml } from "./escape";

const LINEA = "FF8EA9DB";
const ORIZZONTALE = { sinistra: "left", centro: "center", destra: "right" } as const;
const VERTICALE = { alto: "top", basso: "bottom", centro: "center" } as const;

const colore = (c: string): string => `FF${c.slice(1)}`;

/** Pieces of XML, each once. */
class Elenco {
  private readonly indici = new Map<string, number>();
  constructor(iniziali: readonly string[]) {
    for (const x of iniziali) this.di(x);
  }
  di(xml: string): number {
    const noto = this.indici.get(xml);
    if (noto !== undefined) return noto;
    this.indici.set(xml, this.indici.size);
    return this.indici.size - 1;
  }
  xml(nome: string): string {
    return `<${nome} count="${this.indici.size}">${[...this.indici.keys()].join("")}</${nome}>`;
  }
  get voci(): readonly string[] {
    return [...this.indici.keys()];
  }
}

/** The first free number for a format of one's own. */
const PRIMO_FORMATO = 164;
const CARATTERE = '<name val="Calibri"/><family val="2"/>';

export class Stili {
  private readonly caratteri = new Elenco([`<font><sz val="11"/>${CARATTERE}</font>`]);
  private readonly sfondi = new Elenco([
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ]);
  private readonly bordi = new Elenco(["<border><left/><right/><top/><bottom/><diagonal/></border>"]);
  private readonly formati = new Elenco([]);
  private readonly celle = new Elenco(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  private readonly differenze = new Elenco([]);

  indice(s: Stile, formato: string, aperta: boolean): number {
    const numero = formato === "General" ? 0 : PRIMO_FORMATO + this.formati.di(formato);
    const allinea = [
      s.allineamento === undefined ? "" : ` horizontal="${ORIZZONTALE[s.allineamento]}"`,
      s.verticale === undefined ? "" : ` vertical="${VERTICALE[s.verticale]}"`,
      s.aCapo === undefined ? "" : ` wrapText="${s.aCapo ? 1 : 0}"`,
    ].join("");
    return this.celle.di(
      `<xf numFmtId="${numero}" fontId="${this.caratteri.di(carattere(s))}" fillId="${this.sfondo(s)}" borderId="${this.bordi.di(bordo(s))}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment${allinea}/><protection locked="${aperta ? 0 : 1}"/></xf>`,
    );
  }

  /** The number of a look that is laid over by a rule. */
  differenza(s: Stile): number {
    const sfondo =
      s.sfondo === undefined
        ? ""
        : `<fill><patternFill patternType="solid"><fgColor rgb="${colore(s.sfondo)}"/><bgColor rgb="${colore(s.sfondo)}"/></patternFill></fill>`;
    return this.differenze.di(`<dxf><font>${tratti(s)}</font>${sfondo}</dxf>`);
  }

  private sfondo(s: Stile): number {
    return s.sfondo === undefined
      ? 0
      : this.sfondi.di(
          `<fill><patternFill patternType="solid"><fgColor rgb="${colore(s.sfondo)}"/><bgColor indexed="64"/></patternFill></fill>`,
        );
  }

  xml(spazio: string): string {
    const formati = this.formati.voci.map(
      (f, i) => `<numFmt numFmtId="${PRIMO_FORMATO + i}" formatCode="${escapeXml(f)}"/>`,
    );
    return (
      `<styleSheet xmlns="${spazio}"><numFmts count="${formati.length}">${formati.join("")}</numFmts>` +
      this.caratteri.xml("fonts") +
      this.sfondi.xml("fills") +
      this.bordi.xml("borders") +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      this.celle.xml("cellXfs") +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      this.differenze.xml("dxfs") +
      "</styleSheet>"
    );
  }
}

const tratti = (s: Stile): string =>
  `${s.grassetto ? "<b/>" : ""}${s.corsivo ? "<i/>" : ""}${s.colore === undefined ? "" : `<color rgb="${colore(s.colore)}"/>`}`;

const carattere = (s: Stile): string =>
  `<font>${s.grassetto ? "<b/>" : ""}${s.corsivo ? "<i/>" : ""}<sz val="${s.dimensione ?? 11}"/>${s.colore === undefined ? "" : `<color rgb="${colore(s.colore)}"/>`}${CARATTERE}</font>`;

function bordo(s: Stile): string {
  const lati =
    s.bordo === "griglia"
      ? ["left", "right", "top", "bottom"]
      : s.bordo === "sotto"
        ? ["bottom"]
        : s.bordo
          ? ["top"]
          : [];
  const lato = (nome: string): string =>
    lati.includes(nome) ? `<${nome} style="thin"><color rgb="${LINEA}"/></${nome}>` : `<${nome}/>`;
  return `<border>${["left", "right", "top", "bottom"].map(lato).join("")}<diagonal/></border>`;
}
