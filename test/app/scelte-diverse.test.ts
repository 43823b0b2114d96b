/** What was decided over the cells stands beside the verdict: in its words, in Referto Controlli, in the JSON. */
import { correggi } from "../../src/app/decisioni/correggi";
import type { Correzione } from "../../src/app/decisioni/correzione";
import { toRapporto } from "../../src/app/fuori/rapporto-json";
import { rigaVerdetto } from "../../src/app/vista/riga-verdetto";
import { diciVerdetto } from "../../src/app/vista/verdetto-detto";
import { Decimal } from "../../src/base/importo";
import { PARAMETRI_PREDEFINITI } from "../../src/bilancio/parametri";
import { conCartella } from "../../src/excel/cartella-excel";
import { openWorkbook, type OpenWorkbook } from "../../src/simulator/index";
import { cartellaDiRighe } from "../supporto/cartella-di-righe";
import { genera } from "../supporto/lavoro";

let host: OpenWorkbook;
beforeEach(() => {
  host = openWorkbook(
    cartellaDiRighe({
      Obiettivi: [
        ["Responsabile", "Obiettivo operativo", "Indicatore", "Target 2023", "Raggiunto"],
        ["Verdi", "Sportelli", "Numero di sportelli", 10, 4],
        ["Neri", "Pratiche", "Giorni di attesa", 30, 20],
      ],
    }),
  );
});
afterEach(() => {
  host.close();
});

async function quadro() {
  const esito = await genera();
  if (!esito.ok) throw new Error(esito.problema.tipo);
  return esito.quadro;
}

const decidi = (c: Correzione) => conCartella((cartella) => correggi(cartella, c));

/** What stands in each row of a sheet. */
const testiDi = (foglio: string): readonly string[] =>
  [...(host.workbook.sheetByName(foglio)?.rows ?? [])]
    .sort(([a], [b]) => a - b)
    .map(([, r]) =>
      [...r]
        .sort(([a], [b]) => a - b)
        .flatMap(([, c]) => (typeof c.value === "string" && c.value !== "" ? [c.value] : []))
        .join(" | "),
    );

/** The rows of Referto Controlli below that heading. */
function righe(titolo: string): readonly string[] {
  const tutte = testiDi("Referto Controlli");
  const da = tutte.findIndex((r) => r.startsWith(titolo));
  return da < 0 ? [] : tutte.slice(da + 2).filter((r) => r !== "");
}

test("where all is as it is by default nothing is said", async () => {
  const { verdetto } = await quadro();
  expect(verdetto).toMatchObject({ stralciati: 0, regoleCambiate: 0 });
  expect(righe("SCELTE CHE CAMBIANO")).toEqual([]);
  expect(testiDi("Referto Attestazione").join()).not.toContain("Scelte che cambiano");
  expect(diciVerdetto(verdetto).parole.it.coda.join()).not.toMatch(/stralciat|regol/);
});

test("a tolerance, missioni, a definition, an extract; an indicator struck out, one turned round", async () => {
  const { chiavi } = await quadro();
  const [uno = "", due = ""] = chiavi;
  await decidi({
    tipo: "parametri",
    parametri: {
      ...PARAMETRI_PREDEFINITI,
      tolleranza: new Decimal("12.5"),
      missioniEscluse: [20],
      definizioneDisponibilita: "meno-fpv",
      estratto: true,
    },
  });
  await decidi({ tipo: "stralcio", chiave: uno, motivo: "Rinviato al 2024 con delibera 12" });
  await decidi({ tipo: "polarita", chiave: due, polarita: "più alto è meglio" });
  const q = await quadro();
  expect(righe("SCELTE CHE CAMBIANO IL GIUDIZIO")).toEqual([
    "REGOLA CAMBIATA | Tolleranza sui totali: 12,50 euro. | tutta la cartella | Predefinito: 0,00 euro.",
    "REGOLA CAMBIATA | Missioni escluse dagli indici netti: 20. | tutta la cartella | Predefinito: 20, 60, 99.",
    "REGOLA CAMBIATA | Disponibilità: meno anche il fondo pluriennale vincolato. | tutta la cartella | Predefinito: previsione meno impegnato.",
    "REGOLA CAMBIATA | Bilancio parziale: sì, deciso a mano. | tutta la cartella | Predefinito: come dicono le cifre.",
    "STRALCIATO | Numero di sportelli: non entra nel giudizio. | Obiettivi!E2 | Rinviato al 2024 con delibera 12",
    "VERSO CORRETTO | Giorni di attesa: più alto è meglio. | Obiettivi!D3 | Deciso nel riquadro.",
  ]);
  expect(testiDi("Referto Attestazione").filter((t) => t.startsWith("Scelte che cambiano"))).toEqual([
    "Scelte che cambiano il giudizio: tolleranza sui totali, 12,50 euro; missioni escluse dagli indici netti, 20; disponibilità, meno anche il fondo pluriennale vincolato; bilancio parziale, sì, deciso a mano; 1 indicatore stralciato; 1 verso corretto. Una per una nel fascicolo di lavoro.",
  ]);
  const { it, en } = diciVerdetto(q.verdetto).parole;
  expect(it.coda).toEqual(expect.arrayContaining(["1 indicatore stralciato", "5 regole cambiate"]));
  expect(en.coda).toEqual(expect.arrayContaining(["1 indicator struck out", "5 rules changed"]));
  expect(rigaVerdetto(q)).toMatch(/1 indicatore stralciato, 5 regole cambiate\.$/);
  const { verdetto } = toRapporto(q, [], { sync: 0, byteMassimi: 0, byteTotali: 0 });
  expect(verdetto).toMatchObject({ stralciati: 1, regoleCambiate: 5 });
});
