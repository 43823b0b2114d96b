/** From the workbook to the domain: read the cells once, recognise the tables, read their rows. */
import { annoDi, type DataIso } from "../base/data";
import type { Griglia } from "../base/griglia";
import type { Rilievo } from "../base/rilievo";
import type { RigaTotale, Voce } from "../bilancio/voce";
import type { IndicatoreLetto } from "../obiettivi/indicatore";
import { findDataRiferimento, findEnte } from "../tracciati/find-data";
import { SENZA_GUIDA } from "../tracciati/guida";
import type { Mappatura } from "../tracciati/mappatura";
import { readIndicatori } from "../tracciati/read-indicatori";
import { readVoci } from "../tracciati/read-voci";
import { recognise, type Riconoscimento } from "../tracciati/recognise";
import type { Cartella } from "./cartella";
import { parseImpostazioni, type Impostazioni } from "./impostazioni";
import type { SegniAccesi } from "./segni/segno";

/** What the cells alone say: no date, no judgement yet. */
export interface Lettura {
  readonly mappature: readonly Mappatura[];
  readonly nonLetti: Riconoscimento["nonLetti"];
  readonly voci: readonly Voce[];
  readonly totali: readonly RigaTotale[];
  readonly indicatori: readonly IndicatoreLetto[];
  readonly rilievi: readonly Rilievo[];
  /** Kept in the workbook by an earlier press. */
  readonly impostazioni: Impostazioni;
  /** Found in a heading of the workbook. */
  readonly dataTrovata: DataIso | null;
  readonly enteTrovato: string | null;
}

export interface Tabelle {
  readonly griglie: ReadonlyMap<string, Griglia>;
  readonly riconoscimento: Riconoscimento;
  /** As asked for, else as saved, else as found in a heading; null where nobody says. */
  readonly dataRiferimento: DataIso | null;
  /** As asked for, else the year of the date. */
  readonly esercizio: number | null;
  readonly impostazioni: Impostazioni;
  readonly dataTrovata: DataIso | null;
  readonly enteTrovato: string | null;
  /** What is marked in the sheets now. */
  readonly segni: SegniAccesi;
}

/** What the user asks for, over what the workbook says. */
export interface Chiesto {
  readonly dataRiferimento: DataIso | null;
  readonly esercizio: number | null;
}

const NIENTE: Chiesto = { dataRiferimento: null, esercizio: null };

/** Reads the visible source sheets and finds their tables. Hidden sheets are left alone. */
export async function readTabelle(cartella: Cartella, chiesto: Chiesto = NIENTE): Promise<Tabelle> {
  const letta = await cartella.read();
  const griglie = letta.sorgenti.flatMap((f) => (f.visibile && f.griglia ? [f.griglia] : []));
  const impostazioni = parseImpostazioni(letta.stato);
  const dataTrovata = findDataRiferimento(griglie);
  const dataRiferimento = chiesto.dataRiferimento ?? impostazioni.dataRiferimento ?? dataTrovata;
  const esercizio = chiesto.esercizio ?? (dataRiferimento && annoDi(dataRiferimento));
  return {
    griglie: new Map(griglie.map((g) => [g.foglio, g])),
    riconoscimento: recognise(griglie, { ...SENZA_GUIDA, esercizio }),
    dataRiferimento,
    esercizio,
    impostazioni,
    dataTrovata,
    enteTrovato: findEnte(griglie),
    segni: letta.segni,
  };
}

/** Reads every row of the recognised tables. The objectives are read as shown: 0.65 may be "65%". */
export async function readRighe(cartella: Cartella, tabelle: Tabelle): Promise<Lettura> {
  const { mappature, nonLetti, rilievi: dubbi } = tabelle.riconoscimento;
  const bilancio = mappature.flatMap((m) => {
    const griglia = tabelle.griglie.get(m.foglio);
    return m.struttura === "obiettivi" || !griglia ? [] : [readVoci(griglia, m)];
  });
  const schede = mappature.filter((m) => m.struttura === "obiettivi");
  const viste = await cartella.readViste(schede.map((m) => m.intervallo));
  const obiettivi = schede.flatMap((m, i) => {
    const vista = viste[i];
    return vista ? [readIndicatori(vista, m)] : [];
  });
  return {
    mappature,
    nonLetti,
    voci: bilancio.flatMap((b) => b.voci),
    totali: bilancio.flatMap((b) => b.totali),
    indicatori: obiettivi.flatMap((o) => o.indicatori),
    rilievi: [...dubbi, ...bilancio.flatMap((b) => b.rilievi), ...obiettivi.flatMap((o) => o.rilievi)],
    impostazioni: tabelle.impostazioni,
    dataTrovata: tabelle.dataTrovata,
    enteTrovato: tabelle.enteTrovato,
  };
}
