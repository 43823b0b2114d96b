/**
 * What became of the corrective actions that an earlier referto told: an indicator that is reached now closes its own, a day
 * that has passed makes one late. Where the indicator was reached, but late, it says nothing of the action: that is told too.
 */
import { daysBetween, formatData, parseDataIso, type DataIso } from "../../base/data";
import type { Giudizio } from "../../obiettivi/giudizio";
import type { DatiReferto } from "../dati/dati";
import type { Blocco, Posti } from "../documento/blocchi";
import { testoFincheVale } from "../parole/finche-vale";
import { parola } from "../parole/frase";
import { nomiVivi } from "../parole/nome-indicatore";
import { conta, elenco } from "../parole/parole";
import type { SpiegazioneTenuta } from "../dati/spiegazione";
import { azioneDetta } from "./spiegazioni";
import { tabella } from "../documento/tabella";

export const STATI_AZIONE = ["conclusa", "aperta", "in ritardo"] as const;

export interface Seguito {
  readonly stato: (typeof STATI_AZIONE)[number];
  readonly detto: string;
}

/** Null where there is no action, or it was told for this date or a later one. */
export function seguitoDi(
  s: SpiegazioneTenuta,
  { esito, mancato }: Pick<Giudizio, "esito" | "mancato">,
  data: DataIso,
): Seguito | null {
  if (s.azione === "" || s.dal >= data) return null;
  if (esito === "raggiunto") return { stato: "conclusa", detto: "Conclusa: indicatore raggiunto" };
  if (esito === "stralciato") return { stato: "conclusa", detto: "Conclusa: indicatore stralciato" };
  const entro = parseDataIso(s.entro);
  const cieca =
    mancato && esito === "raggiunto in ritardo" ? "; dall’indicatore non si vede se è stata fatta" : "";
  if (entro !== null && entro < data)
    return {
      stato: "in ritardo",
      detto: `In ritardo di ${conta(daysBetween(entro, data), "giorno", "giorni")}${cieca}`,
    };
  const termine =
    entro !== null ? `entro il ${formatData(entro)}` : s.entro === "" ? "senza un termine" : s.entro;
  return { stato: "aperta", detto: `Aperta, ${termine}${cieca}` };
}

interface Riga {
  readonly g: Giudizio;
  readonly s: SpiegazioneTenuta;
  readonly seguito: Seguito;
}

/** "Una è conclusa, 2 sono aperte e 1 è in ritardo." */
export function fraseAzioni(seguiti: readonly Seguito[]): string {
  const parti = STATI_AZIONE.flatMap((stato) => {
    const n = seguiti.filter((x) => x.stato === stato).length;
    const nome = n === 1 || stato === "in ritardo" ? stato : stato === "conclusa" ? "concluse" : "aperte";
    return n === 0 ? [] : [`${n} ${n === 1 ? "è" : "sono"} ${nome}`];
  });
  const n = seguiti.length;
  const [solo] = seguiti;
  return n === 1 && solo
    ? `L’azione decisa prima di questa situazione è ${solo.stato}.`
    : `Delle ${n} azioni decise prima di questa situazione ${elenco(parti)}.`;
}

/** `posti`: of what it is about, of the action, of how far it is. */
export function azioniSeguite(d: DatiReferto, posti: readonly [Posti, Posti, Posti]): Blocco[] {
  const righe = d.obiettivi.flatMap((o) =>
    o.giudizi.flatMap((g): Riga[] => {
      const s = d.spiegazioni.get(g.indicatore);
      const seguito = s ? seguitoDi(s, g, d.dataRiferimento) : null;
      return s && seguito ? [{ g, s, seguito }] : [];
    }),
  );
  if (righe.length === 0) return [];
  const titolo = `Azioni correttive: ${conta(righe.length, "decisa prima", "decise prima")}`;
  const nome = nomiVivi(d.obiettivi);
  const detto = fraseAzioni(righe.map((r) => r.seguito));
  return [
    { tipo: "spazio", punti: 14 },
    { tipo: "sezione", detto: parola(titolo), accento: false, punto: null, segue: "Azioni correttive" },
    {
      tipo: "frase",
      detto: { cella: testoFincheVale(d, detto), mostrato: detto },
      stile: "cella",
      lega: true,
    },
    { tipo: "spazio", punti: 4 },
    tabella<Riga>(
      [
        {
          campo: "cosa",
          titolo: "Indicatore",
          posti: posti[0],
          stile: "cella",
          di: ({ g }) => nome(g),
        },
        {
          campo: "azione",
          titolo: "Azione, chi, entro quando",
          posti: posti[1],
          stile: "cella",
          di: ({ s }) => parola(azioneDetta(s)),
        },
        {
          campo: "punto",
          titolo: "A che punto è",
          posti: posti[2],
          stile: "cella",
          di: ({ seguito }) => ({
            cella: testoFincheVale(d, seguito.detto, "da rigenerare"),
            mostrato: seguito.detto,
          }),
        },
      ],
      righe.map((r) => ({ r })),
    ),
  ];
}
