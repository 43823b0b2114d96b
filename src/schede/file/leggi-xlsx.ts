/**
 * A returned file as data: the values, number formats and formula marks of its sheets. Macros, links, drawings and every
 * other part are never opened. What the file may hold and what its reading may cost is in base/pacchetto/limiti.ts; each
 * part is read once and never held whole. ECMA-376 part 1.
 */
import { contoDi } from "../../base/pacchetto/conto";
import { isDal1904 } from "../../base/pacchetto/dal-1904";
import { LIMITI_SCHEDA } from "../../base/pacchetto/limiti";
import { FileRifiutato } from "../../base/pacchetto/rifiuto";
import { localName } from "../../base/pacchetto/xml";
import { altraSpecie, altroPacchetto } from "../../base/pacchetto/specie";
import type { GrigliaScheda } from "../leggi-scheda";
import { leggiFoglio } from "./leggi-foglio";
import { Parti } from "./parti";
import { relsOf, resolveTarget } from "../../base/pacchetto/percorsi";
import { formatiDi, testiCondivisi } from "./tabelle";

export type LetturaFile =
  | { readonly ok: true; readonly fogli: readonly GrigliaScheda[] }
  /** Why it cannot be read, in Italian. */
  | { readonly ok: false; readonly motivo: string };

export function leggiXlsx(byte: Uint8Array): LetturaFile {
  const no = (motivo: string): LetturaFile => ({ ok: false, motivo });
  if (byte.length > LIMITI_SCHEDA.byteFile) return no("il file è troppo grande per essere una scheda.");
  const altra = altraSpecie(byte);
  if (altra !== null) return no(altra);
  try {
    return { ok: true, fogli: leggiFogli(new Parti(byte, contoDi(byte.length, LIMITI_SCHEDA))) };
  } catch (errore) {
    if (errore instanceof FileRifiutato) return no(errore.message);
    throw errore;
  }
}

interface Relazione {
  readonly tipo: string;
  readonly parte: string;
}

/** Of a part, by id. */
function relazioniDi(parti: Parti, di: string): ReadonlyMap<string, Relazione> {
  const relazioni = new Map<string, Relazione>();
  parti.walk(relsOf(di), {
    open: (nome, a) => {
      if (localName(nome) === "Relationship" && a["TargetMode"] !== "External")
        relazioni.set(a["Id"] ?? "", {
          tipo: a["Type"] ?? "",
          parte: resolveTarget(di, a["Target"] ?? ""),
        });
    },
  });
  return relazioni;
}

const perTipo = (relazioni: ReadonlyMap<string, Relazione>, tipo: string): string | undefined =>
  [...relazioni.values()].find((r) => r.tipo.endsWith(`/${tipo}`))?.parte;

function leggiFogli(parti: Parti): GrigliaScheda[] {
  const altro = altroPacchetto(parti.nomi, () => parti.testo("mimetype"));
  if (altro !== null) throw new FileRifiutato(altro);
  const cartella = perTipo(relazioniDi(parti, ""), "officeDocument") ?? "xl/workbook.xml";
  const { fogli: elenco, dal1904 } = leggiElenco(parti, cartella);
  const relazioni = relazioniDi(parti, cartella);
  const condivisi = testiCondivisi(parti, perTipo(relazioni, "sharedStrings") ?? "xl/sharedStrings.xml");
  const formati = formatiDi(parti, perTipo(relazioni, "styles") ?? "xl/styles.xml");
  // A part that several sheets name is read once, under its first name.
  const lette = new Set<string>();
  return elenco.flatMap(({ nome, id }) => {
    const parte = relazioni.get(id)?.parte ?? "";
    if (!parti.has(parte) || lette.has(parte)) return [];
    lette.add(parte);
    return [leggiFoglio(parti, parte, { foglio: nome, condivisi, formati, dal1904 })];
  });
}

/** The sheets that the workbook lists, in order. */
function leggiElenco(
  parti: Parti,
  cartella: string,
): { readonly fogli: readonly { readonly nome: string; readonly id: string }[]; readonly dal1904: boolean } {
  const fogli: { nome: string; id: string }[] = [];
  const opzioni: { dal1904?: boolean } = {};
  const trovata = parti.walk(cartella, {
    open: (nome, a) => {
      const quale = localName(nome);
      // Extensions have one of their own, which says nothing of the days.
      if (quale === "workbookPr") opzioni.dal1904 ??= isDal1904(a["date1904"]);
      if (quale !== "sheet") return;
      const id = Object.entries(a).find(([k]) => /(?:^|:)id$/.test(k))?.[1] ?? "";
      fogli.push({ nome: a["name"] ?? "", id });
      if (fogli.length > LIMITI_SCHEDA.fogli)
        throw new FileRifiutato("il file ha troppi fogli per essere una scheda.");
    },
  });
  if (!trovata) throw new FileRifiutato("il file non è una cartella .xlsx.");
  return { fogli, dal1904: opzioni.dal1904 ?? false };
}
