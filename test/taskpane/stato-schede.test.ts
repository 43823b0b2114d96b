/** The state of *Schede*, event by event. */
import { giorno } from "../supporto/dati-referto";
import type { FileScheda } from "../../src/app/schede/file-schede";
import type { NomiDoppi } from "../../src/app/giudizio/nomi-doppi";
import type { EsitoRaccolte } from "../../src/app/schede/raccogli";
import type { RispostaRaccolta, SollecitoConLink, StatoRisposta } from "../../src/app/schede/sollecita";
import {
  isFine,
  isModificata,
  isSceglibile,
  rifiutabili,
  riduciSchede,
  senzaGruppo,
  SCHEDE_INIZIALI,
  type EventoSchede,
  type Raccolta,
  type StatoSchede,
} from "../../src/taskpane/stato-schede";

const risposta = (stato: StatoRisposta, valore: RispostaRaccolta["valore"] = 12): RispostaRaccolta => ({
  stato,
  chiave: stato,
  campo: "raggiunto",
  indicatore: "Atti",
  responsabile: "Rossi Mario",
  origine: "Scheda Rossi Mario",
  cellaScheda: "E9",
  chi: "",
  quando: "",
  del: giorno("2023-06-30"),
  prima: "4",
  dopo: "12",
  valore,
  attuale: { posizione: null, da: 0, valore: 4, formato: "General", testimoni: [] },
  spiegazione: { it: "", en: "" },
});

const NUOVA = { ...risposta("nuovo"), prima: "" };
const CONFLITTO = risposta("conflitto");
const RIFIUTATA = risposta("rifiutato");
const ILLEGGIBILE = risposta("illeggibile", null);
const SVUOTATA = risposta("svuotato", null);
const INVARIATA = risposta("invariato", null);
const TUTTE = [NUOVA, CONFLITTO, RIFIUTATA, ILLEGGIBILE, SVUOTATA, INVARIATA];

const raccolta = (risposte: readonly RispostaRaccolta[]): Raccolta => ({
  schede: [],
  lette: [],
  colonne: [],
  confronto: { risposte, avvisi: [], rifiutate: [] },
});

const SOLLECITO: SollecitoConLink = {
  responsabile: "Rossi Mario",
  stato: "nessuna risposta",
  righe: 1,
  complete: 0,
  mancanze: [],
  giorni: null,
  oggetto: "o",
  testo: "t",
  link: "mailto:",
};
const FILE: FileScheda = { nome: "Scheda.xlsx", byte: new Uint8Array([1]) };
const SCRITTO: EsitoRaccolte = { scritte: [], rifiutate: [], memoria: null };

const CONFRONTATE: EventoSchede = { fatto: "confrontate", raccolta: raccolta(TUTTE), solleciti: [SOLLECITO] };
const scelta = (r: RispostaRaccolta, si: boolean): EventoSchede => ({ fatto: "scelta", risposta: r, si });

const dopo = (...eventi: readonly EventoSchede[]): StatoSchede =>
  eventi.reduce(riduciSchede, SCHEDE_INIZIALI);

const PREPARATE = { fogli: ["A"], rimesse: [], tenute: [], daRaccogliere: [], diNessuno: [] };
const DOPPI: NomiDoppi = {
  responsabili: ["Mario Rossi", "Rossi Mario"],
  gruppo: {
    nome: "Rossi Mario",
    varianti: ["Rossi Mario", "Mario Rossi"],
    perche: ["ordine"],
    prima: { foglio: "Obiettivi", riga: 2, colonna: 4 },
  },
};
const CHIESTI: EventoSchede = { fatto: "nomi-chiesti", per: "fogli", nomi: [DOPPI] };

