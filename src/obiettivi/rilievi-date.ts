/** Findings on dates and missing data, the same for every kind of target: OBI-003, 004, 006, 007, 011. */
import { annoDi, fineEsercizio, formatData } from "../base/data";
import type { Posizione } from "../base/posizione";
import { rilievo, type Rilievo } from "../base/rilievo";
import type { Caso } from "./caso";
import { isScadenzaIlleggibile } from "./colonne";
import { isEffettivaIlleggibile } from "./colonne-risultato";
import type { Esito } from "./indicatore";
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
  return [
    rilievo(
      "OBI-006",
      "avviso",
      indicatore.scadenza.posizione,
      `La scadenza «${indicatore.scadenza.testo.slice(0, 80)}» non si legge come una data: non se ne tiene conto.`,
      "Scrivere il giorno, per esempio 30/09/2023.",
    ),
  ];
}

function effettivaIlleggibile({ indicatore, parametri }: Caso): Rilievo[] {
  const { dataEffettiva } = indicatore;
  if (!dataEffettiva || !isEffettivaIlleggibile(indicatore, parametri.esercizio)) return [];
  return [
    rilievo(
      "OBI-006",
      "avviso",
      dataEffettiva.posizione,
      `La data effettiva «${dataEffettiva.testo.slice(0, 80)}» non si legge come una data: non se ne tiene conto.`,
      "Scrivere il giorno in cui è stato fatto, per esempio 15/09/2023.",
    ),
  ];
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
          rilievo(
            "OBI-003",
            "avviso",
            dove,
            `La data «${d.corretta}» non esiste: letta come ${formatData(d.data)}, ultimo giorno del mese.`,
            "Correggere la data nella cella.",
          ),
        ],
  );
}

function successivo({ indicatore, raggiunto, effettiva, parametri }: Caso): Rilievo[] {
  const fatto = effettiva ?? (raggiunto.tipo === "data" ? raggiunto.data : null);
  if (!fatto || fatto.data <= parametri.dataRiferimento) return [];
  return [
    rilievo(
      "OBI-004",
      "nota",
      effettiva?.posizione ?? indicatore.raggiunto.posizione,
      `Il risultato è del ${formatData(fatto.data)}, dopo la data del referto (${formatData(parametri.dataRiferimento)}).`,
      "È accettato; verificare che la data del referto sia quella giusta.",
    ),
  ];
}

/** For numbers, percentages and yes/no, data are due at the end of the esercizio; for a deadline, at the deadline. */
function senzaDati(c: Caso, esito: Esito): Rilievo[] {
  const { indicatore, raggiunto, target, scadenza, parametri } = c;
  if (raggiunto.tipo !== "nessun dato" || esito === "raggiunto") return [];
  const conTermine = target.tipo === "scadenza" || (target.tipo === "quantita" && target.entro !== null);
  const misurabile = conTermine || target.tipo === "quantita" || target.tipo === "si-no";
  const dovuto = conTermine ? c.scaduto : parametri.dataRiferimento >= fineEsercizio(parametri.esercizio);
  if (!misurabile || !dovuto) return [];
  const passato = conTermine
    ? `Il termine è passato (${formatData(scadenza?.data ?? parametri.dataRiferimento)})`
    : `L'esercizio ${parametri.esercizio} è finito`;
  return [
    rilievo(
      "OBI-007",
      "errore",
      indicatore.raggiunto.posizione,
      `${passato} e non c'è alcun dato per «${indicatore.indicatore.slice(0, 80)}».`,
      "Chiedere il risultato al responsabile e scriverlo nella cella.",
    ),
  ];
}

function primaDellEsercizio(c: Caso): Rilievo[] {
  const { scadenza, parametri } = c;
  if (!scadenza || annoDi(scadenza.data) >= parametri.esercizio) return [];
  return [
    rilievo(
      "OBI-011",
      "avviso",
      cellaScadenza(c),
      `La scadenza del ${formatData(scadenza.data)} è prima dell'esercizio ${parametri.esercizio}.`,
      "Verificare l'anno della scadenza.",
    ),
  ];
}
