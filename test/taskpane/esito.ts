/** The outcome of a referto with the parts of it that the pane reads, and no others. */
import type { EsitoReferto } from "../../src/app/genera-referto";
import { giorno, rilievo } from "./esempi";

const giudizio = (mancato: boolean, riga: number) => ({
  mancato,
  esito: mancato ? "non raggiunto" : "raggiunto",
  polarita: "più alto è meglio",
  motivo: "termine scaduto, nessun dato",
  lettura: "entro il 30/06/2023; nessun dato",
  target: { tipo: "vuoto" },
  raggiunto: { tipo: "nessun dato" },
  rilievi: [],
  indicatore: {
    foglio: "Obiettivi",
    riga,
    indicatore: `Indicatore ${riga}`,
    raggiunto: { posizione: { foglio: "Obiettivi", riga, colonna: 11 } },
    testi: { responsabileGestionale: "Verdi Luca" },
  },
});

const giudizi = [giudizio(true, 41), giudizio(false, 42)];

export const ESITO = {
  ok: true,
  fogli: ["Referto", "Referto Controlli"],
  mancati: 1,
  obiettiviMancati: 1,
  deroghe: [],
  segni: null,
  quadro: {
    lettura: { voci: [{ parte: "entrate" }, { parte: "spese" }, { parte: "spese" }] },
    parametri: { dataRiferimento: giorno("2023-06-30"), esercizio: 2023 },
    giudizi,
    obiettivi: [{ chiave: "101 | Sportello", giudizi }],
    riepiloghi: { ente: { inScadenza: [] } },
    rilievi: [rilievo("errore")],
    chiavi: ["pratiche~1", "altre~2"],
    gruppiProposti: [
      {
        nome: "Verdi Luca",
        varianti: ["Verdi Luca", "Luca Verdi"],
        perche: ["stesse parole in altro ordine"],
      },
    ],
  },
} as unknown as EsitoReferto;

/** The same, with so many errors and so many warnings. */
export const conRilievi = (errori: number, avvisi: number): EsitoReferto => {
  if (!ESITO.ok) throw new Error("the example is a success");
  const molti = (gravita: "errore" | "avviso", n: number) =>
    Array.from({ length: n }, (_, i) => rilievo(gravita, `N${i + 2}`));
  return {
    ...ESITO,
    quadro: { ...ESITO.quadro, rilievi: [...molti("errore", errori), ...molti("avviso", avvisi)] },
  };
};
