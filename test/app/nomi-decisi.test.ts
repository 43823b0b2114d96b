/** What is decided of spellings: one person, or as many as they are; and how it is taken back. */
import { applyCorrezione } from "../../src/app/decisioni/correzione";
import { MEMORIA_VUOTA } from "../../src/app/memoria/memoria";
import type { GruppoPersona } from "../../src/base/persone";
import { proponiGruppi } from "../../src/base/proposte-persone";

const SCRITTI = ["Verdi Anna", "Anna Verdi", "Neri Ugo"];
const proposti = (gruppi: readonly GruppoPersona[]) =>
  proponiGruppi(
    SCRITTI.map((testo, i) => ({
      testo,
      fonte: "o",
      dove: { foglio: "Obiettivi", riga: i + 2, colonna: 1 },
    })),
    gruppi,
  );
const distinti = (varianti: readonly string[], m = MEMORIA_VUOTA) =>
  applyCorrezione(m, { tipo: "distinti", varianti });

test("spellings of different people are never proposed as one again", () => {
  const [proposta] = proposti([]);
  expect(proposta?.varianti).toEqual(["Verdi Anna", "Anna Verdi"]);
  expect(proposti(distinti(proposta?.varianti ?? []).correzioni.gruppi)).toEqual([]);
});

test("taken back for one of them, they are proposed again", () => {
  const decisa = distinti(["Verdi Anna", "Anna Verdi"]);
  const tolta = applyCorrezione(decisa, { tipo: "gruppo-sciolto", nome: "Anna Verdi" });
  expect(proposti(tolta.correzioni.gruppi)).toHaveLength(1);
});

test("a person that was put together before stays so", () => {
  const insieme = applyCorrezione(MEMORIA_VUOTA, {
    tipo: "gruppo",
    gruppo: { nome: "Anna Verdi", varianti: ["Verdi Anna"] },
  });
  expect(distinti(["Verdi Anna", "Neri Ugo"], insieme).correzioni.gruppi).toEqual([
    { nome: "Anna Verdi", varianti: ["Verdi Anna"] },
    { nome: "Neri Ugo", varianti: [] },
  ]);
});
