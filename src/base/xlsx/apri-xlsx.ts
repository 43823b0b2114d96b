/**
 * A workbook's file, part by part: what it lists, and what reads a sheet. Macros, links, drawings and every other part are
 * never opened. What the file may hold is in pacchetto/limiti.ts; each part is read once and never held whole.
 * ECMA-376 part 1.
 */
import type { Bilingue } from "../regola";
import type { LimitiPacchetto } from "../pacchetto/limiti";
import { Parti } from "../pacchetto/parti";
import { FileRifiutato } from "../pacchetto/rifiuto";
import { altraSpecie, altroPacchetto } from "../pacchetto/specie";
import { walkCelle, type CellaScritta } from "./celle";
import { leggiElenco, type Elenco, type FoglioElencato } from "./elenco";
import { perTipo, relazioniDi, tuttePerTipo } from "./relazioni";
import { formatiDi, testiCondivisi } from "./tabelle";

export interface FileAperto {
  readonly parti: Parti;
  readonly elenco: Elenco;
  /** Sheets that have cells, in order: a part that several of them name is read once, under its first name. */
  readonly fogli: readonly (FoglioElencato & {
    readonly walk: (prendi: (c: CellaScritta) => void) => void;
  })[];
  /** The parts of custom XML. */
  readonly personali: readonly string[];
}

/** Throws a FileRifiutato. `troppo`: what is said of a file beyond the limits. */
export function apriXlsx(byte: Uint8Array, limiti: LimitiPacchetto, troppo: Bilingue): FileAperto {
  const altra = altraSpecie(byte);
  if (altra !== null) throw new FileRifiutato(altra);
  const parti = new Parti(byte, limiti, troppo);
  const altro = altroPacchetto(parti.nomi, () => parti.testo("mimetype"));
  if (altro !== null) throw new FileRifiutato(altro);
  const cartella = perTipo(relazioniDi(parti, ""), "officeDocument") ?? "xl/workbook.xml";
  const elenco = leggiElenco(parti, cartella, limiti.fogli);
  const relazioni = relazioniDi(parti, cartella);
  const tabelle = {
    condivisi: testiCondivisi(parti, perTipo(relazioni, "sharedStrings") ?? "xl/sharedStrings.xml"),
    formati: formatiDi(parti, perTipo(relazioni, "styles") ?? "xl/styles.xml"),
    dal1904: elenco.dal1904,
  };
  const lette = new Set<string>();
  const fogli = elenco.fogli.flatMap((foglio) => {
    const parte = relazioni.get(foglio.id)?.parte ?? "";
    if (!parti.has(parte) || lette.has(parte)) return [];
    lette.add(parte);
    const walk = (prendi: (c: CellaScritta) => void): void => {
      walkCelle(parti, parte, tabelle, prendi);
    };
    return [{ ...foglio, walk }];
  });
  return { parti, elenco, fogli, personali: tuttePerTipo(relazioni, "customXml") };
}
