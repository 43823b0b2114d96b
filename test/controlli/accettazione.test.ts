/**
 * An acceptance is of one finding: k of them cover k that are alike, whatever happens to rows, sheets and words; each opens
 * again when its own figures change, and only then. Laws over random workbooks.
 */
import fc from "fast-check";
import type { Scalare } from "../../src/base/griglia";
import { ZERO } from "../../src/base/importo";
import type { Rilievo } from "../../src/base/rilievo";
import { copri, type Accettazione } from "../../src/controlli/accettazione";
import { abbina, type AccettazioneVecchia } from "../../src/controlli/accettazione-vecchia";
import { CONTROLLI } from "../../src/controlli/catalogo";
import { readPrints } from "../../src/tracciati/read-stampe";
import { recognise } from "../../src/tracciati/recognise";
import { detto } from "../supporto/detto";
import { griglia } from "../supporto/griglia";
import { parseDataIso } from "../../src/base/data";

const dataRiferimento = parseDataIso("2023-06-30");
if (!dataRiferimento) throw new Error("no such day");

const TESTATA = ["Capitolo", "Descrizione", "Stanziamento", "Impegnato", "Disponibilità", "Pagato"];

/** Nothing to say of these: they leave the columns what their headings say, however many amounts are words. */
const SANE = Array.from({ length: 40 }, (_, n): Scalare[] => [500 + n, `Sana ${n}`, 100, 40, 60, 10]);

function rilieviDi(righe: readonly (readonly Scalare[])[], foglio = "Spese"): readonly Rilievo[] {
  const g = griglia([TESTATA, ...righe, ...SANE], foglio);
  const letture = readPrints(recognise([g]).mappature.map((m) => ({ g, m })));
  const contesto = {
    voci: letture.voci,
    totali: letture.totali,
    estratto: false,
    tolleranza: ZERO,
    definizioneDisponibilita: "semplice" as const,
    giudizi: [],
    parametri: { dataRiferimento, esercizio: 2023 },
    fogli: [foglio],
    gruppi: [],
    accettateIgnote: [],
  } as Parameters<(typeof CONTROLLI)[number]["controlla"]>[0];
  return [...letture.rilievi, ...CONTROLLI.flatMap((c) => c.controlla(contesto))];
}

const accetta = ({ codice, identita, gravita, fatti }: Rilievo): Accettazione => ({
  codice,
  identita,
  gravita,
  fatti,
  motivo: "Rettifica del 5 luglio",
  nome: "Anna Verdi",
  giorno: dataRiferimento,
});

const aperti = (rilievi: readonly Rilievo[], accettazioni: readonly Accettazione[]): string[] =>
  copri(rilievi, accettazioni)
    .rilievi.filter((r) => r.accettato === null)
    .map((r) => r.identita)
    .sort();

/** Few capitoli and few amounts: many findings, and many alike. */
const riga = fc.record({
  capitolo: fc.constantFrom(10, 20, 30),
  stanziamento: fc.constantFrom<Scalare>(100, 5000, "da vedere"),
  impegnato: fc.constantFrom<Scalare>(40, 200, "da vedere"),
  disponibilita: fc.constantFrom<Scalare>(60, 61, ""),
  pagato: fc.constantFrom<Scalare>(10, 50),
});
type Riga = ReturnType<typeof riga.generate>["value"];

/** Every row full, so that a hole in one says nothing of the others. */
const scritta = (r: Riga): Scalare[] => [
  r.capitolo,
  `Voce ${r.capitolo}`,
  r.stanziamento,
  r.impegnato,
  r.disponibilita,
  r.pagato,
];

const cartella = fc.array(riga, { minLength: 3, maxLength: 12 });
const OPZIONI = { numRuns: 150, seed: 18 };

test("k acceptances cover k findings that are alike: accepting one of three leaves two open", () => {
  const righe = [10, 10, 10].map((c): Scalare[] => [c, "Carta", 100, 40, 60, 50]);
  const cassa = rilieviDi(righe).filter((r) => r.codice === "BIL-004");
  expect(cassa).toHaveLength(3);
  const [uno] = cassa;
  if (!uno) throw new Error("none");
  expect(new Set(cassa.map((r) => r.identita)).size).toBe(1);
  expect(aperti(cassa, [accetta(uno)])).toHaveLength(2);
  expect(aperti(cassa, [accetta(uno), accetta(uno), accetta(uno)])).toHaveLength(0);
  expect(
    copri(
      cassa,
      Array.from({ length: 5 }, () => accetta(uno)),
    ).sospese,
  ).toHaveLength(2);
});

