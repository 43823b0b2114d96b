/** What somebody decided over the cells, one by one for Referto Controlli, in a line for the Attestazione: rules that are not the default ones, indicators struck out. */
import { formatItaliano } from "../../base/importo";
import type { Posizione } from "../../base/posizione";
import {
  PARAMETRI_PREDEFINITI,
  type DefinizioneDisponibilita,
  type ParametriBilancio,
} from "../../bilancio/parametri";
import { regoleCambiate, type Regola } from "../../bilancio/scostamenti";
import type { DatiReferto } from "../dati/dati";
import { conta } from "../parole/parole";

interface Scelta {
  readonly detto: string;
  readonly che: string;
  readonly perche: string;
  readonly dove: Posizione | null;
}

/** Nothing where all is as it is by default. */
export function scriviScelte(
  d: DatiReferto,
  scrivi: (titolo: string, quanti: number, righe: readonly Scelta[]) => void,
): void {
  const righe = [...regole(d.parametri), ...indicatori(d)];
  if (righe.length > 0) scrivi("SCELTE CHE CAMBIANO IL GIUDIZIO", righe.length, righe);
}

/** "Scelte che cambiano il giudizio: tolleranza sui totali, 12,50 euro; 1 indicatore stralciato. …"; null where there are none. */
export function fraseScelte(d: DatiReferto): string | null {
  const indicatori = d.obiettivi.flatMap((o) => o.giudizi).map((g) => g.indicatore);
  const stralciati = indicatori.filter((i) => i.stralciato !== null).length;
  const corretti = indicatori.filter((i) => i.polaritaUtente !== null).length;
  const dette = [
    ...regoleCambiate(d.parametri).map(
      (r) => `${NOMI[r].charAt(0).toLowerCase()}${NOMI[r].slice(1)}, ${detta(d.parametri, r)}`,
    ),
    ...(stralciati > 0 ? [conta(stralciati, "indicatore stralciato", "indicatori stralciati")] : []),
    ...(corretti > 0 ? [conta(corretti, "verso corretto", "versi corretti")] : []),
  ];
  if (dette.length === 0) return null;
  return `Scelte che cambiano il giudizio: ${dette.join("; ")}. Una per una nel fascicolo di lavoro.`;
}

const regole = (p: ParametriBilancio): Scelta[] =>
  regoleCambiate(p).map((regola) => ({
    detto: "REGOLA CAMBIATA",
    che: `${NOMI[regola]}: ${detta(p, regola)}.`,
    perche: `Predefinito: ${detta(PARAMETRI_PREDEFINITI, regola)}.`,
    dove: null,
  }));

const indicatori = (d: DatiReferto): Scelta[] =>
  d.obiettivi
    .flatMap((o) => o.giudizi)
    .flatMap(({ indicatore: i }): Scelta[] => [
      ...(i.stralciato === null
        ? []
        : [
            {
              detto: "STRALCIATO",
              che: `${i.indicatore}: non entra nel giudizio.`,
              perche: i.stralciato,
              dove: i.raggiunto.posizione,
            },
          ]),
      ...(i.polaritaUtente === null
        ? []
        : [
            {
              detto: "VERSO CORRETTO",
              che: `${i.indicatore}: ${i.polaritaUtente}.`,
              perche: "Deciso nel riquadro.",
              dove: i.target.posizione,
            },
          ]),
    ]);

const NOMI: Readonly<Record<Regola, string>> = {
  tolleranza: "Tolleranza sui totali",
  missioniEscluse: "Missioni escluse dagli indici netti",
  definizioneDisponibilita: "Disponibilità",
  estratto: "Bilancio parziale",
};

const DEFINIZIONI: Readonly<Record<DefinizioneDisponibilita, string>> = {
  semplice: "previsione meno impegnato",
  "meno-prenotato": "meno anche il prenotato",
  "meno-fpv": "meno anche il fondo pluriennale vincolato",
  "meno-prenotato-e-fpv": "meno anche il prenotato e il fondo pluriennale vincolato",
};

function detta(p: ParametriBilancio, regola: Regola): string {
  switch (regola) {
    case "tolleranza":
      return `${formatItaliano(p.tolleranza)} euro`;
    case "missioniEscluse":
      return p.missioniEscluse.length === 0 ? "nessuna" : p.missioniEscluse.join(", ");
    case "definizioneDisponibilita":
      return DEFINIZIONI[p.definizioneDisponibilita];
    case "estratto":
      return p.estratto === null
        ? "come dicono le cifre"
        : p.estratto
          ? "sì, deciso a mano"
          : "no, deciso a mano";
    default:
      return regola satisfies never;
  }
}