const casi: readonly (readonly [string, readonly EventoSchede[], Partial<StatoSchede>])[] = [
  ["a job begins: nothing moves", [{ fatto: "iniziato" }], SCHEDE_INIZIALI],
  ["a file is opened: nothing moves", [{ fatto: "file-aperto" }], SCHEDE_INIZIALI],
  [
    "schede prepared: their sheets, those left as they are, objectives of nobody",
    [
      {
        fatto: "preparate",
        esito: {
          ok: true,
          schede: [],
          fogli: ["A"],
          nuovi: [],
          rimesse: [{ foglio: "A", quante: 1 }],
          tenute: ["D"],
          daRaccogliere: ["B"],
          diNessuno: ["C"],
        },
      },
    ],
    {
      preparate: {
        fogli: ["A"],
        rimesse: [{ foglio: "A", quante: 1 }],
        tenute: ["D"],
        daRaccogliere: ["B"],
        diNessuno: ["C"],
      },
    },
  ],
  ["names asked about before anything is written", [CHIESTI], { doppi: { per: "fogli", nomi: [DOPPI] } }],
  [
    "names said to be two persons: prepared, and asked no more",
    [
      CHIESTI,
      {
        fatto: "preparate",
        esito: { ok: true, schede: [], nuovi: [], ...PREPARATE },
      },
    ],
    { doppi: null, preparate: PREPARATE },
  ],
  ["files made", [{ fatto: "file-creati", file: [FILE] }], { file: [FILE] }],
  [
    "files made anew take the place of the old ones",
    [
      { fatto: "file-creati", file: [FILE] },
      { fatto: "file-creati", file: [] },
    ],
    { file: [] },
  ],
  [
    "compared: only what is new is ticked, never a conflict nor what was refused",
    [CONFRONTATE],
    { raccolta: raccolta(TUTTE), solleciti: [SOLLECITO], scelte: new Set([NUOVA]), scritto: null },
  ],
  [
    "compared again: choices and what was written before are gone",
    [
      CONFRONTATE,
      scelta(CONFLITTO, true),
      { fatto: "scritte", accettate: new Set([NUOVA]), esito: SCRITTO },
      CONFRONTATE,
    ],
    { scelte: new Set([NUOVA]), scritto: null },
  ],
  ["a tick taken away", [CONFRONTATE, scelta(NUOVA, false)], { scelte: new Set() }],
  ["a conflict ticked", [CONFRONTATE, scelta(CONFLITTO, true)], { scelte: new Set([NUOVA, CONFLITTO]) }],
  [
    "one refused before, ticked",
    [CONFRONTATE, scelta(RIFIUTATA, true)],
    { scelte: new Set([NUOVA, RIFIUTATA]) },
  ],
  [
    "what cannot be read is never ticked",
    [CONFRONTATE, scelta(ILLEGGIBILE, true)],
    { scelte: new Set([NUOVA]) },
  ],
  ["what was emptied is never ticked", [CONFRONTATE, scelta(SVUOTATA, true)], { scelte: new Set([NUOVA]) }],
  ["what is the same is never ticked", [CONFRONTATE, scelta(INVARIATA, true)], { scelte: new Set([NUOVA]) }],
  ["ticked twice is ticked", [CONFRONTATE, scelta(NUOVA, true)], { scelte: new Set([NUOVA]) }],
  ["the unchanged in sight", [{ fatto: "invariati", si: true }], { invariati: true }],
  [
    "the unchanged out of sight",
    [
      { fatto: "invariati", si: true },
      { fatto: "invariati", si: false },
    ],
    { invariati: false },
  ],
  [
    "written: the accepted leave the list and the ticks, the others stay",
    [CONFRONTATE, scelta(CONFLITTO, true), { fatto: "scritte", accettate: new Set([NUOVA]), esito: SCRITTO }],
    {
      scritto: SCRITTO,
      scelte: new Set([CONFLITTO]),
      raccolta: raccolta([CONFLITTO, RIFIUTATA, ILLEGGIBILE, SVUOTATA, INVARIATA]),
    },
  ],
  [
    "written with nothing compared",
    [{ fatto: "scritte", accettate: new Set(), esito: SCRITTO }],
    { scritto: SCRITTO, raccolta: null },
  ],
  [
    "refused: they leave the list, the ticks stay",
    [CONFRONTATE, { fatto: "rifiutate", risposte: new Set([CONFLITTO, SVUOTATA]) }],
    { scelte: new Set([NUOVA]), raccolta: raccolta([NUOVA, RIFIUTATA, ILLEGGIBILE, INVARIATA]) },
  ],
  ["the due date stands as typed", [{ fatto: "termine-scritto", testo: "20/7" }], { entro: "20/7" }],
  [
    "the reminders anew, and nothing else",
    [CONFRONTATE, { fatto: "sollecitate", solleciti: [] }],
    { solleciti: [], scelte: new Set([NUOVA]) },
  ],
];

