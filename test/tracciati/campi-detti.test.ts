/** A field is called in words, in both languages: nobody reads the name it has in the JSON. */
import { spiega } from "../../src/controlli/frasi";
import { CAMPI } from "../../src/tracciati/campi";
import { campoDetto } from "../../src/tracciati/campo-detto";
import { recognise } from "../../src/tracciati/recognise";
import { griglia } from "../supporto/griglia";

test("two columns that contend: the field is said in words", () => {
  const { rilievi } = recognise([
    griglia([
      ["Capitolo", "Descrizione", "Stanziamento", "Previsione attuale", "Previsione attuale", "Impegnato"],
      [10, "Mense", 90, 100, 130, 60],
      [20, "Scuole", 80, 200, 240, 50],
      [30, "Strade", 70, 300, 350, 40],
    ]),
  ]);
  const conteso = rilievi.find((r) => r.codice === "MAP-001");
  if (!conteso) throw new Error("no MAP-001");
  expect(spiega(conteso, "it").messaggio).toContain("campo (previsione attuale) con");
  expect(spiega(conteso, "en").messaggio).toContain("field (current budget) with");
});

test.each(CAMPI)("%s has a name of its own in Italian and in English", (campo) => {
  for (const lingua of ["it", "en"] as const) expect(campoDetto(campo, lingua)).not.toMatch(/[a-z][A-Z]|^$/);
});
