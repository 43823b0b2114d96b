import { codaDi, inVista, passa, INIZIO } from "../../src/taskpane/coda";
import { accettazione, REFERTO, rilievo, trovato } from "./esempi";

const N = (n: number) => rilievo("errore", `N${n}`);
const K = (n: number) => rilievo("errore", `K${n}`, { codice: "OBI-007", foglio: "Obiettivi" });
const nonLetto = { ...rilievo("avviso", "A4", { codice: "MAP-004", foglio: "Note" }), blocca: true };
const accettato = rilievo("errore", "N9", { accettato: accettazione(trovato("errore", "N9")) });

const coda = codaDi({
  ...REFERTO,
  rilievi: [N(2), K(3), N(4), nonLetto, rilievo("avviso"), rilievo("nota"), accettato],
});
const celle = (cose: readonly { readonly rilievo: { readonly cella: string | null } }[]) =>
  cose.map((c) => c.rilievo.cella);

test("what blocks stands by kind, in order of first appearance; the rest is folded away", () => {
  expect(coda.generi.map(celle)).toEqual([["N2", "N4"], ["K3"], ["A4"]]);
  expect(celle(coda.cose)).toEqual(["N2", "N4", "K3", "A4"]);
  expect([coda.avvisi, coda.note, coda.sistemate].map(celle)).toEqual([["N40"], ["N40"], ["N9"]]);
});

test("it begins at the first, walks one by one across kinds, and stops at the ends", () => {
  const visti: (string | null | undefined)[] = [];
  let posto = INIZIO;
  for (let n = 0; n < 5; n += 1) {
    const qui = inVista(coda, posto);
    visti.push(qui?.cosa.rilievo.cella);
    posto = passa(coda, qui, "avanti");
  }
  expect(visti).toEqual(["N2", "N4", "K3", "A4", "A4"]);
  expect(inVista(coda, passa(coda, inVista(coda, INIZIO), "indietro"))?.cosa.rilievo.cella).toBe("N2");
});

test("where the thing in sight is settled, what comes to stand in its place is next; the last gives way to the one before", () => {
  const posto = { attuale: coda.cose[1]?.chiave ?? null, posto: 1 };
  const dopo = codaDi({ ...REFERTO, rilievi: [N(2), K(3), nonLetto] });
  expect(inVista(dopo, posto)?.cosa.rilievo.cella).toBe("K3");
  expect(
    inVista(codaDi({ ...REFERTO, rilievi: [N(2)] }), { attuale: "gone", posto: 3 })?.cosa.rilievo.cella,
  ).toBe("N2");
  expect(inVista(codaDi({ ...REFERTO, rilievi: [] }), posto)).toBeNull();
});

test("a thing opened from a fold is outside of the queue, and any step goes back into it", () => {
  const [avviso] = coda.avvisi;
  const qui = inVista(coda, { attuale: avviso?.chiave ?? null, posto: 2 });
  expect([qui?.indice, qui?.cosa.rilievo.gravita]).toEqual([null, "avviso"]);
  expect(inVista(coda, passa(coda, qui, "avanti"))?.cosa.rilievo.cella).toBe("N2");
});

test("findings alike in everything have each a key of its own", () => {
  const doppi = codaDi({ ...REFERTO, rilievi: [N(2), N(2), N(2)] });
  expect(new Set(doppi.cose.map((c) => c.chiave)).size).toBe(3);
});
