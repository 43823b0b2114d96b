/** Sheets ready to be filled, for who has no table yet: headings that recognition knows, and a row that shows how. */
import type { Scalare } from "../../base/griglia";
import type { Convalida } from "../../schede/foglio";
import { STRUTTURE, type Struttura } from "../../tracciati/campi";
import type { Cartella } from "../porte/cartella";
import type { ModelloAggiunto, ModelloFoglio } from "../porte/modello-foglio";
import { riconosci, type EsitoRiconoscimento } from "../vista/riconosci";
import { DA_SOSTITUIRE } from "../lettura/riga-esempio";

const IMPORTO: Convalida = {
  tipo: "decimale",
  da: -1e12,
  a: 1e12,
  avviso: "Scrivere un importo in euro, per esempio 1250,50.",
};

const PESO: Convalida = { tipo: "decimale", da: 0, a: 100, avviso: "Scrivere un peso tra 0 e 100." };

const importo = (titolo: string, esempio: number): ModelloFoglio["colonne"][number] => ({
  titolo,
  esempio,
  regola: IMPORTO,
});
const testo = (titolo: string, esempio: Scalare): ModelloFoglio["colonne"][number] => ({ titolo, esempio });

export const MODELLI: Readonly<Record<Struttura, ModelloFoglio>> = {
  entrate: {
    nome: "Entrate",
    colonne: [
      testo("Titolo", 3),
      testo("Capitolo", 100),
      testo("Descrizione", `${DA_SOSTITUIRE}: diritti di segreteria`),
      testo("Responsabile", "Rossi Maria"),
      importo("Previsione iniziale", 1000),
      importo("Previsione attuale", 1000),
      importo("Accertato", 400),
      importo("Riscosso", 300),
    ],
  },
  spese: {
    nome: "Spese",
    colonne: [
      testo("Titolo", 1),
      testo("Missione", 1),
      testo("Programma", 3),
      testo("Capitolo", 200),
      testo("Descrizione", `${DA_SOSTITUIRE}: cancelleria`),
      testo("Responsabile", "Rossi Maria"),
      importo("Previsione iniziale", 1000),
      importo("Previsione attuale", 1000),
      importo("Impegnato", 400),
      importo("Pagato", 300),
    ],
  },
  obiettivi: {
    nome: "Obiettivi",
    colonne: [
      testo("Missione", 1),
      testo("Programma", 3),
      testo("Obiettivo operativo", `${DA_SOSTITUIRE}: pagare puntualmente`),
      testo("Responsabile gestionale", "Rossi Maria"),
      testo("Indicatore", "Fatture pagate entro 30 giorni, numero"),
      testo("Target", 90),
      testo("Raggiunto", 92),
      { titolo: "Peso", esempio: 100, regola: PESO },
      testo("Note", ""),
    ],
  },
};

/**
 * Adds the model sheets that are lacking, each under a free name, and says what is understood now. None of a kind that is
 * there already: a second table would be added up with the first.
 */
export async function inserisciModelli(cartella: Cartella): Promise<EsitoModelli> {
  const prima = await riconosci(cartella);
  const quali = STRUTTURE.filter((s) => !prima.tabelle.some((t) => t.struttura === s));
  if (quali.length === 0) return { riconosciuto: prima, aggiunti: [] };
  const modelli = quali.map((s) => MODELLI[s]);
  const nomi = await cartella.addModelli(modelli);
  const aggiunti = modelli.map((modello, i) => ({ foglio: nomi[i] ?? modello.nome, modello }));
  return { riconosciuto: await riconosci(cartella), aggiunti };
}

export interface EsitoModelli {
  readonly riconosciuto: EsitoRiconoscimento;
  /** None where nothing was lacking. */
  readonly aggiunti: readonly ModelloAggiunto[];
}

/** Takes away the model sheets in which nobody has written; `rimasti`: the others. */
export async function togliModelli(
  cartella: Cartella,
  aggiunti: readonly ModelloAggiunto[],
): Promise<{ readonly riconosciuto: EsitoRiconoscimento; readonly rimasti: readonly string[] }> {
  const rimasti = await cartella.togliModelli(aggiunti);
  return { riconosciuto: await riconosci(cartella), rimasti };
}