test("one unreadable amount of three capitoli: the other two stay open", () => {
  const righe = [10, 20, 30].map((c): Scalare[] => [c, "Acquisto beni", 100, "da vedere", "", 1]);
  const illeggibili = rilieviDi(righe).filter((r) => r.codice === "BIL-010");
  const [uno] = illeggibili;
  if (!uno) throw new Error("none");
  expect(aperti(illeggibili, [accetta(uno)])).toHaveLength(illeggibili.length - 1);
});

test("accepting a finding closes that one and no other", () => {
  fc.assert(
    fc.property(cartella, fc.nat(), (righe, quale) => {
      const rilievi = rilieviDi(righe.map(scritta));
      const scelto = rilievi[quale % Math.max(1, rilievi.length)];
      if (!scelto) return;
      const prima = aperti(rilievi, []);
      const dopo = aperti(rilievi, [accetta(scelto)]);
      expect(dopo).toHaveLength(prima.length - 1);
      expect([...dopo, scelto.identita].sort()).toEqual(prima);
    }),
    OPZIONI,
  );
});

test("rows sorted, moved, pushed down and a sheet renamed change nothing of what is accepted", () => {
  fc.assert(
    fc.property(cartella, fc.infiniteStream(fc.boolean()), fc.nat(40), (righe, scelte, giri) => {
      const scritte = righe.map(scritta);
      const rilievi = rilieviDi(scritte);
      const accettazioni = rilievi.filter(() => scelte.next().value === true).map(accetta);
      const mosse = [...scritte.slice(giri % scritte.length), ...scritte.slice(0, giri % scritte.length)];
      const ordinate = mosse.toSorted((a, b) => String(b[2]).localeCompare(String(a[2])));
      const altrove = rilieviDi([...ordinate.slice(0, 1), [], ...ordinate.slice(1)], "Uscite correnti");
      expect(aperti(altrove, accettazioni)).toEqual(aperti(rilievi, accettazioni));
    }),
    OPZIONI,
  );
});

test("a correction elsewhere opens nothing; its own figures changed open it again", () => {
  fc.assert(
    fc.property(cartella, riga, (righe, altra) => {
      // The corrected row is of a capitolo of its own.
      const una: Scalare[] = [99, "Voce 99", 100, 40, 61, 10];
      const con = (r: Riga): readonly Rilievo[] =>
        rilieviDi([una, ...righe.map(scritta), scritta({ ...r, capitolo: 77 as never })]);
      const suoi = (rilievi: readonly Rilievo[]) =>
        rilievi.filter((r) => r.codice === "BIL-001" && r.identita.includes('"99"'));
      const [mio] = suoi(con(altra));
      if (!mio) throw new Error("none");
      const corretta = con({ ...altra, stanziamento: 5000, impegnato: 40, disponibilita: 4960 });
      expect(aperti(suoi(corretta), [accetta(mio)])).toEqual([]);
      const [cambiato] = suoi(
        rilieviDi([[99, "Voce 99", 100, 40, 62, 10], ...righe.map(scritta), scritta(altra)]),
      );
      if (!cambiato) throw new Error("none");
      expect(aperti([cambiato], [accetta(mio)])).toHaveLength(1);
    }),
    OPZIONI,
  );
});

describe("acceptances kept by sentence", () => {
  const vecchia = (r: Rilievo): AccettazioneVecchia => {
    const { codice, foglio, messaggio } = detto(r);
    return { codice, foglio, messaggio, motivo: "visto", nome: "Anna Verdi" };
  };

  test("each is matched once: to the one finding that its sentence fits, to none where it fits several", () => {
    fc.assert(
      fc.property(cartella, fc.nat(), (righe, quale) => {
        const rilievi = rilieviDi(righe.map(scritta));
        const scelto = rilievi[quale % Math.max(1, rilievi.length)];
        if (!scelto) return;
        const v = vecchia(scelto);
        const fratelli = rilievi.filter((r) => vecchia(r).messaggio === v.messaggio);
        const { abbinate, daConfermare, sospese } = abbina([v], rilievi);
        expect(sospese).toEqual([]);
        expect(daConfermare).toEqual(fratelli.length > 1 ? [v] : []);
        expect(abbinate.map((a) => a.nuova.identita)).toEqual(fratelli.length > 1 ? [] : [scelto.identita]);
      }),
      OPZIONI,
    );
  });

  test("what it fits no more is kept", () => {
    const v = { codice: "BIL-001", foglio: "Spese", messaggio: "altro", motivo: "visto", nome: "Anna" };
    expect(abbina([v], rilieviDi([[10, "Carta", 100, 40, 61, 10]])).sospese).toEqual([v]);
  });
});