test.each(casi)("%s", (_, eventi, atteso) => {
  expect(dopo(...eventi)).toMatchObject(atteso);
});

test("no event changes the state that it is given", () => {
  const fermo = dopo(CONFRONTATE);
  const [scelte, risposte] = [new Set(fermo.scelte), [...(fermo.raccolta?.confronto.risposte ?? [])]];
  for (const [, eventi] of casi) eventi.reduce(riduciSchede, fermo);
  expect([fermo.scelte, fermo.raccolta?.confronto.risposte]).toEqual([scelte, risposte]);
});

test.each([
  [NUOVA, true],
  [CONFLITTO, true],
  [RIFIUTATA, true],
  [ILLEGGIBILE, false],
  [SVUOTATA, false],
  [INVARIATA, false],
  [risposta("nuovo", null), false],
  [risposta("invariato"), false],
])("whether $stato ($valore) can be ticked: %s", (r, si) => {
  expect(isSceglibile(r)).toBe(si);
});

test("what waits for a decision and is not ticked can be refused", () => {
  expect(rifiutabili(SCHEDE_INIZIALI)).toEqual([]);
  expect(rifiutabili(dopo(CONFRONTATE))).toEqual([CONFLITTO, ILLEGGIBILE, SVUOTATA]);
  expect(rifiutabili(dopo(CONFRONTATE, scelta(NUOVA, false), scelta(CONFLITTO, true)))).toEqual([
    NUOVA,
    ILLEGGIBILE,
    SVUOTATA,
  ]);
});

test.each<[EventoSchede["fatto"], boolean]>([
  ["iniziato", false],
  ["preparate", true],
  ["file-creati", true],
  ["file-aperto", true],
  ["confrontate", true],
  ["scritte", true],
  ["rifiutate", true],
  ["scelta", false],
  ["invariati", false],
  ["termine-scritto", false],
  ["sollecitate", false],
])("after «%s» the job is over: %s", (fatto, si) => {
  const evento = [CONFRONTATE, ...casi.flatMap(([, eventi]) => eventi)].find((e) => e.fatto === fatto);
  if (!evento) throw new Error(fatto);
  expect(isFine(evento)).toBe(si);
});

test("a group that is confirmed is asked about no more; another stays", () => {
  const chiesti = dopo(CHIESTI);
  expect(senzaGruppo(chiesti, ["Verdi Anna", "Anna Verdi"]).doppi?.nomi).toEqual([DOPPI]);
  expect(senzaGruppo(chiesti, DOPPI.gruppo.varianti).doppi).toBeNull();
});

test("what fills a blank is ticked by itself; what changes a value that is there waits to be ticked", () => {
  const modificata = risposta("nuovo");
  const dopo = riduciSchede(SCHEDE_INIZIALI, {
    fatto: "confrontate",
    raccolta: raccolta([NUOVA, modificata]),
    solleciti: [],
  });
  expect([...dopo.scelte]).toEqual([NUOVA]);
  expect([isModificata(NUOVA), isModificata(modificata)]).toEqual([false, true]);
});
