/** The classes of the quadro: a rischio is what is in corso and short of its pace, and nothing else. */
import { classeDi, CLASSI } from "../../src/obiettivi/classe";
import { ESITI, isMancato, type Andamento, type Esito } from "../../src/obiettivi/indicatore";

const ANDAMENTI: readonly (Andamento | null)[] = [null, "in linea", "in ritardo"];

test.each<[Esito, Andamento | null, ReturnType<typeof classeDi>]>([
  ["raggiunto", null, "raggiunto"],
  ["raggiunto in ritardo", null, "mancato"],
  ["non raggiunto", null, "mancato"],
  ["in corso", null, "in corso"],
  ["in corso", "in linea", "in corso"],
  ["in corso", "in ritardo", "a rischio"],
  ["non rilevato", null, "non valutabile"],
  ["non valutabile", null, "non valutabile"],
  ["stralciato", null, null],
])("%s, %s: %s", (esito, andamento, classe) => {
  expect(classeDi({ esito, andamento })).toBe(classe);
});

test("for every esito: missed as everywhere else, a rischio only in corso, none without a class but what is struck out", () => {
  for (const esito of ESITI)
    for (const andamento of ANDAMENTI) {
      const classe = classeDi({ esito, andamento });
      expect(classe === "mancato").toBe(isMancato(esito));
      expect(classe === "a rischio").toBe(esito === "in corso" && andamento === "in ritardo");
      expect(classe === null).toBe(esito === "stralciato");
      if (classe !== null) expect(CLASSI).toContain(classe);
    }
});
