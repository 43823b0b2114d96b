/**
 * The memory forgives the future, and the hand: what this version knows is read, the rest kept aside and written back;
 * only what is no state at all is ruined, and that is left alone.
 */
import fc from "fast-check";
import { applyCorrezione } from "../../src/app/decisioni/correzione";
import { parseMemoria, rilieviMemoria, toStato, VERSIONE } from "../../src/app/memoria/leggi-stato";
import { MEMORIA_VUOTA, type Memoria } from "../../src/app/memoria/memoria";
import { detti } from "../supporto/detto";

const json = (x: unknown): unknown => JSON.parse(JSON.stringify(x));

function letta(stato: unknown): Memoria {
  const m = parseMemoria(json(stato));
  if (m.tipo !== "letta") throw new Error(m.tipo);
  return m.memoria;
}

/** A state as a later version may write it: more sections, fields, keys, kinds. */
const FUTURO = {
  versione: 7,
  revisione: 12,
  dataRiferimento: "2024-06-30",
  esercizio: 2024,
  ente: "Comune di Prova",
  parametri: {
    tolleranza: "0.05",
    missioniEscluse: [20],
    definizioneDisponibilita: "meno-vincolato",
    estratto: null,
    soglie: [70, 90],
  },
  correzioni: {
    polarita: { a: "più alto è meglio", b: "più vicino è meglio" },
    stralciati: { c: "rinviato al 2025" },
    gruppi: [{ nome: "Verdi Anna", varianti: ["Anna Verdi"], ufficio: "Ragioneria" }],
    cause: { d: "gara deserta" },
  },
  accettazioni: [
    {
      codice: "BIL-004",
      identita: '["BIL-004","x"]',
      gravita: "errore",
      fatti: { cassa: "1" },
      motivo: "Rettifica del 5 luglio",
      nome: "Anna",
      giorno: "2024-07-01",
      ruolo: "responsabile",
    },
    { codice: "BIL-099", identita: "y", gravita: "grave", fatti: {}, motivo: "m", nome: "n", giorno: null },
  ],
  deroghe: [],
  chiAccetta: "Anna",
  impostazioni: {
    sezioni: ["piano", "spese"],
    percentuali: true,
    soloValori: false,
    testi: { titolo: "T", numero: "", provincia: "", data: "", premessa: "", firma: "", luogo: "Qui" },
    lingua: "de",
  },
  istantanee: [],
  generazione: { il: "2024-07-01", ora: "10:32", impronte: {}, durata: 3 },
  lessico: {
    colonne: [
      { struttura: "spese", intestazione: "CUP", ordinale: 1, campo: "cup", invertita: false },
      {
        struttura: "spese",
        intestazione: "Imp.",
        ordinale: 1,
        campo: "impegnato",
        invertita: false,
        da: "me",
      },
    ],
    sezioni: [],
  },
  indicate: [{ nome: "X", struttura: "progetti", foglio: "F", intervallo: "A1:B2" }],
  zone: [],
  firme: [{ chi: "Anna" }],
};

test("a state of the future is read as far as this version knows, and said", () => {
  const m = letta(FUTURO);
  expect(m.dataRiferimento).toBe("2024-06-30");
  expect(m.parametri.tolleranza.toFixed(2)).toBe("0.05");
  expect(m.parametri.definizioneDisponibilita).toBe("semplice");
  expect(m.correzioni.polarita).toEqual({ a: "più alto è meglio" });
  expect(m.accettazioni.map((a) => a.codice)).toEqual(["BIL-004"]);
  expect(m.impostazioni.sezioni).toEqual(["spese"]);
  expect(m.lessico.colonne.map((c) => c.campo)).toEqual(["impegnato"]);
  const rilievi = detti(rilieviMemoria(parseMemoria(json(FUTURO))));
  expect(rilievi.map((r) => r.codice)).toEqual(["MAP-008"]);
  expect(rilievi[0]?.messaggio).toContain("versione più recente di Referto (7)");
});

test("the order of the parts, which versions before kept and none reads, is read without a word and let go", () => {
  const vecchio = { ...toStato(MEMORIA_VUOTA), ordine: ["spese", "entrate"] };
  const l = parseMemoria(json(vecchio));
  expect(rilieviMemoria(l)).toEqual([]);
  expect(l.tipo === "letta" && toStato(l.memoria)).toEqual(toStato(MEMORIA_VUOTA));
});

