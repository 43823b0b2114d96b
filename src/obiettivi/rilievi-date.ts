/** Findings on dates and missing data, the same for every kind of target: OBI-003, 004, 006, 007, 011. */
import { annoDi, fineEsercizio } from "../base/data";
import type { Posizione } from "../base/posizione";
import type { Rilievo } from "../base/rilievo";
import type { Caso } from "./caso";
import { isScadenzaIlleggibile } from "./colonne";
import { isEffettivaIlleggibile } from "./colonne-risultato";
import type { Esito } from "./indicatore";
import { indicatoreDetto } from "./rilievi/indicatore-detto";
import { obi003 } from "./rilievi/obi-003-data-impossibile";
import { obi004 } from "./rilievi/obi-004-dopo-il-referto";
import { obi006 } from "./rilievi/obi-006-non-misurabile";
import { obi007 } from "./rilievi/obi-007-senza-dati";
import { obi011 } from "./rilievi/obi-011-scadenza-prima";
import type { DataLetta } from "./valore";

export const rilieviDate = (c: Caso, esito: Esito): Rilievo[] => [
  ...impossibili(c),
  ...successivo(c),
  ...senzaDati(c, esito),
  ...primaDellEsercizio(c),
  ...illeggibile(c),
  ...effettivaIlleggibile(c),
];

/** The cell that holds the deadline: the target's, or the indicator's where the wording names it, or that of its column. */
function cellaScadenza({ indicatore, scadenza }: Caso): Posizione {
  const { posizione } = indicatore.target;
  if (scadenza?.fonte === "indicatore") return indicatore.celle.indicatore ?? posizione;
  return scadenza?.fonte === "colonna" ? (indicatore.scadenza?.posizione ?? posizione) : posizione;
}

function illeggibile({ indicatore, parametri }: Caso): Rilievo[] {
  if (!indicatore.scadenza || !isScadenzaIlleggibile(indicatore, parametri.esercizio)) return [];
  const { posizione, testo } = indicatore.scadenza;
  const fatti = {
    indicatore: indicatoreDetto(indicatore),
    che: "scadenza",
    scadenza: testo.slice(0, 80),
  } as const;
  return [obi006.rilievo("avviso", posizione, fatti)];
}

function effettivaIlleggibile({ indicatore, parametri }: Caso): Rilievo[] {
  const { dataEffettiva } = indicatore;
  if (!dataEffettiva || !isEffettivaIlleggibile(indicatore, parametri.esercizio)) return [];
  const { posizione, testo } = dataEffettiva;
  const fatti = {
    indicatore: indicatoreDetto(indicatore),
    che: "data-effettiva",
    scadenza: testo.slice(0, 80),
  } as const;
  return [obi006.rilievo("avviso", posizione, fatti)];
}

function impossibili(c: Caso): Rilievo[] {
  const { indicatore, raggiunto, scadenza } = c;
  const date: [DataLetta, Posizione][] = [];
  if (scadenza) date.push([scadenza, cellaScadenza(c)]);
  if (c.effettiva) date.push([c.effettiva, c.effettiva.posizione]);
  else if (raggiunto.tipo === "data") date.push([raggiunto.data, indicatore.raggiunto.posizione]);
  return date.flatMap(([d, dove]) =>
    d.corretta === null
      ? []
      : [
          obi003.rilievo("avviso", dove, {
            indicatore: indicatoreDetto(indicatore),
            scritta: d.corretta,
            letta: d.data,
          }),
        ],
  );
}

function successivo({ indicatore, raggiunto, effettiva, parametri }: Caso): Rilievo[] {
  const fatto = effettiva ?? (raggiunto.tipo === "data" ? raggiunto.data : null);
  if (!fatto || fatto.data <= parametri.dataRiferimento) return [];
  const fatti = {
    indicatore: indicatoreDetto(indicatore),
    del: fatto.data,
    referto: parametri.dataRiferimento,
  };
  return [obi004.rilievo("nota", effettiva?.posizione ?? indicatore.raggiunto.posizione, fatti)];
}

/** For numbers, percentages and yes/no, data are due at the end of the esercizio; for a deadline, at the deadline. */
function senzaDati(c: Caso, esito: Esito): Rilievo[] {
  const { indicatore, raggiunto, target, scadenza, parametri } = c;
  if (raggiunto.tipo !== "nessun dato" || esito === "raggiunto") return [];
  const conTermine = target.tipo === "scadenza" || (target.tipo === "quantita" && target.entro !== null);
  const misurabile = conTermine || target.tipo === "quantita" || target.tipo === "si-no";
  const dovuto = conTermine ? c.scaduto : parametri.dataRiferimento >= fineEsercizio(parametri.esercizio);
  if (!misurabile || !dovuto) return [];
  const fatti = {
    indicatore: indicatoreDetto(indicatore),
    termine: conTermine ? (scadenza?.data ?? parametri.dataRiferimento) : null,
    esercizio: parametri.esercizio,
    altrove: indicatore.altrove ?? null,
  };
  return [obi007.rilievo("errore", indicatore.raggiunto.posizione, fatti)];
}

function primaDellEsercizio(c: Caso): Rilievo[] {
  const { indicatore, scadenza, parametri } = c;
  if (!scadenza || annoDi(scadenza.data) >= parametri.esercizio) return [];
  const fatti = {
    indicatore: indicatoreDetto(indicatore),
    scadenza: scadenza.data,
    esercizio: parametri.esercizio,
  };
  return [obi011.rilievo("avviso", cellaScadenza(c), fatti)];
}
