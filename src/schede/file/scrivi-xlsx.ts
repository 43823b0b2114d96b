/**
 * A scheda as an .xlsx of its own, made in the browser: one sheet, its open cells unlocked and validated, the rest
 * protected without a password. ECMA-376 part 1, SpreadsheetML; see docs/decisioni/0010-xlsx-delle-schede.md.
 */
import { strToU8, zipSync } from "fflate";
import { GIORNO_ZIP } from "../../base/pacchetto/giorno-zip";
import { indirizzo, indirizzoIntervallo, lettera } from "../../base/posizione";
import type { Contenuto, Zona } from "../../referto/foglio/foglio";
import { MARGINI } from "../../referto/foglio/pagine";
import { STILI, type Stile } from "../../referto/foglio/stili";
import type { Convalida, FoglioScheda } from "../foglio";
import { escapeCella, escapeXml } from "./escape";
import { Stili } from "./stili-xlsx";

const TESTA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACCHETTO = "http://schemas.openxmlformats.org/package/2006";

export function scriviXlsx(f: FoglioScheda): Uint8Array {
  const stili = new Stili();
  const foglio = foglioXml(f, stili);
  const parti = {
    "[Content_Types].xml": strToU8(
      `${TESTA}<Types xmlns="${PACCHETTO}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `${TESTA}<Relationships xmlns="${PACCHETTO}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    "xl/workbook.xml": strToU8(
      `${TESTA}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="${escapeXml(f.nome)}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${escapeXml(`'${f.nome.replaceAll("'", "''")}'!$${f.righeBloccate}:$${f.righeBloccate}`)}</definedName></definedNames><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`,
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      `${TESTA}<Relationships xmlns="${PACCHETTO}/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/styles" Target="styles.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(foglio),
    "xl/styles.xml": strToU8(`${TESTA}${stili.xml(MAIN)}`),
  };
  return zipSync(parti, { mtime: GIORNO_ZIP });
}

function foglioXml(f: FoglioScheda, stili: Stili): string {
  const aspetto = aspettoDi(f);
  const altezze = new Map(f.altezze.map((a) => [a.riga, a.punti]));
  const righe = f.celle.map((celle, r) => {
    const n = r + 1;
    const alta = altezze.get(n);
    const dentro = celle.map((c, i) => {
      const { stile, formato, aperta } = aspetto(n, i + 1);
      return cella(c, indirizzo({ riga: n, colonna: i + 1 }), stili.indice(stile, formato, aperta));
    });
    return `<row r="${n}"${alta === undefined ? "" : ` ht="${alta}" customHeight="1"`}>${dentro.join("")}</row>`;
  });
  const colonne = f.larghezze.map(
    (l, i) =>
      `<col min="${i + 1}" max="${i + 1}" width="${l + 0.7109375}" customWidth="1"${i + 1 >= f.primaNascosta ? ' hidden="1"' : ""}/>`,
  );
  const bloccate = f.righeBloccate;
  return (
    `${TESTA}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="${bloccate}" topLeftCell="A${bloccate + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${colonne.join("")}</cols><sheetData>${righe.join("")}</sheetData>` +
    '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' +
    condizionali(f, stili) +
    `<dataValidations count="${f.convalide.length}">${f.convalide.map(({ zona, regola }) => convalida(zona, regola)).join("")}</dataValidations>` +
    `<pageMargins${margini()}/>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

/** In inches. */
function margini(): string {
  const lati = {
    left: MARGINI.sinistra,
    right: MARGINI.destra,
    top: MARGINI.sopra,
    bottom: MARGINI.sotto,
    header: MARGINI.testata,
    footer: MARGINI.piede,
  };
  return Object.entries(lati)
    .map(([lato, cm]) => ` ${lato}="${(cm / 2.54).toFixed(3)}"`)
    .join("");
}

const dentro = (z: Zona, r: number, c: number): boolean =>
  r >= z.riga && r <= z.ultimaRiga && c >= z.colonna && c <= z.ultimaColonna;

/** What each cell looks like: later styles over earlier ones. */
function aspettoDi(f: FoglioScheda) {
  return (r: number, c: number) => {
    const stile: Stile = Object.assign(
      {},
      ...f.stili.flatMap(({ zona, stile: nome }) => (dentro(zona, r, c) ? [STILI[nome]] : [])),
    ) as Stile;
    const formato = f.formati.findLast(({ zona }) => dentro(zona, r, c))?.formato;
    return {
      stile,
      formato: formato ?? stile.formatoNumero ?? "General",
      aperta: f.aperte.some((z) => dentro(z, r, c)),
    };
  };
}

/** What comes from the source is text, never read as a formula: inline strings. */
function cella(c: Contenuto | null, dove: string, stile: number): string {
  if (c === null) return `<c r="${dove}" s="${stile}"/>`;
  switch (c.tipo) {
    case "numero":
      return `<c r="${dove}" s="${stile}"><v>${c.valore}</v></c>`;
    case "testo":
      return `<c r="${dove}" s="${stile}" t="inlineStr"><is><t xml:space="preserve">${escapeCella(c.valore)}</t></is></c>`;
    case "formula":
      return `<c r="${dove}" s="${stile}" t="str"><f>${escapeXml(c.valore.slice(1))}</f><v></v></c>`;
    default:
      return c satisfies never;
  }
}

function condizionali(f: FoglioScheda, stili: Stili): string {
  return f.condizionali
    .map(({ zona, inizia, stile }, i) => {
      const prima = indirizzo(zona);
      return `<conditionalFormatting sqref="${indirizzoIntervallo(zona)}"><cfRule type="beginsWith" dxfId="${stili.differenza(STILI[stile])}" priority="${i + 1}" operator="beginsWith" text="${escapeXml(inizia)}"><formula>LEFT(${prima},${inizia.length})="${escapeXml(inizia)}"</formula></cfRule></conditionalFormatting>`;
    })
    .join("");
}

const fissa = (riga: number, colonna: number): string => `$${lettera(colonna)}$${riga}`;

function convalida(zona: Zona, c: Convalida): string {
  const regola = (tipo: string, operatore: string, formule: readonly (string | number)[]): string =>
    `<dataValidation type="${tipo}"${operatore === "" ? "" : ` operator="${operatore}"`} allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Referto" error="${escapeXml(c.avviso)}" sqref="${indirizzoIntervallo(zona)}">` +
    `${formule.map((x, i) => `<formula${i + 1}>${x}</formula${i + 1}>`).join("")}</dataValidation>`;
  switch (c.tipo) {
    case "decimale":
      return regola("decimal", "between", [c.da, c.a]);
    case "data":
      return regola("date", "between", [c.da, c.a]);
    case "elenco":
      return regola("list", "", [
        `${fissa(c.zona.riga, c.zona.colonna)}:${fissa(c.zona.ultimaRiga, c.zona.ultimaColonna)}`,
      ]);
    case "lunghezza":
      return regola("textLength", "lessThanOrEqual", [c.massima]);
    default:
      return c satisfies never;
  }
}
