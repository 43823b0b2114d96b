/** What the first part of a workbook says: its sheets, its names, how its formulas are calculated. ECMA-376 part 1, 18.2. */
import { COSTI } from "../pacchetto/conto";
import { isDal1904 } from "../pacchetto/dal-1904";
import type { Parti } from "../pacchetto/parti";
import { FileRifiutato } from "../pacchetto/rifiuto";
import { localName } from "../pacchetto/xml";

export interface FoglioElencato {
  readonly nome: string;
  /** Of the relationship that gives its part. */
  readonly id: string;
  readonly visibile: boolean;
}

export interface NomeScritto {
  readonly nome: string;
  /** As Excel gives it: `=Spese!$A$1`. */
  readonly formula: string;
  /** The sheet that it belongs to; null where it is of the workbook. */
  readonly foglio: string | null;
}

export interface Elenco {
  /** In order. */
  readonly fogli: readonly FoglioElencato[];
  readonly nomi: readonly NomeScritto[];
  /** Days are counted from 1904. */
  readonly dal1904: boolean;
  /** Written in the strict form (ECMA-376 part 1), not in the ordinary one. */
  readonly strict: boolean;
  /** Its results were left as they were, or it asks to be calculated as it is opened. */
  readonly daCalcolare: boolean;
}

/** How the names of its elements begin there. */
const STRICT = "http://purl.oclc.org/ooxml/";
const VERO = /^(1|true|on)$/;

export function leggiElenco(parti: Parti, cartella: string, massimi: number): Elenco {
  const fogli: FoglioElencato[] = [];
  const nomi: { nome: string; formula: string; di: string | undefined }[] = [];
  let dal1904: boolean | undefined;
  let strict = false;
  let daCalcolare = false;
  let nome: { nome: string; formula: string; di: string | undefined } | null = null;
  const trovata = parti.walk(cartella, {
    open: (tag, a) => {
      const quale = localName(tag);
      if (quale === "workbook") strict ||= Object.values(a).some((v) => v.startsWith(STRICT));
      // Extensions have one of their own, which says nothing of the days.
      if (quale === "workbookPr") dal1904 ??= isDal1904(a["date1904"]);
      if (quale === "calcPr")
        daCalcolare =
          VERO.test(a["fullCalcOnLoad"] ?? "") ||
          (a["calcCompleted"] !== undefined && !VERO.test(a["calcCompleted"]));
      if (quale === "definedName") nome = { nome: a["name"] ?? "", formula: "=", di: a["localSheetId"] };
      if (quale !== "sheet") return;
      const id = Object.entries(a).find(([k]) => /(?:^|:)id$/.test(k))?.[1] ?? "";
      fogli.push({ nome: a["name"] ?? "", id, visibile: (a["state"] ?? "visible") === "visible" });
      if (fogli.length > massimi)
        throw new FileRifiutato({
          it: `il file ha troppi fogli (più di ${massimi}): non è stato letto.`,
          en: `the file has too many sheets (more than ${massimi}): it was not read.`,
        });
    },
    text: (t) => {
      if (nome) nome.formula += t;
    },
    close: (tag) => {
      if (localName(tag) !== "definedName" || !nome) return;
      parti.conto.spend(COSTI.testo);
      nomi.push(nome);
      nome = null;
    },
  });
  if (!trovata)
    throw new FileRifiutato({
      it: "il file non è una cartella .xlsx.",
      en: "the file is no .xlsx workbook.",
    });
  return {
    fogli,
    nomi: nomi.map(({ nome: n, formula, di }) => ({
      nome: n,
      formula,
      foglio: di === undefined ? null : (fogli[Number(di)]?.nome ?? ""),
    })),
    dal1904: dal1904 ?? false,
    strict,
    daCalcolare,
  };
}