/** Every leaf of a JSON value, lists apart: their members as a multiset. */
function foglie(x: unknown, dove = ""): string[] {
  if (Array.isArray(x))
    return x.every((v) => typeof v !== "object" || v === null)
      ? x.map((v) => `${dove}[]=${JSON.stringify(v)}`)
      : x.map((v) => `${dove}[]=${JSON.stringify(v, Object.keys(v as object).sort())}`);
  if (typeof x === "object" && x !== null)
    return Object.entries(x).flatMap(([k, v]) => foglie(v, `${dove}.${k}`));
  return [`${dove}=${JSON.stringify(x)}`];
}

const senzaRevisione = (stato: Record<string, unknown>): unknown =>
  Object.fromEntries(Object.entries(stato).filter(([k]) => k !== "revisione"));

test("what it did not know goes back where it was: nothing of the state is lost", () => {
  const riscritto = foglie(json(toStato(letta(FUTURO))));
  for (const f of foglie(senzaRevisione(json(FUTURO) as Record<string, unknown>)))
    expect(riscritto).toContain(f);
});

test("after a choice of this version too", () => {
  const m = applyCorrezione(letta(FUTURO), {
    tipo: "polarita",
    chiave: "nuovo",
    polarita: "più basso è meglio",
  });
  const stato = toStato(m);
  expect(stato).toMatchObject({
    versione: 7,
    firme: [{ chi: "Anna" }],
    correzioni: {
      polarita: { a: "più alto è meglio", b: "più vicino è meglio", nuovo: "più basso è meglio" },
      cause: { d: "gara deserta" },
    },
  });
});

test("a value of the future gives way to one that the user chooses now", () => {
  const m = letta(FUTURO);
  const scelta = applyCorrezione(m, {
    tipo: "parametri",
    parametri: { ...m.parametri, definizioneDisponibilita: "meno-fpv" },
  });
  expect(toStato(scelta)["parametri"]).toMatchObject({ definizioneDisponibilita: "meno-fpv" });
});

test("a state of today's version before this one is brought up to it, without a word", () => {
  const stato = {
    versione: 2,
    dataRiferimento: "2023-06-30",
    esercizio: 2023,
    ente: null,
    parametri: {
      tolleranza: "0",
      missioniEscluse: [20, 60, 99],
      definizioneDisponibilita: "semplice",
      estratto: null,
    },
    correzioni: { polarita: {}, stralciati: {}, gruppi: [] },
    deroghe: [{ codice: "BIL-001", foglio: "Spese", messaggio: "m", motivo: "visto", nome: "Anna" }],
    lessico: { colonne: [], sezioni: [] },
    indicate: [],
    zone: [],
  };
  expect(rilieviMemoria(parseMemoria(stato))).toEqual([]);
  expect(letta(stato)).toMatchObject({ deroghe: stato.deroghe, accettazioni: [], ignoto: [] });
  expect(toStato(letta(stato))).toMatchObject({ versione: VERSIONE, deroghe: stato.deroghe });
  expect(parseMemoria({ versione: 1, dataRiferimento: null, esercizio: 2023, ente: "Qui" })).toMatchObject({
    tipo: "letta",
    memoria: { ...MEMORIA_VUOTA, esercizio: 2023, ente: "Qui" },
  });
});

test.each([
  ["a text", "cut sh"],
  ["a list", []],
  ["a number", 3],
  ["no version", { zone: [] }],
])("%s is no state: ruined, and said", (_, stato) => {
  const m = parseMemoria(stato);
  expect(m.tipo).toBe("rovinata");
  expect(rilieviMemoria(m).map((r) => r.codice)).toEqual(["MAP-008"]);
});

test("whatever stands in a state, reading throws nothing and writing back loses no key", () => {
  const chiavi = Object.keys(toStato(MEMORIA_VUOTA)).filter((k) => k !== "versione");
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...chiavi, "altro", "nuovo"), fc.jsonValue({ maxDepth: 3 })),
      (pezzi) => {
        const stato = { ...(json(toStato(MEMORIA_VUOTA)) as object), ...pezzi };
        const riscritto = json(toStato(letta(stato))) as Record<string, unknown>;
        for (const k of Object.keys(pezzi)) expect(Object.keys(riscritto)).toContain(k);
        // Reading it again says the same.
        expect(toStato(letta(riscritto))).toEqual(toStato(letta(stato)));
      },
    ),
    { numRuns: 300, seed: 8 },
  );
});
