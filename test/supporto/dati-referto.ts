/** What a referto is made of, for tests: voci and indicators in short, judged as the product judges them. */
import { parseDataIso, type DataIso } from "../../src/base/data";
import { Decimal } from "../../src/base/importo";
import type { GruppoPersona } from "../../src/base/persone";
import { PARAMETRI_PREDEFINITI } from "../../src/bilancio/parametri";
import type { ImportoLetto, Parte, Voce } from "../../src/bilancio/voce";
import { giudica } from "../../src/obiettivi/giudica";
import type { IndicatoreLetto } from "../../src/obiettivi/indicatore";
import { raggruppa } from "../../src/obiettivi/raggruppa";
import { riepiloga } from "../../src/obiettivi/riepilogo";
import type { DatiReferto } from "../../src/referto/dati/dati";
import { IMPOSTAZIONI_PREDEFINITE } from "../../src/referto/dati/impostazioni";
import { indicatore, TESTI, type Scritta } from "./indicatore";
import { NESSUNA_SCELTA } from "../../src/controlli/scelte-diverse";
import { verdettoDi } from "../../src/controlli/verdetto";

export const giorno = (t: string): DataIso => {
  const data = parseDataIso(t);
  if (!data) throw new Error(t);
  return data;
};

interface VoceBreve {
  readonly parte?: Parte;
  readonly riga: number;
  readonly titolo?: number;
  readonly missione?: number;
  readonly programma?: number;
  readonly responsabile?: string | null;
  readonly attuale: number;
  readonly movimentato: number;
}

export function voce(b: VoceBreve): Voce {
  const { parte = "spese", riga } = b;
  const foglio = parte === "spese" ? "Spese" : "Entrate";
  const importo = (n: number, colonna: number): ImportoLetto => ({
    posizione: { foglio, riga, colonna },
    forma: "numero",
    originale: n,
    invertito: false,
    valore: new Decimal(n),
  });
  return {
    parte,
    foglio,
    riga,
    titolo: b.titolo ?? 1,
    codice: null,
    capitolo: String(riga),
    articolo: null,
    descrizione: `VOCE ${riga}`,
    missione: parte === "spese" ? (b.missione ?? 1) : null,
    programma: parte === "spese" ? (b.programma ?? 1) : null,
    sezione: null,
    denominazioneProgramma: null,
    responsabile: b.responsabile ?? null,
    importi: {
      previsioneIniziale: importo(b.attuale, 6),
      previsioneAttuale: importo(b.attuale, 7),
      movimentato: importo(b.movimentato, 8),
      cassa: importo(0, 9),
    },
    celle: { descrizione: { foglio, riga, colonna: 5 } },
  };
}

/** An indicator of someone, in an objective of its own name. */
export const affidato = (
  responsabile: string,
  obiettivo: string,
  target: Scritta,
  raggiunto: Scritta,
  altro: Partial<IndicatoreLetto> = {},
): IndicatoreLetto =>
  indicatore(target, raggiunto, "N. atti", {
    testi: { ...TESTI, responsabileGestionale: responsabile, obiettivoOperativo: obiettivo },
    ...altro,
  });

/** The verdict of a workbook without findings or indicators. */
export const SENZA_RILIEVI = verdettoDi([], [], [], NESSUNA_SCELTA);

export function datiReferto(
  voci: readonly Voce[],
  indicatori: readonly IndicatoreLetto[],
  gruppi: readonly GruppoPersona[] = [],
): DatiReferto {
  const dataRiferimento = giorno("2023-06-30");
  const giudizi = indicatori.map((i) => giudica(i, { dataRiferimento, esercizio: 2023 }));
  const obiettivi = raggruppa(giudizi);
  return {
    ente: "Comune di Prova",
    dataRiferimento,
    ora: null,
    custodito: false,
    firme: [],
    oggi: giorno("2023-07-14"),
    esercizio: 2023,
    parametri: PARAMETRI_PREDEFINITI,
    voci,
    totali: [],
    estratto: false,
    obiettivi,
    rilievi: [],
    stati: [],
    verdetto: verdettoDi([], obiettivi, [], NESSUNA_SCELTA),
    riepiloghi: riepiloga(giudizi, obiettivi, dataRiferimento, gruppi),
    gruppi,
    gruppiProposti: 0,
    chiavi: new Map(giudizi.map((g, i) => [g.indicatore, String(i)])),
    impostazioni: IMPOSTAZIONI_PREDEFINITE,
    prima: null,
    primaDa: null,
    spiegazioni: new Map(),
    note: [],
    stemma: false,
  };
}
